namespace PartnerSupport.Tests.Response;

/// <summary>Languages and time zones, as people type them.</summary>
public sealed class LanguageAndTimeZoneTests
{
    [Theory]
    [InlineData("Korean", "ko-kr")]
    [InlineData("ko", "ko-kr")]
    [InlineData("ko-KR", "ko-kr")]
    [InlineData("ko_kr", "ko-kr")]
    [InlineData("한국어", "ko-kr")]
    [InlineData(" English ", "en-us")]
    [InlineData("en-GB", "en-us")]
    [InlineData("Deutsch", "de-de")]
    [InlineData("zh-CN", "zh-hans")]
    [InlineData("zh-Hant", "zh-tw")]
    [InlineData("zh-HK", "zh-tw")]
    [InlineData("Español", "es-es")]
    [InlineData("pt", "pt-br")]
    public void R19_a_language_is_found_by_code_and_by_name(string typed, string code) => Assert.Equal(code, SupportLanguages.Find(typed)?.Code);

    [Theory]
    [InlineData("Klingon")]
    [InlineData("nl-nl")]
    [InlineData("e")]
    public void R19_a_language_that_support_does_not_speak_is_none(string typed)
    {
        Assert.Null(SupportLanguages.Find(typed));
        Assert.Null(SupportLanguages.OrEnglish(typed));
    }

    [Fact]
    public void R19_nothing_given_is_English_and_only_English_keeps_the_hours()
    {
        Assert.Equal(SupportLanguages.English, SupportLanguages.OrEnglish("  "));
        Assert.Equal(["en-us"], SupportLanguages.All.Where(language => language.IsEnglish).Select(language => language.Code));
        Assert.Equal(
            ["en-us", "zh-hans", "es-es", "fr-fr", "ja-jp", "ko-kr", "ru-ru", "pt-br", "it-it", "zh-tw", "de-de"],
            SupportLanguages.All.Select(language => language.Code)
        );
    }

    [Theory]
    [InlineData("Europe/Madrid", "Romance Standard Time")]
    [InlineData("Asia/Seoul", "Korea Standard Time")]
    [InlineData("Romance Standard Time", "Romance Standard Time")]
    [InlineData(" korea standard time ", "Korea Standard Time")]
    [InlineData("utc", "UTC")]
    public void A_time_zone_goes_out_by_its_Windows_id(string typed, string expected) => Assert.Equal(expected, TimeZoneIds.OfThisSystem.ToWindowsId(typed));

    [Theory]
    [InlineData("Middle Earth")]
    [InlineData("")]
    [InlineData(null)]
    public void A_time_zone_that_nobody_knows_is_none(string? typed)
    {
        Assert.Null(TimeZoneIds.OfThisSystem.ToWindowsId(typed));
        Assert.False(TimeZoneIds.OfThisSystem.TryFind(typed, out _));
    }

    [Fact]
    public void The_tables_given_speak_where_the_runtime_knows_nothing()
    {
        var ids = new TimeZoneIds(new MarsBook());

        Assert.Equal("Olympus Standard Time", ids.ToWindowsId("Mars/Olympus"));
        Assert.True(ids.TryFind("Olympus Standard Time", out var zone));
        Assert.Equal(TimeSpan.FromHours(1), zone.BaseUtcOffset);
    }

    private sealed class MarsBook : ITimeZoneBook
    {
        public string Version => "Mars";

        public string? ToWindows(string id) => id == "Mars/Olympus" ? "Olympus Standard Time" : null;

        public string? ToIana(string windowsId) => windowsId == "Olympus Standard Time" ? "Europe/Madrid" : null;
    }
}
