namespace PartnerSupport;

/// <summary>What the ledger says beside a request: the ones that it repeats, and those of other customers about the same service.</summary>
internal sealed class LedgerHistory(IRequestLedger ledger)
{
    private const int MostNeighbours = 200;

    internal async Task<ReviewFacts> ReadAsync(ReviewFacts facts, CancellationToken cancellationToken)
    {
        if (facts.DuplicateKey is not { } key)
            return facts;
        var same = new LedgerQuery
        {
            DuplicateKey = key,
            States = LedgerStates.Repeatable,
            WrittenSince = facts.Now - DuplicateRule.Window,
        };
        var near = new LedgerQuery
        {
            Requests = new RequestQuery { Services = [facts.Service] },
            States = LedgerStates.Repeatable,
            WrittenSince = facts.Now - SweepRule.Window,
            Limit = MostNeighbours,
        };
        return facts with
        {
            Duplicates = await CollectAsync(same, row => row.IsOpen() && !IsSameKey(row, facts.Draft.IdempotencyKey), cancellationToken).ConfigureAwait(false),
            Neighbours = await CollectAsync(near, row => row.Request.Category == RequestCategory.Technical, cancellationToken).ConfigureAwait(false),
        };
    }

    private static bool IsSameKey(LedgerEntry row, string? key) => key is not null && string.Equals(row.IdempotencyKey, key, StringComparison.Ordinal);

    private async Task<IReadOnlyList<LedgerEntry>> CollectAsync(LedgerQuery query, Func<LedgerEntry, bool> wanted, CancellationToken cancellationToken)
    {
        var rows = new List<LedgerEntry>();
        await foreach (var row in ledger.QueryAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (wanted(row))
                rows.Add(row);
        }

        return rows;
    }
}
