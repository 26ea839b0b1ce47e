namespace PartnerSupport.PowerShell;

/// <summary>Completes the names of sweeps.</summary>
public sealed class GroupCompleter : LedgerCompleter
{
    private protected override string? Value(SupportRequest request) => request.Group;
}
