using System.Globalization;

namespace PartnerSupport.Tests.Requests;

/// <summary>What Korean output shows can be typed, and so can the words that Korean speakers use for it.</summary>
public sealed class KoreanWordTests
{
    [Fact]
    public void A_status_a_category_and_a_contact_method_are_accepted_as_they_are_shown()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko-KR");
            Assert.All(RequestWords.Statuses.Values, value => Assert.Equal(value, RequestWords.Statuses.Find(ValueNames.Of(value))));
            Assert.All(RequestWords.Categories.Values, value => Assert.Equal(value, RequestWords.Categories.Find(ValueNames.Of(value))));
            Assert.All(RequestWords.ContactMethods.Values, value => Assert.Equal(value, RequestWords.ContactMethods.Find(ValueNames.Of(value))));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("높음", SupportSeverity.Critical)]
    [InlineData("심각도 A", SupportSeverity.Critical)]
    [InlineData("보통", SupportSeverity.Moderate)]
    [InlineData("낮음", SupportSeverity.Minimal)]
    [InlineData("긴급한지 모름", SupportSeverity.Unknown)]
    public void A_severity_is_read_in_Korean(string word, SupportSeverity severity) => Assert.Equal(severity, RequestWords.Severities.Find(word));

    [Theory]
    [InlineData("예", YesNo.Yes)]
    [InlineData("아니요", YesNo.No)]
    public void Yes_and_no_are_read_in_Korean(string word, YesNo value) => Assert.Equal(value, RequestWords.YesNo.Find(word));

    [Theory]
    [InlineData("en-US", false)]
    [InlineData("de-DE", false)]
    [InlineData("ko-KR", true)]
    public void A_text_offers_them_where_the_user_reads_Korean(string culture, bool offered)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(offered, RequestWords.Severities.Offered.Contains("높음"));
            Assert.Contains("Critical", RequestWords.Severities.Offered);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
