using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PartnerSupport;

/// <summary>Requests of named customers, or of every customer, read at the systems that can have them and joined with our rows.</summary>
internal sealed class CustomerRequests(RequestSources sources, RequestMerge merge, ICustomerDirectory directory)
{
    private const int CustomersAtOnce = 8;

    /// <summary>Reads the customers side by side.</summary>
    internal async IAsyncEnumerable<Listed<SupportRequest>> ReadAsync(
        IReadOnlyList<LedgerEntry> rows,
        RequestQuery query,
        SupportPolicy policy,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var byCustomer = rows.ToLookup(row => row.Request.CustomerId);
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
                            var ours = byCustomer[customer.TenantId].ToArray();
                            foreach (var part in await ReadCustomerAsync(customer, ours, query, policy, token).ConfigureAwait(false))
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
        query.Customers.Count == 0 ? directory.ListAsync(cancellationToken) : Given(query.Customers);

    private static async IAsyncEnumerable<CspCustomer> Given(IEnumerable<CspCustomer> customers)
    {
        foreach (var customer in customers.DistinctBy(customer => customer.TenantId))
            yield return customer;
        await Task.CompletedTask.ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Listed<SupportRequest>>> ReadCustomerAsync(
        CspCustomer customer,
        IReadOnlyList<LedgerEntry> ours,
        RequestQuery query,
        SupportPolicy policy,
        CancellationToken cancellationToken
    )
    {
        var asked = sources.AtMicrosoft.Where(source => MayHold(source, query));
        var parts = await Task.WhenAll(asked.Select(source => SourceReading.ReadAsync(source, customer, query, cancellationToken))).ConfigureAwait(false);
        return
        [
            .. parts.Select(part => part.Error).OfType<SupportException>().Select(error => new Listed<SupportRequest>(null, error, customer)),
            .. Join(customer, ours, [.. parts.SelectMany(part => part.Found)], policy).Select(request => new Listed<SupportRequest>(request, null, customer)),
        ];
    }

    // Azure's service holds Azure's tickets alone; Partner Center may hold any.
    private static bool MayHold(IRequestSource source, RequestQuery query) =>
        source.Owner != RequestOwner.AzureSupport || query.Services.Count == 0 || query.Services.Contains(CspService.Azure);

    private IEnumerable<SupportRequest> Join(CspCustomer customer, IReadOnlyList<LedgerEntry> ours, IReadOnlyList<SupportRequest> theirs, SupportPolicy policy)
    {
        var list = new ServiceList(theirs);
        foreach (var row in ours)
            yield return list.Take(row.Request) is { } match ? merge.Merge(row.Request, match, policy) : row.Request;
        foreach (var other in list.Others())
            yield return merge.Foreign(other, customer);
    }
}
