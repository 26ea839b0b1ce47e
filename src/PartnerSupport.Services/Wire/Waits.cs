using System.Globalization;

namespace PartnerSupport.Services.Wire;

/// <summary>
/// The one place where a number of somebody else's becomes a wait of ours. The chain waits only what fits before its deadline; an operation is
/// asked about again after a bounded time, however far ahead the service puts it.
/// </summary>
internal static class Waits
{
    /// <summary>The longest pause between two questions about an operation.</summary>
    internal static readonly TimeSpan LongestPoll = TimeSpan.FromMinutes(5);

    /// <summary>What is waited before an operation is asked about; null leaves it to our own pace, as nothing and "at once" do.</summary>
    internal static TimeSpan? BeforePoll(TimeSpan? asked) =>
        asked is not { } wait || wait <= TimeSpan.Zero ? null
        : wait < LongestPoll ? wait
        : LongestPoll;

    /// <summary>The wait that a service asked for and that was too long for the request's deadline.</summary>
    internal static TimeSpan? Asked(HttpRequestMessage? request) =>
        request is not null && request.Options.TryGetValue(WireKeys.AskedWait, out var wait) ? wait : null;

    /// <summary>A wait in words: seconds, and days and hours beside them.</summary>
    internal static string Say(TimeSpan wait) =>
        MessageText.Format(
            WireIds.ServiceAsksToWait,
            Math.Ceiling(wait.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture),
            wait.ToString(wait < TimeSpan.FromDays(1) ? @"hh\:mm\:ss" : @"d\.hh\:mm\:ss", CultureInfo.InvariantCulture)
        );
}
