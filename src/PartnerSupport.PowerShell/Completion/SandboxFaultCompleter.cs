using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the kinds of faults of the sandbox.</summary>
public sealed class SandboxFaultCompleter : IArgumentCompleter
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
        return DependencyBridge.Host.SandboxFaults.Where(kind => CompletionText.Fits(kind, typed)).Select(kind => CompletionText.Result(kind));
    }
}
