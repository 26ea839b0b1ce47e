namespace PartnerSupport.PowerShell;

/// <summary>Completes severities.</summary>
public sealed class SeverityCompleter : WordCompleter<SupportSeverity>
{
    private protected override WordTable<SupportSeverity> Table => RequestWords.Severities;
}
