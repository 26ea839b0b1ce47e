using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Completes by what a session knows. What is known offline comes at once; only when that gives nothing, or not all, is the network
/// asked, and for two seconds at most. Never fails: completion that throws is worse than none.
/// </summary>
public abstract class SessionCompleter : IArgumentCompleter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters
    )
    {
        var bound = fakeBoundParameters ?? new Hashtable();
        if (SessionFinder.Find(ArgumentText.Unwrap(bound["Session"]) as SupportContext) is not { } session)
            return [];
        var question = new CompletionQuestion(session, CompletionText.Bare(wordToComplete), bound);
        var known = Offline(question).ToArray();
        if (known.Length > 0 && IsWholeOffline(question))
            return known;
        // What came in until the time was over is known by now.
        return Ask(question) ?? Offline(question);
    }

    /// <summary>Whether what is known offline, where anything fits, is all that fits.</summary>
    private protected virtual bool IsWholeOffline(CompletionQuestion question) => true;

    private protected abstract IEnumerable<CompletionResult> Offline(CompletionQuestion question);

    private protected abstract Task<IReadOnlyList<CompletionResult>> OnlineAsync(CompletionQuestion question, CancellationToken cancellationToken);

    private IReadOnlyList<CompletionResult>? Ask(CompletionQuestion question)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            var answer = Task.Run(() => OnlineAsync(question, patience.Token), patience.Token);
            return answer.Wait(Patience) ? answer.Result : null;
        }
        catch (Exception failed) when (failed is AggregateException or OperationCanceledException)
        {
            return null;
        }
    }
}
