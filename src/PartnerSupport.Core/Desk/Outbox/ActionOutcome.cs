namespace PartnerSupport;

/// <summary>What became of the things that a row asked for.</summary>
/// <param name="Row">The row without what was done.</param>
/// <param name="Left">Why something could not be done yet; null where nothing is left.</param>
internal sealed record ActionOutcome(LedgerEntry Row, SupportException? Left)
{
    /// <summary>The notes that were sent, by the ids of their actions, as the service holds them.</summary>
    internal IReadOnlyDictionary<Guid, SupportNote> Notes { get; init; } = new Dictionary<Guid, SupportNote>();
}
