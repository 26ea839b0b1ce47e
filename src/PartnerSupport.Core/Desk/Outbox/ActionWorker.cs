namespace PartnerSupport;

/// <summary>
/// Does what is asked of a filed request: written down in the row first, sent under a name of its own, and taken out of the row when the service has it.
/// A run that is cut off loses nothing, and whoever goes on doubles nothing.
/// </summary>
internal sealed class ActionWorker(RequestSources sources, IRequestLedger ledger, RowMoves moves)
{
    /// <summary>The row with an action written down; as it is where that was done already.</summary>
    internal Task<LedgerEntry> AskAsync(
        LedgerEntry row,
        RequestAction action,
        PolicyInForce policy,
        CancellationToken cancellationToken,
        AttachmentContent? file = null
    ) =>
        moves.ChangeAsync(
            row.Reference,
            stands => stands.Actions.Any(known => known.Id == action.Id) ? stands : RequestTransitions.ActionAsked(stands, action, moves.Now),
            new RowStep("ActionAsked", policy, Files: file is null ? null : [file]),
            cancellationToken
        );

    /// <summary>Does everything that a row asks for, in its order.</summary>
    /// <param name="row">The row.</param>
    /// <param name="policy">The policy of this run.</param>
    /// <param name="cancellationToken">Ends the wait; what is not done stays in the row.</param>
    /// <param name="told">Is told of each action that is over, with the refusal where it was refused; without it a refusal ends the work.</param>
    /// <returns>The row without what was done, and what could not be done yet.</returns>
    /// <exception cref="SupportException">RequestHeldElsewhere; or the service refuses an action, which is given up by that.</exception>
    internal async Task<(LedgerEntry Row, SupportException? Left)> DoAsync(
        LedgerEntry row,
        PolicyInForce policy,
        CancellationToken cancellationToken,
        Action<RequestAction, SupportException?>? told = null
    )
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
                    row = await DoneAsync(row, action, AttachmentState.Refused, new RowStep("ActionRefused", policy, refused.Id), cancellationToken)
                        .ConfigureAwait(false);
                    if (told is null)
                        throw;
                    told(action, refused);
                    continue;
                }

                var what =
                    action.Note is not null ? "NoteSent"
                    : action.File is not null ? "FileUploaded"
                    : "Changed";
                row = await DoneAsync(row, action, AttachmentState.Uploaded, new RowStep(what, policy), cancellationToken).ConfigureAwait(false);
                told?.Invoke(action, null);
            }

            return (row, null);
        }
        finally
        {
            await moves.ReleaseAsync(row).ConfigureAwait(false);
        }
    }

    private Task<LedgerEntry> DoneAsync(LedgerEntry row, RequestAction action, AttachmentState file, RowStep step, CancellationToken cancellationToken) =>
        moves.ChangeAsync(row.Reference, stands => RequestTransitions.ActionDone(stands, action, moves.Now, file), step, cancellationToken);

    private async Task SendAsync(SupportRequest request, RequestAction action, CancellationToken cancellationToken)
    {
        var source = sources.Of(request);
        if (action.Note is { } note)
            await source.AddNoteAsync(request, note with { Id = action.Id }, cancellationToken).ConfigureAwait(false);
        if (action.Change is { } change)
            await source.ChangeAsync(request, change, cancellationToken).ConfigureAwait(false);
        if (action.File is { Sha256: { } hash } file)
        {
            var bytes =
                await ledger.ReadFileAsync(request.Reference!, hash, cancellationToken).ConfigureAwait(false)
                ?? throw new SupportException(ErrorIds.AttachmentLost, SupportErrorKind.InvalidData, request.Reference, file.Name) { Target = request };
            await source.AttachAsync(request, new AttachmentContent(file.Name, hash, bytes), cancellationToken).ConfigureAwait(false);
        }
    }
}
