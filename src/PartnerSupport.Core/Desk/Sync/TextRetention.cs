namespace PartnerSupport;

/// <summary>
/// Takes description, contact and form out of rows that are settled, a time after they were written: Microsoft holds them, and we need them no more.
/// </summary>
internal sealed class TextRetention(IRequestLedger ledger, RowMoves moves)
{
    private static readonly LedgerState[] Settled = [.. Enum.GetValues<LedgerState>().Where(state => state.IsSettled())];

    /// <returns>From how many rows they were taken.</returns>
    internal async Task<int> DropAsync(PolicyInForce policy, CancellationToken cancellationToken)
    {
        var query = new LedgerQuery
        {
            States = Settled,
            WrittenBefore = moves.Now - policy.Policy.TextRetention,
            WithText = true,
        };
        var dropped = 0;
        await foreach (var row in ledger.QueryAsync(query, cancellationToken).ConfigureAwait(false))
        {
            var without = RequestTransitions.TextDropped(row, moves.Now);
            if (await moves.TryMoveAsync(row, without, new RowStep("TextDropped", policy), cancellationToken).ConfigureAwait(false) is not null)
                dropped++;
        }

        return dropped;
    }
}
