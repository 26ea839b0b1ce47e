namespace PartnerSupport;

/// <summary>Adds what a repeated request says to the one that it repeats (-OnDuplicate Note).</summary>
internal sealed class DuplicateNotes(RequestSources sources, ActionWorker actions, RowMoves moves)
{
    /// <summary>Adds the note; what is said about it where it could not be, or need not be, added.</summary>
    internal async Task<IReadOnlyList<Finding>> AddAsync(LedgerEntry row, ReviewFacts facts, CancellationToken cancellationToken)
    {
        var first = row.Request;
        if (sources.Of(first).Owner == RequestOwner.Ledger)
            return [FindingFactory.Warning(ReviewIds.NoteNotAdded, null, first.Reference, first.Reference, first.Status)];

        // A runbook that runs again under its key says nothing new; a note for each run would bury the ticket.
        var isRerun = facts.Draft.IdempotencyKey is not null && ContentDifference.Between(row, facts).Count == 0;
        if (isRerun)
            return [FindingFactory.Information(ReviewIds.NothingToNote, null, first.Reference, first.Reference)];
        var note = new SupportNote
        {
            Text = facts.Draft.Description ?? facts.Draft.Title ?? string.Empty,
            Subject = facts.Draft.Title,
            Author = facts.Contact?.Contact?.Email,
        };
        var action = new RequestAction
        {
            Id = RequestAction.IdOf(row.Reference, note),
            Note = note,
            AskedAt = moves.Now,
        };
        var asked = await actions.AskAsync(row, [action], facts.PolicyInForce, cancellationToken).ConfigureAwait(false);
        var outcome = await actions.DoAsync(asked, facts.PolicyInForce, cancellationToken).ConfigureAwait(false);
        return outcome.Left is not { } left
            ? [FindingFactory.Information(ReviewIds.NoteAdded, null, first.Reference, first.Reference)]
            : [FindingFactory.Warning(ReviewIds.NoteWaits, null, first.Reference, first.Reference, left.Message)];
    }
}
