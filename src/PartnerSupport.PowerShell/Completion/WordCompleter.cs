using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the words of an enumeration: those that help shows first, then the other accepted ones.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class WordCompleter<T> : IArgumentCompleter
    where T : struct, Enum
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
        var table = RequestWords.Of<T>();
        var names = table.Shown;
        // The many other words only when something was typed: an empty TAB shows the real choices.
        var others = typed.Length == 0 ? [] : table.Accepted.Except(names);
        return CompletionText.Fitting(names.Concat(others), typed, word => [word]).Select(word => CompletionText.Result(word, table.Find(word).ToString()));
    }
}
