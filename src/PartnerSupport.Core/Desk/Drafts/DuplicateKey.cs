namespace PartnerSupport;

/// <summary>
/// The key under which duplicates are found: customer, service, subscription or resource, normalised title (docs/decisions/ledger-before-send.md).
/// </summary>
internal static class DuplicateKey
{
    internal static string Of(Guid customer, CspService service, Guid? subscription, string? resourceId, string title) =>
        $"{customer}|{service}|{resourceId?.ToUpperInvariant() ?? subscription?.ToString()}|{Normalise(title)}";

    private static string Normalise(string title) =>
        string.Join(' ', UnicodeForm.Compatible(title).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
