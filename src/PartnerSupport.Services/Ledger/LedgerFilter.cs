namespace PartnerSupport.Services.Ledger;

/// <summary>Which rows a query means: said once for every kind of ledger.</summary>
internal static class LedgerFilter
{
    internal static bool Means(this LedgerQuery query, LedgerEntry entry) =>
        (query.Customers.Count == 0 || query.Customers.Contains(entry.Request.CustomerId))
        && (query.States.Count == 0 || query.States.Contains(entry.State))
        && (query.Service == CspService.Unknown || query.Service == entry.Request.Service)
        && Same(query.DuplicateKey, entry.DuplicateKey)
        && Same(query.RequestNumber, entry.Request.RequestNumber)
        && Same(query.ExternalReference, entry.Request.ExternalReference)
        && (query.CreatedSince is not { } created || entry.CreatedAt >= created)
        && (query.ChangedSince is not { } changed || entry.ChangedAt >= changed);

    private static bool Same(string? wanted, string? found) => wanted is null || string.Equals(wanted, found, StringComparison.Ordinal);
}
