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
    [InlineData("(425) 555-9876", "…76")]
    [InlineData("425.555.9876", "…76")]
    [InlineData("call 010-1234-5678, please", "call …78, please")]
    [InlineData("01012345678", "…78")]
    [InlineData("030 901820 17", "…17")]
    [InlineData("02 – 312 – 3456", "…56")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJhdWQiOiJncmFwaCJ9.c2lnbmF0dXJl", "Bearer …")]
    [InlineData("0.AXEAn8Q2LmV4eEy7GmRzYQW1sQgAAAAAAAAAwAAAAAAAAABxAAA.AgABAAEAAAD", "…")]
    [InlineData("abC8Q~kLm3nOpQrStUvWxYz0123456789AbCdEf", "…")]
    public void An_address_or_a_phone_is_quoted_as_little_as_its_owner_needs(string text, string quoted) => Assert.Equal(quoted, QuotedText.Of(text));

    [Theory]
    [InlineData("Contosso")]
    [InlineData("0000123456789012")]
    [InlineData("11111111-0000-4000-8000-000000000001")]
    [InlineData("2026-11-22T06:40:00+01:00")]
    [InlineData("C++ build fails")]
    [InlineData("2026-11-22")]
    [InlineData("22.11.2026")]
    [InlineData("05.11.2026 06:40")]
    [InlineData("11-22-2026")]
    [InlineData("2026-11-22 06:40:00Z")]
    [InlineData("192.168.10.24")]
    [InlineData("version 10.0.20348.2700")]
    [InlineData("2611220050000123")]
    [InlineData("4711000111")]
    [InlineData("CSP-7Q2M4XKD, CSP-1234567A")]
    [InlineData("AADSTS50011: trace 6f2c7c1e-0000-4000-8000-000000000001")]
    [InlineData("/subscriptions/11111111-0000-4000-8000-000000000001/resourceGroups/rg-01-02-03/vm-123-4567")]
    [InlineData("Screenshot_2026-11-22_at_10.15.30_Desktop.png")]
    [InlineData("VirtualMachineRunningLinux / CannotConnectToMyVirtualMachine")]
    [InlineData("500 of 1000 in 30 seconds")]
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

        Assert.Equal("There's no customer \"l…@contoso.example\".", error.Message);
        Assert.Equal(error.Message, finding.Message);
        Assert.DoesNotContain("lee.gu", error.ToString(), StringComparison.Ordinal);
    }
}
