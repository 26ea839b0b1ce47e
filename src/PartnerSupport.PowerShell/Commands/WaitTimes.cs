namespace PartnerSupport.PowerShell;

/// <summary>Reads how long to wait: a number of seconds, a length of time, or a point in time; the earlier of two.</summary>
internal static class WaitTimes
{
    private const double MostSeconds = 366 * 24 * 3600d;

    /// <exception cref="SupportException">WaitTimeInvalid, TimeInvalid.</exception>
    internal static DateTimeOffset? Of(object? timeout, TimeText? until)
    {
        var end = Times.Of(until);
        if (ArgumentText.Unwrap(timeout) is not { } given || (given is string text && !GivenText.Is(text)))
            return end;
        var byLength = TimeProvider.System.GetUtcNow() + Length(given);
        return end is { } earlier && earlier < byLength ? earlier : byLength;
    }

    private static TimeSpan Length(object given) =>
        given switch
        {
            TimeSpan length when length >= TimeSpan.Zero && length.TotalSeconds <= MostSeconds => length,
            int seconds when seconds >= 0 && seconds <= MostSeconds => TimeSpan.FromSeconds(seconds),
            double seconds when seconds >= 0 && seconds <= MostSeconds => TimeSpan.FromSeconds(seconds),
            string text when DurationText.TryRead(text, out var length) => length,
            string text when int.TryParse(text, out var seconds) => Length(seconds),
            _ => throw new SupportException(ErrorIds.WaitTimeInvalid, SupportErrorKind.InvalidArgument, TypedText.Of(ArgumentText.Of(given, " ") ?? "-")),
        };
}
