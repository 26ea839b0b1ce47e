using System.Globalization;

namespace PartnerSupport;

/// <summary>Times and days of business hours as people write them.</summary>
public static class BusinessHoursText
{
    private static readonly string[] Clocks = ["H:mm", "HH:mm", "HH:mm:ss"];

    /// <summary>A time of day; null when the text is none.</summary>
    /// <param name="text">Hours and minutes, from 0 to 24: 09:00.</param>
    public static TimeOnly? Clock(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A day; null when the text is none.</summary>
    /// <param name="text">ISO 8601: 2026-12-25.</param>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
