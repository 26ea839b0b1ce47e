namespace PartnerSupport.PowerShell;

/// <summary>Completes states of requests.</summary>
public sealed class StatusCompleter : WordCompleter<RequestStatus>
{
    private protected override WordTable<RequestStatus> Table => RequestWords.Statuses;
}
