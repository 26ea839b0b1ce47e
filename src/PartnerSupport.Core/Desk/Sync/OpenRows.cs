using System.Threading.Channels;

namespace PartnerSupport;

/// <summary>Writes back to our rows what Microsoft changed: state, severity, number, times. The words stay those that were asked.</summary>
internal sealed class OpenRows(OurRequests ours, NoteReading notes, RowMoves moves)
{
    internal async Task RefreshAsync(IReadOnlyList<LedgerEntry> rows, PolicyInForce policy, ChannelWriter<SyncPart> output, CancellationToken cancellationToken)
    {
        // One call of Partner Center's tells of many; it is not worth it for a single row.
        var withPartnerList = rows.Count(row => RequestOwnership.Of(row.Request) == RequestOwner.PartnerCenter) > 1;
        await foreach (var reading in ours.RowsNowAsync(rows, new RequestQuery(), withPartnerList, policy.Policy, cancellationToken).ConfigureAwait(false))
        {
            if (reading.Error is { } error)
                output.Fail(error, reading.Row?.Request, reading.Row?.Request.ToCustomer());
            if (reading is not { Row: { } row, Now: { } now })
                continue;
            var changed = RequestTransitions.Refreshed(row, now, moves.Now);
            if (changed.Request.ModifiedAt != row.Request.ModifiedAt)
                changed = await WithMessageAsync(changed, cancellationToken).ConfigureAwait(false);
            if (AuditFields.Between(row, changed).Count == 0)
                continue;
            try
            {
                // Null: another run has it already.
                if (await moves.TryMoveAsync(row, changed, new RowStep("Refreshed", policy), cancellationToken).ConfigureAwait(false) is { } moved)
                    output.Updates(row, moved);
            }
            catch (SupportException refused) when (!refused.EndsSession)
            {
                output.Fail(refused, row.Request);
            }
        }
    }

    // Where something moved, somebody may have written: who wrote last says whose turn it is. Messages that cannot be read are no reason to lose the rest.
    private async Task<LedgerEntry> WithMessageAsync(LedgerEntry row, CancellationToken cancellationToken)
    {
        try
        {
            var sent = await notes.SentAsync(RequestTarget.Of(row), cancellationToken).ConfigureAwait(false);
            return sent.LastOrDefault(note => note.CreatedAt is not null) is { } last && RequestTransitions.IsLater(row, last)
                ? RequestTransitions.MessageSeen(row, last, moves.Now)
                : row;
        }
        catch (SupportException unread) when (!unread.EndsSession)
        {
            return row;
        }
    }
}
