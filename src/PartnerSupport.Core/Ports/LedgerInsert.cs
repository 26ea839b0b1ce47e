namespace PartnerSupport;

/// <summary>What came of writing a row.</summary>
/// <param name="Entry">The row that stands in the ledger now.</param>
/// <param name="IsNew">Whether it was written by this call; otherwise it was there already.</param>
public sealed record LedgerInsert(LedgerEntry Entry, bool IsNew);
