using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes what our own requests in the ledger carry, the newest first.</summary>
public abstract class LedgerCompleter : SessionCompleter
{
    private const int Newest = 1000;
    private const int Most = 50;

    private protected sealed override IEnumerable<CompletionResult> Offline(CompletionQuestion question) => [];

    private protected sealed override async Task<IReadOnlyList<CompletionResult>> OnlineAsync(CompletionQuestion question, CancellationToken cancellationToken)
    {
        var requests = await question.Session.Desk.Requests.GetRecentAsync(Newest, cancellationToken).ConfigureAwait(false);
        return
        [
            .. CompletionText
                .Fitting(requests.Where(request => GivenText.Is(Value(request))).DistinctBy(Value), question.Typed, Texts)
                .Take(Most)
                .Select(request => CompletionText.Result(Value(request)!, $"{request.CustomerName}: {request.Title}")),
        ];
    }

    /// <summary>What is offered of a request.</summary>
    private protected abstract string? Value(SupportRequest request);

    /// <summary>By what it is found.</summary>
    private protected virtual IEnumerable<string?> Texts(SupportRequest request) => [Value(request)];
}
