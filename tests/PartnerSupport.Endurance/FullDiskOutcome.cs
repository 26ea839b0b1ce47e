namespace PartnerSupport.Endurance;

/// <summary>What came of the work on a full disk.</summary>
/// <param name="End">The id of the error that ended it; "done" where there was room enough.</param>
/// <param name="Judged">What the service and the ledger said afterwards.</param>
internal sealed record FullDiskOutcome(string End, CrashOutcome Judged)
{
    /// <summary>What may end it: the ledger says that it is full, or that a request is at Microsoft and could not be noted.</summary>
    private static readonly string[] Refusals = [ErrorIds.LedgerFull, ErrorIds.OutcomeUnknown];

    /// <summary>Nothing lost, nothing doubled, and what ended it was our own error.</summary>
    internal bool IsGood => Judged.IsGood && (End == "done" || Refusals.Contains(End));

    /// <inheritdoc/>
    public override string ToString() => $"| {Judged.Step} | {End} | {Judged.Lost.Count} | {Judged.Doubled.Count} | {Judged.Wrong.Count} |";
}
