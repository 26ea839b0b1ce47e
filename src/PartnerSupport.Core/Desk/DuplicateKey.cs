namespace PartnerSupport;

/// <summary>
/// The key under which duplicates are found: customer, service, subscription or resource, normalised title (docs/decisions/ledger-before-send.md).
/// </summary>
internal static class DuplicateKey
{
    internal static string Of(Guid customer, CspService service, Guid? subscription, string? resourceId, string title)
    {
        var place = string.IsNullOrWhiteSpace(resourceId) ? subscription?.ToString() : resourceId.Trim().ToUpperInvariant();
        return $"{customer}|{service}|{place}|{Normalise(title)}";
    }

    private static string Normalise(string title) =>
        string.Join(' ', UnicodeForm.Compatible(title).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
