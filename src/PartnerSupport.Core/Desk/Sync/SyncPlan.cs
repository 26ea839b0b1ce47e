namespace PartnerSupport;

/// <summary>What a synchronisation would do, read from the ledger alone and once.</summary>
/// <param name="Due">Requests that an earlier run left on their way, oldest first.</param>
/// <param name="HeldElsewhere">How many more there are on which another run works.</param>
public sealed record SyncPlan(IReadOnlyList<SyncItem> Due, int HeldElsewhere)
{
    /// <summary>How many hand-offs wait for their number.</summary>
    public int HandOffs => Waiting.Count;

    /// <summary>How many open requests are asked after.</summary>
    public int Open => Filed.Count;

    internal IReadOnlyList<LedgerEntry> Waiting { get; init; } = [];

    internal IReadOnlyList<LedgerEntry> Filed { get; init; } = [];
}
