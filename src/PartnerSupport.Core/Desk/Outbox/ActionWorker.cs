namespace PartnerSupport;

/// <summary>
/// Does what is asked of a filed request: written down in the row first, sent under a name of its own, and taken out of the row when the service has it.
/// A run that is cut off loses nothing, and whoever goes on doubles nothing.
/// </summary>
internal sealed class ActionWorker(RequestSources sources, RowMoves moves)
{
    /// <summary>The row with an action written down; as it is where that was done already.</summary>
    internal Task<LedgerEntry> AskAsync(LedgerEntry row, RequestAction action, PolicyInForce policy, CancellationToken cancellationToken) =>
        moves.ChangeAsync(
            row.Reference,
            stands => stands.Actions.Any(known => known.Id == action.Id) ? stands : RequestTransitions.ActionAsked(stands, action, moves.Now),
            new RowStep("ActionAsked", policy),
            cancellationToken
        );

    /// <summary>Does everything that a row asks for, in its order.</summary>
    /// <returns>The row without what was done, and what could not be done yet.</returns>
    /// <exception cref="SupportException">RequestHeldElsewhere; or the service refuses an action, which is given up by that.</exception>
    internal async Task<(LedgerEntry Row, SupportException? Left)> DoAsync(LedgerEntry row, PolicyInForce policy, CancellationToken cancellationToken)
    {
        if (row.Actions.Count == 0)
            return (row, null);
        row = await moves.TakeAsync(row, policy, cancellationToken).ConfigureAwait(false);
        try
        {
            foreach (var action in row.Actions)
            {
                try
                {
                    await SendAsync(row.Request, action, cancellationToken).ConfigureAwait(false);
                }
                catch (SupportException error) when (OutboxErrors.MayPass(error) && !error.EndsSession)
                {
                    return (row, error);
                }
                catch (SupportException refused) when (!refused.EndsSession)
                {
                    await DoneAsync(row, action, new RowStep("ActionRefused", policy, refused.Id), cancellationToken).ConfigureAwait(false);
                    throw;
                }

                row = await DoneAsync(row, action, new RowStep(action.Note is null ? "Changed" : "NoteSent", policy), cancellationToken).ConfigureAwait(false);
            }

            return (row, null);
        }
        finally
        {
            await moves.ReleaseAsync(row).ConfigureAwait(false);
        }
    }

    private Task<LedgerEntry> DoneAsync(LedgerEntry row, RequestAction action, RowStep step, CancellationToken cancellationToken) =>
        moves.ChangeAsync(row.Reference, stands => RequestTransitions.ActionDone(stands, action, moves.Now), step, cancellationToken);

    private async Task SendAsync(SupportRequest request, RequestAction action, CancellationToken cancellationToken)
    {
        var source = sources.Of(request);
        if (action.Note is { } note)
            await source.AddNoteAsync(request, note with { Id = action.Id }, cancellationToken).ConfigureAwait(false);
        if (action.Change is { } change)
            await source.ChangeAsync(request, change, cancellationToken).ConfigureAwait(false);
    }
}
