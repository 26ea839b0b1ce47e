namespace PartnerSupport.Services.Ledger;

/// <summary>A row as it lies in the database.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Payload">The text.</param>
/// <param name="Format">The format in which it was written.</param>
internal sealed record LedgerRow(string Reference, string Payload, int Format);
