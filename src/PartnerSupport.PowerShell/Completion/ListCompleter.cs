using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PartnerSupport.PowerShell;

/// <summary>Completes out of a list that is known without any session.</summary>
public abstract class ListCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters
    ) => Complete(CompletionText.Bare(wordToComplete));

    /// <summary>What goes with what was typed.</summary>
    private protected abstract IEnumerable<CompletionResult> Complete(string typed);
}
