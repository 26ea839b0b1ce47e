namespace PartnerSupport;

/// <summary>
/// Counts working time by the wall clock of a time zone, so that a change of the clocks moves nothing (R19, R20). A calendar whose end
/// is not after its start works through the night into the next day.
/// </summary>
/// <param name="hours">The working hours.</param>
/// <param name="zone">The time zone.</param>
public sealed class BusinessCalendar(BusinessHours hours, TimeZoneInfo zone)
{
    private const int DaysSearched = 400;

    /// <summary>
    /// One business day after a point in time, UTC: the same time of the next working day, or the end of the first one when work had
    /// not begun. Null when no working day follows within a year.
    /// </summary>
    /// <param name="from">The point in time.</param>
    public DateTimeOffset? AddBusinessDay(DateTimeOffset from)
    {
        var day = NextWorkingDay(LocalDay(from).AddDays(-1), date => Close(date) > from);
        if (day is not { } first)
            return null;
        if (from < Open(first))
            return Close(first);
        if (NextWorkingDay(first.AddDays(1), _ => true) is not { } next)
            return null;

        // The night's part of a shift belongs to the day on which it began.
        var local = TimeZoneInfo.ConvertTime(from, zone).DateTime;
        return Instant(local.AddDays(next.DayNumber - first.DayNumber), takeEarlier: false);
    }

    private DateOnly LocalDay(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private DateOnly? NextWorkingDay(DateOnly from, Func<DateOnly, bool> fits)
    {
        for (var offset = 0; offset < DaysSearched; offset++)
        {
            var date = from.AddDays(offset);
            if (IsWorkingDay(date) && fits(date))
                return date;
        }

        return null;
    }

    private bool IsWorkingDay(DateOnly date) => hours.Days.Contains(date.DayOfWeek) && !hours.Holidays.Contains(date);

    private DateTimeOffset Open(DateOnly date) => Instant(date.ToDateTime(hours.Start), takeEarlier: true);

    private DateTimeOffset Close(DateOnly date) => Instant((hours.End > hours.Start ? date : date.AddDays(1)).ToDateTime(hours.End), takeEarlier: false);

    private DateTimeOffset Instant(DateTime wallClock, bool takeEarlier)
    {
        var local = DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified);

        // In spring an hour is missing: what falls into the gap is taken when the clocks have moved.
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        if (!zone.IsAmbiguousTime(local))
            return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();

        var offsets = zone.GetAmbiguousTimeOffsets(local);
        return new DateTimeOffset(local, takeEarlier ? offsets.Max() : offsets.Min()).ToUniversalTime();
    }
}
