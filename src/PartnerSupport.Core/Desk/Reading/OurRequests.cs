using System.Runtime.CompilerServices;

namespace PartnerSupport;

/// <summary>Our own requests as they stand now: each is asked for where it lives, and nobody else is asked anything.</summary>
internal sealed class OurRequests(RequestSources sources, RequestMerge merge, ICustomerDirectory directory)
{
    private const int AtOnce = 8;

    /// <summary>Rows as they stand now.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="query">What is wanted.</param>
    /// <param name="withPartnerList">Whether what one call tells of all customers' requests comes too.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    internal async IAsyncEnumerable<Listed<SupportRequest>> ReadAsync(
        IReadOnlyList<LedgerEntry> rows,
        RequestQuery query,
        bool withPartnerList,
        SupportPolicy policy,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var reading in RowsNowAsync(rows, query, withPartnerList, policy, cancellationToken).ConfigureAwait(false))
        {
            if (reading.Error is { } error)
                yield return new Listed<SupportRequest>(null, error, reading.Row?.Request.ToCustomer());
            // What was known last is better than a hole in the list.
            if ((reading.Now ?? reading.Row?.Request) is { } request)
                yield return new Listed<SupportRequest>(request, null);
        }
    }

    /// <summary>Rows as they stand now, and what is none of ours where the partner's list is asked.</summary>
    internal async IAsyncEnumerable<RowReading> RowsNowAsync(
        IReadOnlyList<LedgerEntry> rows,
        RequestQuery query,
        bool withPartnerList,
        SupportPolicy policy,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var listed = new List<SupportRequest>();
        if (withPartnerList)
        {
            foreach (var source in sources.AtMicrosoft)
            {
                var (found, error) = await SourceReading.ReadAsync(source, null, query, cancellationToken).ConfigureAwait(false);
                listed.AddRange(found);
                if (error is not null)
                    yield return new RowReading(null, null, error);
            }
        }

        var list = new ServiceList(listed);
        foreach (var chunk in rows.Chunk(AtOnce))
        {
            var matched = chunk.Select(row => (Row: row, Match: list.Take(row.Request))).ToArray();
            foreach (var reading in await Task.WhenAll(matched.Select(one => NowAsync(one.Row, one.Match, policy, cancellationToken))).ConfigureAwait(false))
                yield return reading;
        }

        var known = directory.Cached.ToDictionary(customer => customer.TenantId);
        foreach (var foreign in list.Others())
            yield return new RowReading(null, merge.Foreign(foreign, known.GetValueOrDefault(foreign.CustomerId)), null);
    }

    /// <summary>A customer as the directory knows it without a call; null where it does not.</summary>
    internal CspCustomer? KnownCustomer(Guid tenantId) => directory.Cached.FirstOrDefault(customer => customer.TenantId == tenantId);

    /// <summary>One row as it stands now.</summary>
    /// <exception cref="SupportException">The system that holds it cannot be asked.</exception>
    internal async Task<SupportRequest> RefreshAsync(LedgerEntry row, SupportPolicy policy, CancellationToken cancellationToken) =>
        RequestOwnership.Of(row.Request) != RequestOwner.Ledger
        && await sources.Of(row.Request).GetAsync(row.Request, cancellationToken).ConfigureAwait(false) is { } theirs
            ? merge.Merge(row.Request, theirs, policy)
            : row.Request;

    private async Task<RowReading> NowAsync(LedgerEntry row, SupportRequest? match, SupportPolicy policy, CancellationToken cancellationToken)
    {
        if (match is not null)
            return new RowReading(row, merge.Merge(row.Request, match, policy), null);
        if (!RequestOwnership.MayHaveMoved(row.Request))
            return new RowReading(row, row.Request, null);
        try
        {
            return new RowReading(row, await RefreshAsync(row, policy, cancellationToken).ConfigureAwait(false), null);
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            return new RowReading(row, null, error);
        }
    }
}
