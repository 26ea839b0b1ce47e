namespace PartnerSupport.PowerShell;

/// <summary>Completes the partner's own ticket numbers.</summary>
public sealed class ExternalReferenceCompleter : LedgerCompleter
{
    private protected override string? Value(SupportRequest request) => request.ExternalReference;
}
