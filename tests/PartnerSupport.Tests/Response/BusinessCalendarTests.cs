using System.Globalization;

namespace PartnerSupport.Tests.Response;

/// <summary>One business day by time zone, working hours and holidays (R20).</summary>
public sealed class BusinessCalendarTests
{
    private static readonly BusinessHours NineToFive = new();

    [Theory]
    [InlineData("2026-03-03T10:00+01:00", "2026-03-04T10:00+01:00", "in working hours: the same time of the next working day")]
    [InlineData("2026-03-06T16:59+01:00", "2026-03-09T16:59+01:00", "over the weekend")]
    [InlineData("2026-03-06T17:00+01:00", "2026-03-09T17:00+01:00", "at the end of work the next working day counts in full")]
    [InlineData("2026-03-07T03:00+01:00", "2026-03-09T17:00+01:00", "on Saturday Monday counts in full")]
    [InlineData("2026-03-03T06:00+01:00", "2026-03-03T17:00+01:00", "before work the day itself counts in full")]
    [InlineData("2026-03-27T11:00+01:00", "2026-03-30T11:00+02:00", "the clocks go forward in between, and the wall clock counts")]
    [InlineData("2026-10-23T11:00+02:00", "2026-10-26T11:00+01:00", "the clocks go back in between")]
    public void R20_one_business_day_in_Madrid(string from, string due, string because)
    {
        var calendar = new BusinessCalendar(NineToFive, Zone("Europe/Madrid"));

        Assert.True(At(due) == calendar.AddBusinessDay(At(from)), because);
    }

    [Fact]
    public void R20_holidays_are_skipped_also_in_a_row_over_a_weekend()
    {
        var hours = NineToFive with { Holidays = [new(2026, 4, 2), new(2026, 4, 3), new(2026, 4, 6)] };
        var calendar = new BusinessCalendar(hours, Zone("Europe/Madrid"));

        Assert.Equal(At("2026-04-07T12:00+02:00"), calendar.AddBusinessDay(At("2026-04-01T12:00+02:00")));
        Assert.Equal(At("2026-04-07T17:00+02:00"), calendar.AddBusinessDay(At("2026-04-03T12:00+02:00")));
    }

    [Fact]
    public void R20_working_days_are_the_calendars_own()
    {
        var hours = NineToFive with { Days = [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday] };
        var calendar = new BusinessCalendar(hours, Zone("Asia/Riyadh"));

        Assert.Equal(At("2026-03-08T10:00+03:00"), calendar.AddBusinessDay(At("2026-03-05T10:00+03:00")));
    }

    [Theory]
    [InlineData("2026-03-02T23:00+01:00", "2026-03-03T23:00+01:00")]
    [InlineData("2026-03-03T03:00+01:00", "2026-03-04T03:00+01:00")]
    [InlineData("2026-03-07T03:00+01:00", "2026-03-10T03:00+01:00")]
    [InlineData("2026-03-07T07:00+01:00", "2026-03-10T06:00+01:00")]
    public void R20_a_night_shift_belongs_to_the_day_on_which_it_began(string from, string due)
    {
        var hours = NineToFive with { Start = new(22, 0), End = new(6, 0) };
        var calendar = new BusinessCalendar(hours, Zone("Europe/Madrid"));

        Assert.Equal(At(due), calendar.AddBusinessDay(At(from)));
    }

    [Fact]
    public void R20_a_time_that_the_change_of_clocks_swallows_is_taken_when_they_have_moved()
    {
        // 02:30 does not exist in Madrid on 29 March 2026.
        var hours = NineToFive with
        {
            Start = new(2, 0),
            End = new(10, 0),
            Days = Enum.GetValues<DayOfWeek>(),
        };
        var calendar = new BusinessCalendar(hours, Zone("Europe/Madrid"));

        Assert.Equal(At("2026-03-29T03:00+02:00"), calendar.AddBusinessDay(At("2026-03-28T02:30+01:00")));
    }

    [Fact]
    public void R20_an_hour_that_comes_twice_is_due_with_its_second()
    {
        // 02:30 comes twice in Madrid on 25 October 2026.
        var hours = NineToFive with
        {
            Start = new(2, 30),
            End = new(10, 0),
            Days = Enum.GetValues<DayOfWeek>(),
        };
        var calendar = new BusinessCalendar(hours, Zone("Europe/Madrid"));

        Assert.Equal(At("2026-10-25T02:30+01:00"), calendar.AddBusinessDay(At("2026-10-24T02:30+02:00")));
    }

    [Fact]
    public void R20_a_calendar_without_working_days_has_no_due_time()
    {
        Assert.Null(new BusinessCalendar(NineToFive with { Days = [] }, TimeZoneInfo.Utc).AddBusinessDay(At("2026-03-03T10:00Z")));
    }

    [Fact]
    public void R20_every_hour_of_a_year_is_due_later_in_working_hours_and_at_most_a_long_weekend_away()
    {
        var calendar = new BusinessCalendar(NineToFive, Zone("Europe/Madrid"));
        var last = DateTimeOffset.MinValue;
        for (var at = At("2026-01-01T00:20Z"); at < At("2027-01-01T00:00Z"); at = at.AddHours(1))
        {
            var due = calendar.AddBusinessDay(at)!.Value;

            Assert.True(due > at && due - at < TimeSpan.FromDays(4.1), $"{at:O} → {due:O}");
            Assert.True(due >= last, "time never runs backwards");
            Assert.True(IsWorkingTime(TimeZoneInfo.ConvertTime(due.AddMinutes(-1), Zone("Europe/Madrid"))), $"{at:O} → {due:O}");
            last = due;
        }
    }

    private static TimeZoneInfo Zone(string id) => TimeZoneIds.OfThisSystem.TryFind(id, out var zone) ? zone : throw new InvalidOperationException(id);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static bool IsWorkingTime(DateTimeOffset local) =>
        local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && local.TimeOfDay >= TimeSpan.FromHours(9) && local.TimeOfDay < TimeSpan.FromHours(17);
}
