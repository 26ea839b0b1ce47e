using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes references of requests in the ledger, the newest first, with their titles.</summary>
public sealed class RequestCompleter : SessionCompleter
{
    private const int Most = 50;

    private protected override IEnumerable<CompletionResult> Offline(CompletionQuestion question) => [];

    private protected override async Task<IReadOnlyList<CompletionResult>> OnlineAsync(CompletionQuestion question, CancellationToken cancellationToken)
    {
        var recent = await question.Session.Desk.Requests.GetRecentAsync(Most, cancellationToken).ConfigureAwait(false);
        return recent
            .Where(request => CompletionText.Fits(request.Reference!, question.Typed) || CompletionText.Fits(request.Title, question.Typed))
            .Select(request => CompletionText.Result(request.Reference!, $"{request.CustomerName}: {request.Title}"))
            .ToArray();
    }
}
