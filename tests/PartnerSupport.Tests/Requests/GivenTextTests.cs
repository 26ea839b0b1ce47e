namespace PartnerSupport.Tests.Requests;

/// <summary>Broken and invisible text, at the door.</summary>
public sealed class GivenTextTests
{
    [Theory]
    [InlineData("\u200B\u200D")]
    [InlineData("\u2060 \uFEFF")]
    [InlineData("\u3164\u3164")]
    [InlineData("\u00AD\u202E")]
    [InlineData(" \u00A0\u3000")]
    public void Invisible_characters_alone_are_nothing(string text)
    {
        Assert.Null(GivenText.Of(text));
        Assert.False(GivenText.Is(text));
    }

    [Theory]
    [InlineData("VM ^ down", "VM \uFFFD down")]
    [InlineData("_ VM", "\uFFFD VM")]
    [InlineData("VM ^", "VM \uFFFD")]
    [InlineData("VM _^ down", "VM \uFFFD\uFFFD down")]
    [InlineData("VM ^_ down", "VM \uD83D\uDEA8 down")]
    [InlineData("  장애 ", "장애")]
    public void Half_a_character_is_mended_before_anything_looks_at_it(string text, string expected) =>
        // An attribute cannot hold half a pair: ^ stands for the first half, _ for the second.
        Assert.Equal(expected, GivenText.Of(text.Replace('^', '\uD83D').Replace('_', '\uDEA8')));

    [Theory]
    [InlineData("화면 (1).png", "file")]
    [InlineData("Screenshot 2026-11-27 at 9.41.00\u202FAM.png", "Screenshot 2026-11-27 at 9.41.00 AM.png")]
    [InlineData("résumé.log", "resume.log")]
    [InlineData("a:b*c?.txt", "a_b_c_.txt")]
    [InlineData("plan–final.txt", "plan-final.txt")]
    [InlineData("log\u200B.txt", "log.txt")]
    [InlineData("boot diagnostics.log", "boot diagnostics.log")]
    public void A_file_goes_out_under_a_name_that_the_service_takes(string name, string expected)
    {
        var safe = AttachmentName.Safe(name);
        Assert.Matches(@"^[0-9a-zA-Z_\-. ]{1,110}$", safe);
        if (expected != "file")
            Assert.Equal(expected, safe);
    }

    [Fact]
    public void Names_without_a_latin_letter_stay_apart()
    {
        Assert.NotEqual(AttachmentName.Safe("메모.txt"), AttachmentName.Safe("사진.txt"));
        Assert.EndsWith(".txt", AttachmentName.Safe("메모.txt"), StringComparison.Ordinal);
        Assert.True(AttachmentName.Safe(new string('a', 300) + ".log").Length <= AttachmentName.Longest);
    }

    [Theory]
    [InlineData("Contoso\u00A0Ltd", "contoso ltd")]
    [InlineData("\u1112\u1161\u11AB\u1107\u1175\u11BE", "한빛")]
    [InlineData("Cafe\u0301 Contoso", "Café  Contoso")]
    public void A_customers_name_is_the_same_however_its_letters_are_put_together(string left, string right)
    {
        Assert.True(CustomerNames.AreSame(left, right));
        Assert.Equal(CustomerNames.Canonical(right), new CustomerReference(right).Text);
    }

    [Fact]
    public void Signs_of_a_customers_name_keep_their_kind() => Assert.Equal("㈜한빛 ①", CustomerNames.Canonical("㈜한빛\u00A0①"));
}
