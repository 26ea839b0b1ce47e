namespace PartnerSupport.Tests.Texts;

public sealed class QuotedTextTests
{
    [Theory]
    [InlineData("lee.gu@contoso.example", "l…@contoso.example")]
    [InlineData("Lee <lee.gu@contoso.example>; ana@relecloud.example", "Lee <l…@contoso.example>; a…@relecloud.example")]
    [InlineData("lee.gu＠contoso.example", "l…@contoso.example")]
    [InlineData("petra@@relecloud", "p…@relecloud")]
    [InlineData("김철수@contoso.example", "김…@contoso.example")]
    [InlineData("/home/ana.moreno@relecloud.example/ledger.db", "/home/a…@relecloud.example/ledger.db")]
    [InlineData("call +1 425 555 0101 now", "call +1… now")]
    [InlineData("+34 (91) 555-0134", "+34…")]
    public void An_address_or_a_phone_is_quoted_as_little_as_its_owner_needs(string text, string quoted) => Assert.Equal(quoted, QuotedText.Of(text));

    [Theory]
    [InlineData("Contosso")]
    [InlineData("0000123456789012")]
    [InlineData("11111111-0000-4000-8000-000000000001")]
    [InlineData("2026-11-22T06:40:00+01:00")]
    [InlineData("C++ build fails")]
    [InlineData("https://portal.azure.com/#@contoso.example/resource")]
    public void What_is_neither_is_quoted_whole(string text) => Assert.Equal(text, QuotedText.Of(text));

    [Theory]
    [InlineData('a')]
    [InlineData('+')]
    [InlineData('@')]
    [InlineData('1')]
    public void A_very_long_text_is_cut_and_takes_no_time(char letter) => Assert.InRange(QuotedText.Of("+" + new string(letter, 1_000_000)).Length, 1, 4001);

    [Fact]
    public void Errors_and_findings_quote_it_so()
    {
        var error = new SupportException("CustomerNotFound", SupportErrorKind.ObjectNotFound, "lee.gu@contoso.example", "Contoso");
        var finding = FindingFactory.Error("CustomerNotFound", null, null, "lee.gu@contoso.example", "Contoso");

        Assert.Equal("No customer is called \"l…@contoso.example\".", error.Message);
        Assert.Equal(error.Message, finding.Message);
        Assert.DoesNotContain("lee.gu", error.ToString(), StringComparison.Ordinal);
    }
}
