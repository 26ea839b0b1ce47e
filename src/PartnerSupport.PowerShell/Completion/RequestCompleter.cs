namespace PartnerSupport.PowerShell;

/// <summary>Completes references of requests; Microsoft's number, the partner's own and words of the title lead to them as well.</summary>
public sealed class RequestCompleter : LedgerCompleter
{
    private protected override string? Value(SupportRequest request) => request.Reference;

    private protected override IEnumerable<string?> Texts(SupportRequest request) =>
        [request.Reference, request.RequestNumber, request.ExternalReference, request.Title];
}
