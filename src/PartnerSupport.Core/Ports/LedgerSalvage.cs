namespace PartnerSupport;

/// <summary>What was saved of a damaged ledger, which lies set aside and is never deleted by this module.</summary>
/// <param name="SetAside">Where the damaged file lies now.</param>
/// <param name="Requests">How many requests were saved.</param>
/// <param name="Events">How many audit events were saved.</param>
public sealed record LedgerSalvage(string SetAside, int Requests, int Events);
