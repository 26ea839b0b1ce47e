namespace PartnerSupport.PowerShell;

/// <summary>Completes the accounts that work on requests.</summary>
public sealed class OwnerCompleter : LedgerCompleter
{
    private protected override string? Value(SupportRequest request) => request.Owner;
}
