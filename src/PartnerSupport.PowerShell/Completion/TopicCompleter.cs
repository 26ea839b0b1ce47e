using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Completes support topics as "service / problem classification", in the order in which Get-CspSupportTopic finds them. A whole catalogue that
/// is known answers at once, however old, and is read anew behind it; of a part of one the rest is asked for first.
/// </summary>
public sealed class TopicCompleter : SessionCompleter
{
    private const int Most = 100;

    private protected override IEnumerable<CompletionResult> Offline(CompletionQuestion question)
    {
        var topics = question.Session.Desk.Topics;
        if (topics.KnowsAllOf(question.Service))
            topics.RefreshIfOld(question.CachedCustomer);
        return Results(topics.FindKnown(Query(question)));
    }

    private protected override bool IsWholeOffline(CompletionQuestion question) => question.Session.Desk.Topics.KnowsAllOf(question.Service);

    private protected override async Task<IReadOnlyList<CompletionResult>> OnlineAsync(CompletionQuestion question, CancellationToken cancellationToken)
    {
        var customer = await question.CustomerAsync(cancellationToken).ConfigureAwait(false);
        var query = Query(question) with { Customer = customer };
        return Results(await question.Session.Desk.Topics.FindAsync(query, cancellationToken).ConfigureAwait(false)).ToArray();
    }

    private static TopicQuery Query(CompletionQuestion question) =>
        new()
        {
            Service = question.Service,
            Category = RequestWords.Of<RequestCategory>().Find(question.Bound["Category"]?.ToString()),
            Search = question.Typed,
        };

    private static IEnumerable<CompletionResult> Results(TopicAnswer answer) =>
        answer.Topics.Take(Most).Select(topic => CompletionText.Result(topic.FullName, topic.IsVerified ? topic.Id : topic.Service.ToString()));
}
