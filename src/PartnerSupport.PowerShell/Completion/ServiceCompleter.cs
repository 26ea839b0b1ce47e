namespace PartnerSupport.PowerShell;

/// <summary>Completes services.</summary>
public sealed class ServiceCompleter : WordCompleter<CspService>
{
    private protected override WordTable<CspService> Table => RequestWords.Services;
}
