using System.Globalization;

namespace PartnerSupport.Tests.Texts;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("(425) 555-9876", "… (14 characters)")]
    [InlineData("010-1234-5678", "… (13 characters)")]
    [InlineData("lee.gu@contoso.example", "… (22 characters)")]
    [InlineData("Lee Gu", "… (6 characters)")]
    [InlineData("José O'Neill-Vargas", "… (19 characters)")]
    [InlineData("김철수", "… (3 characters)")]
    [InlineData("김 철수", "… (4 characters)")]
    [InlineData("eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJhdWQiOiJncmFwaCJ9.c2lnbmF0dXJl", "… (68 characters)")]
    public void What_can_be_personal_is_told_by_its_length(string text, string quoted) => Assert.Equal(quoted, TypedText.Of(text));

    [Fact]
    public void It_is_told_in_the_users_language()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko-KR");
            Assert.Equal("… (6자)", TypedText.Of("Lee Gu"));
            Assert.Equal("… (6자)", MessageText.Format(ErrorIds.TypedNotShown, 6));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("Urgent!!")]
    [InlineData("Complaint")]
    [InlineData("sev 4")]
    [InlineData("yesterday-ish")]
    [InlineData("27.11.2026")]
    [InlineData("5 November 2026")]
    [InlineData("11111111-00x0-4000")]
    public void A_word_a_date_and_an_id_are_quoted(string text) => Assert.Equal(text, TypedText.Of(text));
}
