using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes support topics as "service / problem classification".</summary>
public sealed class TopicCompleter : SessionCompleter
{
    private const int Most = 100;

    private protected override IEnumerable<CompletionResult> Offline(CompletionQuestion question) =>
        Results(
            question.Session.Desk.Topics.Cached.Where(topic => question.Service == CspService.Unknown || topic.Service == question.Service),
            question.Typed
        );

    private protected override async Task<IReadOnlyList<CompletionResult>> OnlineAsync(CompletionQuestion question, CancellationToken cancellationToken)
    {
        var service = question.Service == CspService.Unknown ? CspService.Azure : question.Service;
        var customer = await question.CustomerAsync(cancellationToken).ConfigureAwait(false);
        return Results(await question.Session.Desk.Topics.FindAsync(service, null, customer, cancellationToken).ConfigureAwait(false), question.Typed)
            .ToArray();
    }

    private static IEnumerable<CompletionResult> Results(IEnumerable<SupportTopic> topics, string typed) =>
        CompletionText
            .Fitting(topics.OrderBy(topic => topic.FullName, StringComparer.OrdinalIgnoreCase), typed, topic => [topic.FullName])
            .Concat(TopicDesk.Search([.. topics], typed))
            .Distinct()
            .Take(Most)
            .Select(topic => CompletionText.Result(topic.FullName, topic.Id));
}
