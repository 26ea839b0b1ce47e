namespace PartnerSupport;

/// <summary>What came of writing a row.</summary>
/// <param name="Entry">The row that stands in the ledger now.</param>
/// <param name="Outcome">Whether it was written by this call, or why not.</param>
public sealed record LedgerInsert(LedgerEntry Entry, InsertOutcome Outcome)
{
    /// <summary>Whether it was written by this call; otherwise it was there already.</summary>
    public bool IsNew => Outcome == InsertOutcome.Written;
}
