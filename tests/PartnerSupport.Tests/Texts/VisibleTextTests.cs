namespace PartnerSupport.Tests.Texts;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("Con\u001b[31mtoso", "Con␛[31mtoso")]
    [InlineData("\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007", "␛]8;;https://evil.example␇click␛]8;;␇")]
    [InlineData("a\u009b31mb\u0085c", "a<U+009B>31mb<U+0085>c")]
    [InlineData("invoice\u202efdp.exe\u2069\u200f", "invoice<U+202E>fdp.exe<U+2069><U+200F>")]
    [InlineData("back\b\u007f\0", "back␈␡␀")]
    [InlineData("over\rwritten\u2028line", "over␍written<U+2028>line")]
    public void What_a_terminal_would_obey_is_shown_as_a_symbol(string text, string shown)
    {
        Assert.Equal(shown, VisibleText.Of(text));
        Assert.Equal(shown, VisibleText.Line(text));
    }

    [Fact]
    public void Every_control_and_bidi_sign_is_shown_and_none_is_left()
    {
        var signs = Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(IsDangerous).ToArray();

        var shown = VisibleText.Line(new string(signs));

        Assert.True(signs.Length > 70);
        Assert.DoesNotContain(shown, IsDangerous);
    }

    [Theory]
    [InlineData("two\nlines\tand a tab\r\nmore")]
    public void Lines_stay_in_a_text_and_are_shown_in_a_line(string text)
    {
        Assert.Equal(text, VisibleText.Of(text));
        Assert.Equal("two␊lines␉and a tab␍␊more", VisibleText.Line(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("서울 고객사, Zoë’s VM – 100 %")]
    [InlineData("family 👩‍👩‍👧 می‌خواهم")]
    public void Everything_else_stays(string text) => Assert.Same(text, VisibleText.Line(text));

    [Fact]
    public void Errors_and_findings_are_made_of_visible_text()
    {
        const string Name = "Con\u001b]0;pwned\u0007toso";
        var error = new SupportException(ErrorIds.CustomerNotFound, SupportErrorKind.ObjectNotFound, Name, "Contoso\u202e");
        var finding = FindingFactory.Error(ErrorIds.CustomerNotFound, null, null, Name, "Contoso\u202e");

        Assert.Equal("There's no customer \"Con␛]0;pwned␇toso\".", error.Message);
        Assert.Equal(error.Message, finding.Message);
        Assert.Contains("Contoso<U+202E>", error.Action!, StringComparison.Ordinal);
        Assert.Equal(error.Action, finding.Action);
    }

    private static bool IsDangerous(char sign) =>
        sign is < ' ' or (>= '\u007f' and <= '\u009f') or '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
