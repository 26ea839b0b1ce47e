using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the kinds of faults of the sandbox.</summary>
public sealed class SandboxFaultCompleter : ListCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<CompletionResult> Complete(string typed)
    {
        return DependencyBridge.Host.SandboxFaults.Where(kind => CompletionText.Fits(kind, typed)).Select(kind => CompletionText.Result(kind));
    }
}
