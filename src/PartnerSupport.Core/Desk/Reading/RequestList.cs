using System.Runtime.CompilerServices;

namespace PartnerSupport;

/// <summary>
/// Lists requests: who can answer is asked (<see cref="QueryPlans"/>), each request comes once. A customer that cannot be read is named and never ends
/// the list.
/// </summary>
internal sealed class RequestList(IRequestLedger ledger, IContactStore contacts, OurRequests ours, CustomerRequests theirs)
{
    /// <summary>Requests, severity A first, then oldest first, and what is over last; parts that are missing come first of all.</summary>
    internal async IAsyncEnumerable<Listed<SupportRequest>> ListAsync(RequestQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = new List<SupportRequest>();
        await foreach (var part in ReadAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (part.Error is not null)
                yield return part;
            else
                found.Add(part.Item!);
        }

        var listed = found.Where(query.Means).OrderBy(IsOver).ThenBy(Rank).ThenBy(request => request.CreatedAt ?? DateTimeOffset.MaxValue);
        foreach (var request in listed)
            yield return new Listed<SupportRequest>(request, null);
    }

    private static bool IsOver(SupportRequest request) => request.Status is RequestStatus.Closed or RequestStatus.Withdrawn;

    // Emergency is above A, and what has no severity comes last.
    private static int Rank(SupportRequest request) =>
        request.Severity switch
        {
            SupportSeverity.Emergency => 0,
            SupportSeverity.Unknown => int.MaxValue,
            var severity => (int)severity,
        };

    private async IAsyncEnumerable<Listed<SupportRequest>> ReadAsync(RequestQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var plan = QueryPlans.Of(query);
        var policy = await contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var rows = new List<LedgerEntry>();

        // What may have changed at Microsoft is filtered after it was read; what cannot have, before.
        var known = plan == QueryPlan.LedgerAlone ? query : query with { Statuses = [], Severities = [], CreatedSince = null };
        await foreach (var row in ledger.QueryAsync(new LedgerQuery { Requests = known }, cancellationToken).ConfigureAwait(false))
            rows.Add(row);

        var parts = plan switch
        {
            QueryPlan.LedgerAlone => Given(rows),
            QueryPlan.NamedCustomers or QueryPlan.EveryCustomer => theirs.ReadAsync(rows, query, policy, cancellationToken),
            QueryPlan.OursAndPartnerList => ours.ReadAsync(rows, query, withPartnerList: true, policy, cancellationToken),
            _ => ours.ReadAsync(rows, query, withPartnerList: false, policy, cancellationToken),
        };
        await foreach (var part in parts.ConfigureAwait(false))
            yield return part;
    }

    private static async IAsyncEnumerable<Listed<SupportRequest>> Given(IEnumerable<LedgerEntry> rows)
    {
        foreach (var row in rows)
            yield return new Listed<SupportRequest>(row.Request, null);
        await Task.CompletedTask.ConfigureAwait(false);
    }
}
