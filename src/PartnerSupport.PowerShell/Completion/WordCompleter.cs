using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the words of an enumeration: those that help shows first, then the other accepted ones.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class WordCompleter<T> : ListCompleter
    where T : struct, Enum
{
    /// <inheritdoc/>
    private protected override IEnumerable<CompletionResult> Complete(string typed)
    {
        var table = RequestWords.Of<T>();
        var names = table.Shown;
        // The many other words only when something was typed: an empty TAB shows the real choices.
        var others = typed.Length == 0 ? [] : table.Accepted.Except(names);
        return CompletionText.Fitting(names.Concat(others), typed, word => [word]).Select(word => CompletionText.Result(word, ValueNames.Of(table.Find(word))));
    }
}
