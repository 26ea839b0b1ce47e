using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PartnerSupport;

/// <summary>Lists requests of every channel, joined with the ledger. A customer that cannot be read is named and never ends the list.</summary>
internal sealed class RequestLister(SupportPorts ports, RequestJoiner joiner)
{
    private const int CustomersAtOnce = 8;

    /// <summary>Requests, severity A first, then oldest first; parts that are missing come first of all.</summary>
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

        foreach (var request in found.Where(request => Wanted(request, query)).OrderBy(Rank).ThenBy(request => request.CreatedAt ?? DateTimeOffset.MaxValue))
        {
            yield return new Listed<SupportRequest>(request, null);
        }
    }

    // Emergency is above A, and what has no severity comes last.
    private static int Rank(SupportRequest request) =>
        request.Severity switch
        {
            SupportSeverity.Emergency => 0,
            SupportSeverity.Unknown => int.MaxValue,
            var severity => (int)severity,
        };

    private static bool Wanted(SupportRequest request, RequestQuery query) =>
        (query.Services.Count == 0 || query.Services.Contains(request.Service))
        && (query.Statuses.Count == 0 || query.Statuses.Contains(request.Status))
        && (query.Severities.Count == 0 || query.Severities.Contains(request.Severity))
        && (query.SubscriptionId is null || query.SubscriptionId == request.SubscriptionId)
        && (query.CreatedSince is null || request.CreatedAt is null || request.CreatedAt >= query.CreatedSince)
        && (string.IsNullOrWhiteSpace(query.Group) || string.Equals(query.Group.Trim(), request.Group, StringComparison.OrdinalIgnoreCase))
        && (
            string.IsNullOrEmpty(query.ExternalReference)
            || string.Equals(query.ExternalReference, request.ExternalReference, StringComparison.OrdinalIgnoreCase)
        )
        && (string.IsNullOrEmpty(query.Number) || RequestFinder.Matches(request, query.Number));

    private async IAsyncEnumerable<Listed<SupportRequest>> ReadAsync(RequestQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var policy = await ports.Contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var ours = new List<LedgerEntry>();
        await foreach (
            var entry in ports
                .Ledger.QueryAsync(new LedgerQuery { Customers = [.. query.Customers.Select(customer => customer.TenantId)] }, cancellationToken)
                .ConfigureAwait(false)
        )
            ours.Add(entry);

        var byCustomer = ours.ToLookup(entry => entry.Request.CustomerId);
        if (query.LedgerOnly)
        {
            foreach (var entry in ours)
                yield return new Listed<SupportRequest>(entry.Request, null);
            yield break;
        }

        var output = Channel.CreateUnbounded<Listed<SupportRequest>>();
        var work = ProduceAsync();
        await foreach (var part in output.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            yield return part;
        await work.ConfigureAwait(false);

        async Task ProduceAsync()
        {
            try
            {
                var options = new ParallelOptions { MaxDegreeOfParallelism = CustomersAtOnce, CancellationToken = cancellationToken };
                await Parallel
                    .ForEachAsync(
                        CustomersAsync(query, cancellationToken),
                        options,
                        async (customer, token) =>
                        {
                            foreach (var part in await ReadCustomerAsync(customer, byCustomer[customer.TenantId], query, policy, token).ConfigureAwait(false))
                                output.Writer.TryWrite(part);
                        }
                    )
                    .ConfigureAwait(false);
                output.Writer.Complete();
            }
            catch (Exception error)
            {
                output.Writer.Complete(error);
            }
        }
    }

    private IAsyncEnumerable<CspCustomer> CustomersAsync(RequestQuery query, CancellationToken cancellationToken) =>
        query.Customers.Count == 0 ? ports.Customers.ListAsync(cancellationToken) : Given(query.Customers);

    private static async IAsyncEnumerable<CspCustomer> Given(IEnumerable<CspCustomer> customers)
    {
        foreach (var customer in customers)
            yield return customer;
        await Task.CompletedTask.ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Listed<SupportRequest>>> ReadCustomerAsync(
        CspCustomer customer,
        IEnumerable<LedgerEntry> ours,
        RequestQuery query,
        SupportPolicy policy,
        CancellationToken cancellationToken
    )
    {
        var parts = await Task.WhenAll(
                ReadSourceAsync(ports.Azure, customer, query, cancellationToken),
                ReadSourceAsync(ports.PartnerCenter, customer, query, cancellationToken)
            )
            .ConfigureAwait(false);
        var theirs = parts.SelectMany(part => part.Found).ToArray();
        return
        [
            .. parts.Select(part => part.Error).OfType<SupportException>().Select(error => new Listed<SupportRequest>(null, error, customer)),
            .. joiner.Join(customer, [.. ours], theirs, policy).Select(request => new Listed<SupportRequest>(request, null, customer)),
        ];
    }

    private static async Task<(List<SupportRequest> Found, SupportException? Error)> ReadSourceAsync(
        IRequestSource source,
        CspCustomer customer,
        RequestQuery query,
        CancellationToken cancellationToken
    )
    {
        var found = new List<SupportRequest>();
        try
        {
            await foreach (var request in source.ListAsync(customer, query, cancellationToken).ConfigureAwait(false))
                found.Add(request);
            return (found, null);
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            return (found, error);
        }
    }
}
