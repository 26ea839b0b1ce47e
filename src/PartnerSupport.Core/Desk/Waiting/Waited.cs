namespace PartnerSupport;

/// <summary>A request that is waited for.</summary>
/// <param name="Target">The request as it was seen last.</param>
internal sealed record Waited(RequestTarget Target)
{
    /// <summary>Which of its messages are not new; null as long as nobody has looked.</summary>
    internal ReadMark? Mark { get; init; }

    /// <summary>What stood in the way of the last look; null: nothing.</summary>
    internal SupportException? Trouble { get; init; }

    /// <summary>Ids of warnings that were told.</summary>
    internal IReadOnlyList<string> Told { get; init; } = [];
}
