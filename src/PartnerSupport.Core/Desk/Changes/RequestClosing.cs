namespace PartnerSupport;

/// <summary>Closes requests at Microsoft, and withdraws those that Microsoft never had.</summary>
internal sealed class RequestClosing(
    RequestSources sources,
    OurRequests ours,
    RequestMerge merge,
    NoteSending notes,
    ActionWorker actions,
    IContactStore contacts,
    SheetShelf shelf,
    RowMoves moves
)
{
    internal async Task<CloseReview> ReviewAsync(RequestTarget target, CloseOrder order, CancellationToken cancellationToken)
    {
        var policy = await contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var reason = NoteText.Given(order.Reason);
        var isWithdrawal = target.Row?.State is LedgerState.ToSubmit or LedgerState.Prepared;
        if (!isWithdrawal && target.Row?.State.IsUnderWay() == true)
            throw Refused(ErrorIds.RequestUnderWay);
        var now = isWithdrawal ? target.Request : await NowAsync(target, policy.Policy, cancellationToken).ConfigureAwait(false);
        if (now.Status is RequestStatus.Closed or RequestStatus.Withdrawn or RequestStatus.Failed)
            return new CloseReview(target with { Request = now }, [AlreadyOver(target, now)]) { IsOver = true, Policy = policy };
        if (isWithdrawal && reason is null)
            throw Refused(ErrorIds.WithdrawalReasonMissing);

        // Nobody at Microsoft reads what is said of a hand-off.
        var note =
            isWithdrawal || NoteText.Given(order.Note) is not { } words
                ? null
                : await notes.ReviewAsync(target, new NoteOrder { Text = words }, cancellationToken).ConfigureAwait(false);
        return new CloseReview(target with { Request = now }, note?.Findings ?? [])
        {
            IsWithdrawal = isWithdrawal,
            Note = note,
            Reason = reason,
            Policy = policy,
        };

        SupportException Refused(string id) => new(id, SupportErrorKind.InvalidArgument, target.Name) { Target = target.Request };
    }

    internal async Task<ChangeAnswer> CloseAsync(CloseReview review, CancellationToken cancellationToken)
    {
        if (review.IsOver)
            return new ChangeAnswer(review.Target.Request, []);
        if (review.Target.Row is not { } row)
            return await CloseForeignAsync(review, cancellationToken).ConfigureAwait(false);
        return review.IsWithdrawal
            ? new ChangeAnswer(await WithdrawAsync(row, review, cancellationToken).ConfigureAwait(false), [])
            : await CloseOursAsync(row, review, cancellationToken).ConfigureAwait(false);
    }

    private static Finding AlreadyOver(RequestTarget target, SupportRequest now) =>
        FindingFactory.Warning(ReviewIds.AlreadyOver, null, target.Name, target.Name, now.Status);

    private async Task<SupportRequest> WithdrawAsync(LedgerEntry row, CloseReview review, CancellationToken cancellationToken)
    {
        var step = new RowStep("Withdrawn", review.Policy, review.Reason);
        // Prepared is under way: whoever sends it holds it, and a row that is held is not taken back.
        row = row.State == LedgerState.Prepared ? await moves.TakeAsync(row, review.Policy, cancellationToken).ConfigureAwait(false) : row;
        var withdrawn = RequestTransitions.Withdrawn(row, review.Reason!, moves.Now);
        var over = await moves.MoveAsync(row, withdrawn, step, cancellationToken).ConfigureAwait(false);
        await shelf.TidyAsync(cancellationToken).ConfigureAwait(false);
        return over.Request;
    }

    private async Task<ChangeAnswer> CloseOursAsync(LedgerEntry row, CloseReview review, CancellationToken cancellationToken)
    {
        var asked = new List<RequestAction>();
        if (review.Note is { } note)
            asked.Add(
                new RequestAction
                {
                    Id = RequestAction.IdOf($"{row.Reference}#close", note.Note),
                    Note = note.Note,
                    AskedAt = moves.Now,
                }
            );
        asked.Add(
            row.Actions.FirstOrDefault(waiting => waiting.Change?.IsClosed == true)
                ?? new RequestAction
                {
                    Id = RequestAction.NewId(),
                    Change = new RequestChange { IsClosed = true },
                    AskedAt = moves.Now,
                }
        );
        if (review.Reason is not null)
            row = await GiveReasonAsync(row, review, cancellationToken).ConfigureAwait(false);
        row = await actions.AskAsync(row, asked, review.Policy, cancellationToken).ConfigureAwait(false);
        try
        {
            var outcome = await actions.TryAsync(row, review.Policy, cancellationToken).ConfigureAwait(false);
            return outcome.Left is { } left
                ? new ChangeAnswer(outcome.Row.Request, [FindingFactory.Warning(ReviewIds.ChangeWaits, null, row.Reference, row.Reference, left.Message)])
                : new ChangeAnswer(outcome.Row.Request, []);
        }
        catch (SupportException refused) when (!refused.EndsSession)
        {
            // It was not closed by us, and is not going to be behind anybody's back.
            await actions.DropAsync(row, asked, new RowStep("ActionRefused", review.Policy, refused.Id), cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private Task<LedgerEntry> GiveReasonAsync(LedgerEntry row, CloseReview review, CancellationToken cancellationToken) =>
        moves.ChangeAsync(
            row.Reference,
            stands => RequestTransitions.ReasonGiven(stands, review.Reason, moves.Now),
            new RowStep("ClosingReason", review.Policy, review.Reason),
            cancellationToken
        );

    private async Task<ChangeAnswer> CloseForeignAsync(CloseReview review, CancellationToken cancellationToken)
    {
        var request = review.Target.Request;
        if (review.Note is { } note)
            await notes.AddAsync(note, cancellationToken).ConfigureAwait(false);
        var closed = await sources.Of(request).ChangeAsync(request, new RequestChange { IsClosed = true }, cancellationToken).ConfigureAwait(false);
        return new ChangeAnswer(merge.Foreign(closed with { CustomerName = request.CustomerName }, request.ToCustomer()), []);
    }

    // What the row says may be old: Microsoft closes requests by itself, and people do so in portals.
    private async Task<SupportRequest> NowAsync(RequestTarget target, SupportPolicy policy, CancellationToken cancellationToken)
    {
        try
        {
            return target.Row is { } row ? await ours.RefreshAsync(row, policy, cancellationToken).ConfigureAwait(false)
                : await sources.Of(target.Request).GetAsync(target.Request, cancellationToken).ConfigureAwait(false) is { } theirs
                    ? merge.Foreign(theirs with { CustomerName = target.Request.CustomerName }, target.Request.ToCustomer())
                : throw RequestLookUp.NotFound(target.Name);
        }
        catch (SupportException unread) when (target.IsOurs && OutboxErrors.MayPass(unread) && !unread.EndsSession)
        {
            return target.Request;
        }
    }
}
