namespace PartnerSupport.Sandbox;

/// <summary>
/// 06:00 to 18:00 Pacific time on working days: inferred from some ten recorded tickets, whose times are rounded up to a minute where they run over a
/// day's end (recorded-2024 18). Holidays are not known.
/// </summary>
internal static class PacificHours
{
    private static readonly TimeSpan Opens = TimeSpan.FromHours(6);
    private static readonly TimeSpan Closes = TimeSpan.FromHours(18);
    private static readonly TimeZoneInfo Pacific = Find();

    public static DateTimeOffset Add(DateTimeOffset from, int minutes)
    {
        var at = TimeZoneInfo.ConvertTime(from, Pacific).DateTime;
        var left = TimeSpan.FromMinutes(minutes);
        var runsOver = false;
        while (true)
        {
            if (IsWorkingDay(at) && at.TimeOfDay < Closes)
            {
                var start = at.TimeOfDay < Opens ? at.Date + Opens : at;
                var rest = at.Date + Closes - start;
                if (rest >= left)
                    return Utc(runsOver ? RoundedUp(start + left) : start + left);
                left -= rest;
                runsOver = true;
            }

            at = at.Date.AddDays(1);
        }
    }

    private static bool IsWorkingDay(DateTime day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static DateTime RoundedUp(DateTime time) =>
        time.Ticks % TimeSpan.TicksPerMinute == 0 ? time : time.Date.AddMinutes((int)time.TimeOfDay.TotalMinutes + 1);

    private static DateTimeOffset Utc(DateTime pacific) => new DateTimeOffset(pacific, Pacific.GetUtcOffset(pacific)).ToUniversalTime();

    // A machine without time-zone data gets Pacific standard time all year.
    private static TimeZoneInfo Find() =>
        TimeZoneInfo.TryFindSystemTimeZoneById("America/Los_Angeles", out var found)
            ? found
            : TimeZoneInfo.CreateCustomTimeZone("Pacific", TimeSpan.FromHours(-8), "Pacific", "Pacific");
}
