using System.Globalization;

namespace PartnerSupport;

/// <summary>A length of time as text: <c>0:15</c>, <c>01:30:00</c>, <c>1.06:00:00</c>. A bare number is refused: 15 would be days.</summary>
public static class DurationText
{
    private static readonly string[] Forms = [@"h\:mm", @"hh\:mm", @"h\:mm\:ss", @"hh\:mm\:ss", @"d\.hh\:mm", @"d\.hh\:mm\:ss"];

    /// <summary>The longest: more is a slip, and added to a date it may be no date any more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>Reads an age: a number of days, or a length of time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mostDays">More days than this are a slip.</param>
    /// <param name="age">The age.</param>
    public static bool TryReadAge(string? text, int mostDays, out TimeSpan age)
    {
        var areDays = int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        age = areDays && days <= mostDays ? TimeSpan.FromDays(days) : TimeSpan.Zero;
        return areDays ? days <= mostDays : TryRead(text, out age);
    }

    /// <summary>Reads a length of time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The time; more than nothing, at most a year.</param>
    public static bool TryRead(string? text, out TimeSpan time) =>
        TimeSpan.TryParseExact(text?.Trim(), Forms, CultureInfo.InvariantCulture, out time) && time > TimeSpan.Zero && time <= Longest;
}
