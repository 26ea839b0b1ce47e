namespace PartnerSupport;

/// <summary>
/// Does what is asked of a filed request: written down in the row first, sent under a name of its own, and taken out of the row when the service has it.
/// A run that is cut off loses nothing, and whoever goes on doubles nothing.
/// </summary>
internal sealed class ActionWorker(RequestSources sources, IRequestLedger ledger, RequestMerge merge, RowMoves moves)
{
    /// <summary>The row with actions written down, in their order; what stands there already stands there once.</summary>
    /// <param name="row">The row.</param>
    /// <param name="asked">What is to be done.</param>
    /// <param name="policy">The policy of this run.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="files">The bytes of files that are to be sent.</param>
    internal Task<LedgerEntry> AskAsync(
        LedgerEntry row,
        IReadOnlyList<RequestAction> asked,
        PolicyInForce policy,
        CancellationToken cancellationToken,
        IReadOnlyList<AttachmentContent>? files = null
    ) =>
        moves.ChangeAsync(
            row.Reference,
            stands =>
                asked.Where(action => stands.Actions.All(known => known.Id != action.Id)).ToArray() is { Length: > 0 } missing
                    ? RequestTransitions.ActionsAsked(stands, missing, moves.Now)
                    : stands,
            new RowStep("ActionAsked", policy, Files: files),
            cancellationToken
        );

    /// <summary>The row without actions that make no sense any more.</summary>
    internal Task<LedgerEntry> DropAsync(LedgerEntry row, IReadOnlyList<RequestAction> actions, RowStep step, CancellationToken cancellationToken) =>
        moves.ChangeAsync(
            row.Reference,
            stands =>
                actions.Any(action => stands.Actions.Any(known => known.Id == action.Id)) ? RequestTransitions.Without(stands, actions, moves.Now) : stands,
            step,
            cancellationToken
        );

    /// <summary>As <see cref="DoAsync"/>; where another run works on the row, what was asked for is left to it, or to the next one.</summary>
    internal async Task<ActionOutcome> TryAsync(LedgerEntry row, PolicyInForce policy, CancellationToken cancellationToken)
    {
        try
        {
            return await DoAsync(row, policy, cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException held) when (held.Id == ErrorIds.RequestHeldElsewhere)
        {
            return new ActionOutcome(row, held);
        }
    }

    /// <summary>Does everything that a row asks for, in its order.</summary>
    /// <param name="row">The row.</param>
    /// <param name="policy">The policy of this run.</param>
    /// <param name="cancellationToken">Ends the wait; what is not done stays in the row.</param>
    /// <param name="told">Is told of each action that is over, with the refusal where it was refused; without it a refusal ends the work.</param>
    /// <returns>The row without what was done, and what could not be done yet.</returns>
    /// <exception cref="SupportException">RequestHeldElsewhere; or the service refuses an action, which is given up by that.</exception>
    internal async Task<ActionOutcome> DoAsync(
        LedgerEntry row,
        PolicyInForce policy,
        CancellationToken cancellationToken,
        Action<RequestAction, SupportException?>? told = null
    )
    {
        if (row.Actions.Count == 0)
            return new ActionOutcome(row, null);
        var notes = new Dictionary<Guid, SupportNote>();
        row = await moves.TakeAsync(row, policy, cancellationToken).ConfigureAwait(false);
        try
        {
            foreach (var action in row.Actions)
            {
                try
                {
                    row = await SendAsync(row, action, policy, notes, cancellationToken).ConfigureAwait(false);
                }
                catch (SupportException error) when (OutboxErrors.MayPass(error) && !error.EndsSession)
                {
                    return new ActionOutcome(row, error) { Notes = notes };
                }
                catch (SupportException refused) when (!refused.EndsSession && refused.Id != ErrorIds.RequestHeldElsewhere)
                {
                    row = await DropAsync(row, [action], new RowStep("ActionRefused", policy, refused.Id), cancellationToken).ConfigureAwait(false);
                    if (told is null)
                        throw;
                    told(action, refused);
                    continue;
                }

                told?.Invoke(action, null);
            }

            return new ActionOutcome(row, null) { Notes = notes };
        }
        finally
        {
            await moves.ReleaseAsync(row).ConfigureAwait(false);
        }
    }

    private async Task<LedgerEntry> SendAsync(
        LedgerEntry row,
        RequestAction action,
        PolicyInForce policy,
        Dictionary<Guid, SupportNote> notes,
        CancellationToken cancellationToken
    )
    {
        var source = sources.Of(row.Request);
        if (action.Note is { } note)
        {
            var asked = note with { Id = action.Id, CreatedAt = action.AskedAt };
            var sent = await source.AddNoteAsync(row.Request, asked, cancellationToken).ConfigureAwait(false);
            notes[action.Id] = sent;
            row = await DoneAsync(stands => RequestTransitions.NoteSent(stands, action, sent, moves.Now), "NoteSent").ConfigureAwait(false);
        }

        if (action.Change is { } change)
        {
            var theirs = await source.ChangeAsync(row.Request, change, cancellationToken).ConfigureAwait(false);
            row = await DoneAsync(
                    stands => RequestTransitions.ChangeMade(stands, action, merge.Merge(stands.Request, theirs, policy.Policy), moves.Now),
                    change.IsClosed == true ? "ClosedByUs" : "Changed"
                )
                .ConfigureAwait(false);
        }

        if (action.File is { Sha256: { } hash } file)
        {
            var bytes =
                await ledger.ReadFileAsync(row.Reference, hash, cancellationToken).ConfigureAwait(false)
                ?? throw new SupportException(ErrorIds.AttachmentLost, SupportErrorKind.InvalidData, row.Reference, file.Name) { Target = row.Request };
            await source.AttachAsync(row.Request, new AttachmentContent(file.Name, hash, bytes), cancellationToken).ConfigureAwait(false);
            row = await DoneAsync(stands => RequestTransitions.FileSent(stands, action, moves.Now), "FileUploaded").ConfigureAwait(false);
        }

        return row;

        Task<LedgerEntry> DoneAsync(Func<LedgerEntry, LedgerEntry> to, string what) =>
            moves.ChangeAsync(row.Reference, to, new RowStep(what, policy), cancellationToken);
    }
}
