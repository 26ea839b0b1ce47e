using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the clouds.</summary>
public sealed class CloudCompleter : ListCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<CompletionResult> Complete(string typed)
    {
        return CompletionText
            .Fitting(CloudTable.All, typed, row => [row.Cloud.ToString(), row.Name])
            .Select(row => CompletionText.Result(row.Cloud.ToString(), row.Name));
    }
}
