using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes references of requests in the ledger, the newest first, with their titles.</summary>
public sealed class RequestCompleter : SessionCompleter
{
    private const int Most = 50;

    private protected override IEnumerable<CompletionResult> Offline(CompletionQuestion question) => [];

    private protected override async Task<IReadOnlyList<CompletionResult>> OnlineAsync(CompletionQuestion question, CancellationToken cancellationToken)
    {
        var results = new List<CompletionResult>();
        await foreach (var entry in question.Session.Ports.Ledger.QueryAsync(new LedgerQuery { Limit = Most }, cancellationToken).ConfigureAwait(false))
        {
            var fits = CompletionText.Fits(entry.Reference, question.Typed) || CompletionText.Fits(entry.Request.Title, question.Typed);
            if (fits)
                results.Add(CompletionText.Result(entry.Reference, $"{entry.Request.CustomerName}: {entry.Request.Title}"));
        }
        return results;
    }
}
