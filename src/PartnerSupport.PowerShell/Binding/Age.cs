namespace PartnerSupport.PowerShell;

/// <summary>A point in the past, as people say it: a date, an age in days, a length of time, or ISO 8601 text.</summary>
internal static class Age
{
    private const int MostDays = 36_500;

    /// <summary>The time that was meant, in UTC; null when nothing was given.</summary>
    /// <param name="given">What was typed.</param>
    /// <param name="parameter">The parameter, for the error.</param>
    /// <exception cref="SupportException">AgeInvalid: it is none of these, or lies in the future.</exception>
    internal static DateTimeOffset? Of(object? given, string parameter)
    {
        if (ArgumentText.Unwrap(given) is not { } value || (value is string text && !GivenText.Is(text)))
            return null;
        var now = TimeProvider.System.GetUtcNow();
        var time = value switch
        {
            TimeSpan age => Before(now, age),
            DateTime date => new TimeText(date).Value,
            DateTimeOffset date => date.ToUniversalTime(),
            string typed => Read(typed.Trim(), now),
            _ => Read(ArgumentText.Of(value, " ")?.Trim() ?? string.Empty, now),
        };
        return time is { } past && past <= now ? past : throw new SupportException(ErrorIds.AgeInvalid, SupportErrorKind.InvalidArgument, parameter);
    }

    private static DateTimeOffset? Read(string text, DateTimeOffset now) =>
        DurationText.TryReadAge(text, MostDays, out var age) ? Before(now, age) : new TimeText(text).Value;

    // Null: longer ago than time is counted.
    private static DateTimeOffset? Before(DateTimeOffset now, TimeSpan age) => age >= TimeSpan.Zero && age < now - DateTimeOffset.MinValue ? now - age : null;
}
