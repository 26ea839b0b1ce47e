using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the clouds.</summary>
public sealed class CloudCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters
    )
    {
        var typed = CompletionText.Bare(wordToComplete);
        return CompletionText
            .Fitting(CloudTable.All, typed, row => [row.Cloud.ToString(), row.Name])
            .Select(row => CompletionText.Result(row.Cloud.ToString(), row.Name));
    }
}
