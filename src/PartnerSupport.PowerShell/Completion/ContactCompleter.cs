using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the names of stored contacts.</summary>
public sealed class ContactCompleter : SessionCompleter
{
    private protected override IEnumerable<CompletionResult> Offline(CompletionQuestion question) => [];

    private protected override async Task<IReadOnlyList<CompletionResult>> OnlineAsync(CompletionQuestion question, CancellationToken cancellationToken)
    {
        var names = await StoredContacts.NamesAsync(question.Session, cancellationToken).ConfigureAwait(false);
        return CompletionText.Fitting(names, question.Typed, name => [name]).Select(name => CompletionText.Result(name)).ToArray();
    }
}
