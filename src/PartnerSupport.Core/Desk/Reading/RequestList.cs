using System.Runtime.CompilerServices;

namespace PartnerSupport;

/// <summary>
/// Lists requests: who can answer is asked (<see cref="QueryPlans"/>), each request comes once. A customer that cannot be read is named and never ends
/// the list.
/// </summary>
internal sealed class RequestList(IRequestLedger ledger, IContactStore contacts, OurRequests ours, CustomerRequests theirs)
{
    /// <summary>Requests, worst first (<see cref="RequestOrder"/>); parts that are missing come first of all.</summary>
    internal async IAsyncEnumerable<Listed<SupportRequest>> ListAsync(RequestQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = new List<SupportRequest>();
        var rows = new Dictionary<string, LedgerEntry>(StringComparer.Ordinal);
        await foreach (var part in ReadAsync(query, rows, cancellationToken).ConfigureAwait(false))
        {
            if (part.Error is not null)
                yield return part;
            else
                found.Add(part.Item!);
        }

        foreach (var request in found.Select(Given).Where(query.Means).WorstFirst())
            yield return new Listed<SupportRequest>(request, null);

        SupportRequest Given(SupportRequest request) =>
            (request.Reference is { } reference && rows.TryGetValue(reference, out var row) ? row.Dated(request) : request).Unjudged();
    }

    private async IAsyncEnumerable<Listed<SupportRequest>> ReadAsync(
        RequestQuery query,
        Dictionary<string, LedgerEntry> byReference,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var plan = QueryPlans.Of(query);
        var policy = await contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var rows = new List<LedgerEntry>();

        // What may have changed at Microsoft is filtered after it was read; what cannot have, before.
        var known = plan == QueryPlan.LedgerAlone ? query : query.WithoutWhatMayHaveMoved();
        await foreach (var row in ledger.QueryAsync(new LedgerQuery { Requests = known }, cancellationToken).ConfigureAwait(false))
        {
            rows.Add(row);
            byReference[row.Reference] = row;
        }

        var parts = plan switch
        {
            QueryPlan.LedgerAlone => AsTheyStand(rows),
            QueryPlan.NamedCustomers or QueryPlan.EveryCustomer => theirs.ReadAsync(rows, query, policy, cancellationToken),
            QueryPlan.OursAndPartnerList => ours.ReadAsync(rows, query, withPartnerList: true, policy, cancellationToken),
            _ => ours.ReadAsync(rows, query, withPartnerList: false, policy, cancellationToken),
        };
        await foreach (var part in parts.ConfigureAwait(false))
            yield return part;
    }

    private static async IAsyncEnumerable<Listed<SupportRequest>> AsTheyStand(IEnumerable<LedgerEntry> rows)
    {
        foreach (var row in rows)
            yield return new Listed<SupportRequest>(row.Request, null);
        await Task.CompletedTask.ConfigureAwait(false);
    }
}
