namespace PartnerSupport.PowerShell;

/// <summary>Completes business impacts.</summary>
public sealed class ImpactCompleter : WordCompleter<BusinessImpact>
{
    private protected override WordTable<BusinessImpact> Table => RequestWords.Impacts;
}
