namespace PartnerSupport.PowerShell;

/// <summary>Completes categories.</summary>
public sealed class CategoryCompleter : WordCompleter<RequestCategory>
{
    private protected override WordTable<RequestCategory> Table => RequestWords.Categories;
}
