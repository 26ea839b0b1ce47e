namespace PartnerSupport.PowerShell;

/// <summary>Completes what a duplicate leads to.</summary>
public sealed class DuplicateCompleter : WordCompleter<DuplicateHandling>
{
    private protected override WordTable<DuplicateHandling> Table => RequestWords.Duplicates;
}
