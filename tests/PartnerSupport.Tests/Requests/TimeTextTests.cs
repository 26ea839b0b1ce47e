using System.Globalization;

namespace PartnerSupport.Tests.Requests;

/// <summary>A time means one thing, or it is refused with what it could mean.</summary>
public sealed class TimeTextTests
{
    [Theory]
    [InlineData("2026-11-05")]
    [InlineData("2026-11-05T00:00")]
    [InlineData("2026-11-05 00:00:00Z")]
    [InlineData("2026-11-05T09:00:00.0000000+09:00")]
    [InlineData("2026-11-05T01:00+01")]
    [InlineData("20261105")]
    [InlineData("20261105T0000Z")]
    [InlineData("20261105T090000+0900")]
    [InlineData("5 Nov 2026")]
    [InlineData("05-Nov-2026 00:00")]
    [InlineData("November 5, 2026 12:00 AM")]
    [InlineData("Thu, 05 Nov 2026 00:00:00 GMT")]
    [InlineData("Thu, 05 Nov 2026 09:00:00 +0900")]
    [InlineData("2026년 11월 5일")]
    [InlineData("2026년 11월 5일 목요일 오전 12:00:00")]
    public void Iso_8601_and_a_month_in_letters_are_read(string text) =>
        Assert.Equal(new DateTimeOffset(2026, 11, 5, 0, 0, 0, TimeSpan.Zero), new TimeText(text).Value);

    [Theory]
    [InlineData("05.11.2026 06:40", "5 November 2026", "11 May 2026")]
    [InlineData("11.12.2026", "11 December 2026", "12 November 2026")]
    [InlineData("11/12/2026 6:40 PM", "11 December 2026", "12 November 2026")]
    [InlineData("27.11.2026", "27 November 2026", "never guessed")]
    [InlineData("11/27/2026", "27 November 2026", "never guessed")]
    [InlineData("2026/11/05", "5 November 2026", "never guessed")]
    [InlineData("2026. 11. 5. 오전 6:40", "5 November 2026", "never guessed")]
    public void Day_and_month_as_numbers_are_refused_with_both_readings(string text, string first, string second)
    {
        var time = new TimeText(text);
        Assert.Null(time.Value);
        Assert.Contains(first, time.Fault, StringComparison.Ordinal);
        Assert.Contains(second, time.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5/11")]
    [InlineData("1.11")]
    [InlineData("11.26")]
    [InlineData("06:40")]
    [InlineData("2026")]
    [InlineData("2026-11")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("2026-11-05T25:00")]
    [InlineData("2026-11-05T06:40+19:00")]
    [InlineData("0001-01-01T00:00:00+09:00")]
    [InlineData("Nov 2026")]
    [InlineData("13:00 PM 5 Nov 2026")]
    [InlineData("yesterday")]
    [InlineData("1764230400")]
    [InlineData("٢٠٢٦-١١-٠٥")]
    public void What_is_no_whole_date_is_refused(string text)
    {
        Assert.Null(new TimeText(text).Value);
        Assert.Contains("neither ISO 8601", new TimeText(text).Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("05.11.2026 06:40", "dmy")]
    [InlineData("11/05/2026 6:40 AM", "MDY")]
    [InlineData("2026/11/05 06:40", "ymd")]
    [InlineData("05-11-26 06.40", "dd-MM-yy HH.mm")]
    [InlineData("2026-11-05T06:40Z", "dmy")]
    [InlineData("5 Nov 2026 06:40", "mdy")]
    public void DateFormat_says_which_is_meant(string text, string format) =>
        Assert.Equal(new DateTimeOffset(2026, 11, 5, 6, 40, 0, TimeSpan.Zero), new TimeText(text).In(format).Value);

    [Theory]
    [InlineData("11/27/2026", "dmy")]
    [InlineData("05.11.2026", "d")]
    [InlineData("05.11.2026", "{0}")]
    public void What_is_not_written_as_DateFormat_says_is_refused(string text, string format)
    {
        var time = new TimeText(text).In(format);
        Assert.Null(time.Value);
        Assert.Contains(format, time.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_without_a_kind_means_the_same_from_a_csv_from_json_and_from_datetime()
    {
        var expected = new DateTimeOffset(2026, 11, 5, 6, 40, 0, TimeSpan.Zero);
        Assert.Equal(expected, new TimeText("2026-11-05T06:40").Value);
        Assert.Equal(expected, new TimeText(new DateTime(2026, 11, 5, 6, 40, 0, DateTimeKind.Unspecified)).Value);
        Assert.Equal(expected, new TimeText(expected.UtcDateTime).Value);
        Assert.Equal(expected, new TimeText(expected.LocalDateTime).Value);
        Assert.Equal(expected, new TimeText(expected.ToOffset(TimeSpan.FromHours(9))).Value);
    }

    [Fact]
    public void Every_way_in_which_a_program_writes_a_time_is_read()
    {
        var time = new DateTimeOffset(2026, 11, 5, 6, 40, 59, TimeSpan.Zero);
        foreach (var format in new[] { "O", "o", "u", "s", "r", "yyyy-MM-ddTHH:mm:sszzz", "yyyyMMdd'T'HHmmss'Z'" })
            Assert.Equal(time, new TimeText(time.ToString(format, CultureInfo.InvariantCulture)).Value);
    }

    [Theory]
    [InlineData("15", null)]
    [InlineData("1:2", null)]
    [InlineData("0:00", null)]
    [InlineData("-0:15", null)]
    [InlineData("0:15", 15)]
    [InlineData("00:15:00", 15)]
    [InlineData("1.00:00:00", 1440)]
    public void A_length_of_time_is_never_a_bare_number(string text, int? minutes) =>
        Assert.Equal((TimeSpan?)(minutes is { } some ? TimeSpan.FromMinutes(some) : null), DurationText.TryRead(text, out var time) ? time : (TimeSpan?)null);
}
