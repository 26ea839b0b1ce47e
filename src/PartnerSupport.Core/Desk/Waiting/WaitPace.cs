namespace PartnerSupport;

/// <summary>
/// How long a wait rests between two looks: it begins with the session's interval, grows by half each time and ends at five minutes, which bothers no
/// service; what a service asks for is kept to.
/// </summary>
internal sealed class WaitPace(TimeSpan first)
{
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private TimeSpan _next = first < Shortest ? Shortest : first;

    /// <summary>The next rest.</summary>
    /// <param name="asked">What a service asked for; null: nothing.</param>
    /// <param name="left">How long the whole wait still lasts; null: without end.</param>
    internal TimeSpan Next(TimeSpan? asked, TimeSpan? left)
    {
        var rest = asked is { } least && least > _next ? least : _next;
        var longer = _next * 1.5;
        _next = longer < Longest ? longer : Longest;
        return left is { } most && most < rest ? most : rest;
    }
}
