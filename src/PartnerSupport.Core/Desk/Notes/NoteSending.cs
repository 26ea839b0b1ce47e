namespace PartnerSupport;

/// <summary>Adds notes: looked at, written down in the row, sent under an id of their own, so that a run that is cut off loses and doubles none.</summary>
internal sealed class NoteSending(
    RequestSources sources,
    NoteReading reading,
    NoteSender sender,
    GuardedContacts customers,
    ActionWorker actions,
    IContactStore contacts,
    ReadMarks marks,
    RowMoves moves
)
{
    internal async Task<NoteReview> ReviewAsync(RequestTarget target, NoteOrder order, CancellationToken cancellationToken)
    {
        var request = target.Request;
        var text =
            NoteText.Given(order.Text)
            ?? throw new SupportException(ErrorIds.NoteMissing, SupportErrorKind.InvalidArgument, request.ToString()) { Target = request };
        DemandOpenDoor(target, order.IsInternal);
        var policy = await contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var note = new SupportNote
        {
            Reference = request.Reference,
            RequestNumber = request.RequestNumber,
            CustomerName = request.CustomerName,
            Direction = NoteDirection.FromPartner,
            Subject = GivenText.Of(order.Subject),
            Text = text,
            CreatedAt = moves.Now,
        };
        if (order.IsInternal)
            return new NoteReview(target, note with { Author = marks.Account, State = NoteState.Internal }, []) { Policy = policy, SayAgain = order.SayAgain };

        var them = await customers.ReadAsync(request.ToCustomer(), cancellationToken).ConfigureAwait(false);
        if (order.RedactCustomerData)
            note = note with { Text = CustomerDataScan.Redact(text, them, policy.Policy)! };
        List<Finding> findings = [.. CustomerDataScan.Find(nameof(RequestAction.Note), note.Text, them, policy.Policy)];
        if (order.Contact is not null || sources.Of(request).Owner == RequestOwner.AzureSupport)
        {
            var verdict = await sender.ChooseAsync(request, order.Contact, policy.Policy, cancellationToken).ConfigureAwait(false);
            findings.AddRange(verdict.Findings.Where(finding => finding.Severity != FindingSeverity.Error));
            note = note with { Author = verdict.Contact!.Email };
        }

        return new NoteReview(target, note, findings) { Policy = policy, SayAgain = order.SayAgain };
    }

    internal async Task<NoteAnswer> AddAsync(NoteReview review, CancellationToken cancellationToken)
    {
        if (review.Note.State == NoteState.Internal)
            return await KeepAsync(review, cancellationToken).ConfigureAwait(false);
        var before = await BeforeAsync(review.Target, cancellationToken).ConfigureAwait(false);
        var same = before?.Where(note => note.Direction == NoteDirection.FromPartner && note.SaysTheSameAs(review.Note)).ToArray() ?? [];
        if (!review.SayAgain && same.LastOrDefault(IsRecent) is { } there)
            return Repeated(review, there);

        // The same words of another day are another note: the id counts how often they were said, and a try that is repeated counts the same.
        var id = before is null ? RequestAction.NewId() : RequestAction.IdOf($"{review.Target.Name}#{same.Length}", review.Note);
        var note = review.Note with { Id = id, SaidBefore = before is null ? null : same.Length };
        if (review.Target.Row is { } row)
            return await SendFromRowAsync(review, row, note, cancellationToken).ConfigureAwait(false);
        // Of another's request there is no row that could keep it: what is refused here is not tried again by itself.
        return new NoteAnswer(await sources.Of(review.Target.Request).AddNoteAsync(review.Target.Request, note, cancellationToken).ConfigureAwait(false), []);
    }

    private async Task<NoteAnswer> SendFromRowAsync(NoteReview review, LedgerEntry row, SupportNote note, CancellationToken cancellationToken)
    {
        // What waits already under the same words is this very note.
        var action =
            row.Actions.FirstOrDefault(waiting => waiting.Note is { } known && known.SaysTheSameAs(note))
            ?? new RequestAction
            {
                Id = note.Id!.Value,
                Note = note,
                AskedAt = moves.Now,
            };
        row = await actions.AskAsync(row, [action], review.Policy, cancellationToken).ConfigureAwait(false);
        var outcome = await actions.TryAsync(row, review.Policy, cancellationToken).ConfigureAwait(false);
        if (outcome.Notes.TryGetValue(action.Id, out var sent))
            return new NoteAnswer(sent, []);
        return new NoteAnswer(
            note with
            {
                State = NoteState.Waiting,
            },
            [FindingFactory.Warning(ReviewIds.NoteWaits, null, row.Reference, row.Reference, outcome.Left?.Message ?? "-")]
        );
    }

    private async Task<NoteAnswer> KeepAsync(NoteReview review, CancellationToken cancellationToken)
    {
        SupportNote? there = null;
        await moves
            .ChangeAsync(
                review.Target.Row!.Reference,
                stands =>
                {
                    there = review.SayAgain ? null : stands.Notes.LastOrDefault(known => IsRecent(known) && known.SaysTheSameAs(review.Note));
                    return there is null ? RequestTransitions.NoteKept(stands, review.Note, moves.Now) : stands;
                },
                new RowStep("NoteKept", review.Policy),
                cancellationToken
            )
            .ConfigureAwait(false);
        return there is null ? new NoteAnswer(review.Note, []) : Repeated(review, there);
    }

    private static NoteAnswer Repeated(NoteReview review, SupportNote there) =>
        new(there, [FindingFactory.Warning(ReviewIds.NoteRepeated, null, review.Target.Name, review.Target.Name, there.CreatedAt)]);

    private bool IsRecent(SupportNote note) => note.CreatedAt is not { } at || at >= moves.Now - SupportNote.RepeatWindow;

    // Null: they cannot be read. What stands in the way of the note itself is told when it is sent; a row keeps it until it can be.
    private async Task<IReadOnlyList<SupportNote>?> BeforeAsync(RequestTarget target, CancellationToken cancellationToken)
    {
        try
        {
            return await reading.SentAsync(target, cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException unread) when (target.IsOurs && unread.Kind != SupportErrorKind.SecurityError && !unread.EndsSession)
        {
            return null;
        }
    }

    private void DemandOpenDoor(RequestTarget target, bool isInternal)
    {
        var request = target.Request;
        if (isInternal)
        {
            if (!target.IsOurs)
                throw Refused(ErrorIds.NotInLedger, request.ToString());
            return;
        }

        if (target.Row?.State.IsUnderWay() == true)
            throw Refused(ErrorIds.RequestUnderWay, target.Name);
        if (sources.Of(request).Owner == RequestOwner.Ledger)
            throw request.Status == RequestStatus.ToSubmit
                ? Refused(ErrorIds.NoteOnHandOff, target.Name)
                : Refused(ErrorIds.NoteOnEnded, target.Name, request.Status);

        SupportException Refused(string id, params object?[] arguments) => new(id, SupportErrorKind.InvalidArgument, arguments) { Target = request };
    }
}
