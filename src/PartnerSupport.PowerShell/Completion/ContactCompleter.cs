using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the names of stored contacts.</summary>
public sealed class ContactCompleter : SessionCompleter
{
    private protected override IEnumerable<CompletionResult> Offline(CompletionQuestion question) => [];

    private protected override async Task<IReadOnlyList<CompletionResult>> OnlineAsync(CompletionQuestion question, CancellationToken cancellationToken)
    {
        var names = await StoredContacts.NamesAsync(question.Session, cancellationToken).ConfigureAwait(false);
        return names.Where(name => CompletionText.Fits(name, question.Typed)).Select(name => CompletionText.Result(name)).ToArray();
    }
}
