namespace PartnerSupport;

/// <summary>What a synchronisation would do, read from the ledger alone.</summary>
/// <param name="Due">Requests that an earlier run left on their way, oldest first.</param>
/// <param name="HeldElsewhere">How many more there are on which another run works.</param>
/// <param name="HandOffs">How many hand-offs wait for their number.</param>
/// <param name="Open">How many open requests are asked after.</param>
public sealed record SyncPlan(IReadOnlyList<SyncItem> Due, int HeldElsewhere, int HandOffs, int Open);
