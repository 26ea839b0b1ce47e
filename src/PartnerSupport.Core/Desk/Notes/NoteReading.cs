namespace PartnerSupport;

/// <summary>Reads the notes of a request: Microsoft's and ours where they live, what waits in the row, and what the partner keeps for itself.</summary>
internal sealed class NoteReading(RequestSources sources, ReadMarks marks, IPartnerDirectory partner, IContactStore contacts, RowMoves moves)
{
    /// <summary>The notes, oldest first; the row then knows when the last message was written, and by which side.</summary>
    internal async Task<IReadOnlyList<SupportNote>> ReadAsync(RequestTarget target, CancellationToken cancellationToken)
    {
        var sent = await SentAsync(target, cancellationToken).ConfigureAwait(false);
        if (target.Row is { } row)
            await NoteLastAsync(row, sent, cancellationToken).ConfigureAwait(false);
        var mark = await marks.FindAsync(target.Name, cancellationToken).ConfigureAwait(false);
        return [.. sent.Concat(KeptHere(target)).OrderBy(note => note.CreatedAt ?? DateTimeOffset.MaxValue).Select(note => Marked(note, mark))];
    }

    /// <summary>The notes that Microsoft has, oldest first; none where it has not got the request.</summary>
    internal async Task<IReadOnlyList<SupportNote>> SentAsync(RequestTarget target, CancellationToken cancellationToken)
    {
        var source = sources.Of(target.Request);
        // What is on its way has no notes yet, and may have no number.
        if (source.Owner == RequestOwner.Ledger || target.Row?.State.IsUnderWay() == true)
            return [];
        var sent = new List<SupportNote>();
        await foreach (var note in source.ListNotesAsync(target.Request, cancellationToken).ConfigureAwait(false))
            sent.Add(note);
        return sent.Exists(note => note.Direction == NoteDirection.Unknown)
            ? await WithSidesAsync(target, sent, cancellationToken).ConfigureAwait(false)
            : sent;
    }

    /// <summary>Takes it down that these were read.</summary>
    internal Task MarkAsync(RequestTarget target, IReadOnlyCollection<SupportNote> read, CancellationToken cancellationToken) =>
        read.Any(note => note.IsUnread) ? marks.SetAsync(target.Name, read, cancellationToken) : Task.CompletedTask;

    // Partner Center names a person and no side. What went out from here is ours, and so is what the person writes who is signed in.
    private async Task<IReadOnlyList<SupportNote>> WithSidesAsync(RequestTarget target, List<SupportNote> notes, CancellationToken cancellationToken)
    {
        var policy = await contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var us = await partner.GetPartnerAsync(policy.AffiliateTenants, refresh: false, cancellationToken).ConfigureAwait(false);
        var me = us.SignedInUser.Value;
        string[] names = [.. new[] { me?.Name, $"{me?.FirstName} {me?.LastName}".Trim() }.OfType<string>().Where(name => name.Length > 0)];
        var said = target.Row?.Said.ToHashSet(StringComparer.Ordinal) ?? [];
        return
        [
            .. notes.Select(note =>
                note.Direction == NoteDirection.Unknown
                && (said.Contains(NoteText.Mark(note.Text)) || names.Contains(note.Author, StringComparer.CurrentCultureIgnoreCase))
                    ? note with
                    {
                        Direction = NoteDirection.FromPartner,
                    }
                    : note
            ),
        ];
    }

    private static IEnumerable<SupportNote> KeptHere(RequestTarget target)
    {
        var waiting = (target.Row?.Actions ?? []).Select(action => action.Note is { } note ? Known(note, action) : null).OfType<SupportNote>();
        return [.. target.Row?.Notes ?? [], .. waiting];

        SupportNote Known(SupportNote note, RequestAction action) =>
            note with
            {
                Reference = target.Request.Reference,
                RequestNumber = target.Request.RequestNumber,
                CustomerName = target.Request.CustomerName,
                Direction = NoteDirection.FromPartner,
                State = NoteState.Waiting,
                CreatedAt = action.AskedAt,
            };
    }

    // What this operator wrote is not news to them, and what the partner sent is none to it.
    private SupportNote Marked(SupportNote note, ReadMark? mark)
    {
        var comes =
            note.State == NoteState.Internal
                ? !string.Equals(note.Author, marks.Account, StringComparison.OrdinalIgnoreCase)
                : note.Direction != NoteDirection.FromPartner;
        return note with { IsUnread = comes && ReadMark.IsNew(mark, note) };
    }

    private async Task NoteLastAsync(LedgerEntry row, IReadOnlyList<SupportNote> sent, CancellationToken cancellationToken)
    {
        if (sent.LastOrDefault(note => note.CreatedAt is not null) is not { } last || !RequestTransitions.IsLater(row, last))
            return;
        var policy = await contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        await moves
            .ChangeAsync(
                row.Reference,
                stands => RequestTransitions.IsLater(stands, last) ? RequestTransitions.MessageSeen(stands, last, moves.Now) : stands,
                new RowStep("MessageSeen", policy),
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
