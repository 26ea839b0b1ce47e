namespace PartnerSupport;

/// <summary>
/// Sends a row and takes note of what the service says. It needs the row and nothing else, so that the run that wrote the row, a later
/// run of the same command and a run that settles what a crash left all do the same: nothing lost, nothing doubled.
/// </summary>
internal sealed class OutboxWorker(
    ISupportChannel azure,
    RowMoves moves,
    FileUploads uploads,
    RefusedPlans plans,
    HandOffPreparation handOffs,
    RequestMerge merge
)
{
    /// <summary>How long an accepted request whose name is absent is still believed in; then it is sent again, under the same name.</summary>
    internal static readonly TimeSpan Belief = TimeSpan.FromMinutes(15);

    /// <summary>Takes a row as far as it goes without waiting.</summary>
    /// <param name="row">The row, in any state.</param>
    /// <param name="policy">The policy of this run.</param>
    /// <param name="cancellationToken">Ends the wait; the row says how far it came.</param>
    /// <param name="maySend">Whether it may be sent; otherwise it is only asked what became of it.</param>
    internal async Task<Submission> AdvanceAsync(LedgerEntry row, PolicyInForce policy, CancellationToken cancellationToken, bool maySend = true) =>
        row.State switch
        {
            LedgerState.Prepared when maySend => await HeldAsync(row, policy, SendAsync, cancellationToken).ConfigureAwait(false),
            LedgerState.Sending => await HeldAsync(row, policy, maySend ? LookThenSendAsync : LookAsync, cancellationToken).ConfigureAwait(false),
            LedgerState.Accepted => await HeldAsync(row, policy, maySend ? GoOnAskingAsync : AskAsync, cancellationToken).ConfigureAwait(false),
            _ => Settled(row),
        };

    /// <summary>Takes note of a receipt: the row moves, and the submission says how it stands.</summary>
    internal async Task<Submission> NoteAsync(LedgerEntry row, ChannelReceipt receipt, PolicyInForce policy, CancellationToken cancellationToken)
    {
        var now = moves.Now;
        switch (receipt.State)
        {
            case ReceiptState.Filed:
                var filed = RequestTransitions.Filed(row, merge.Merge(row.Request, receipt.Request!, policy.Policy), now);
                return Settled(await MoveAsync(row, filed, "Filed", null).ConfigureAwait(false)) with { Warnings = OtherTitle(row, receipt) };
            case ReceiptState.PlanRefused:
                return await HandOverAsync(row, receipt, policy, cancellationToken).ConfigureAwait(false);
            case ReceiptState.Failed:
                var failed = RequestTransitions.Failed(row, receipt.CorrelationId, now);
                return Settled(await MoveAsync(row, failed, "Failed", receipt.Error?.Message).ConfigureAwait(false)) with { Error = receipt.Error };
            case ReceiptState.NotSent:
                var back = row.State == LedgerState.Sending ? RequestTransitions.NotSent(row, now) : row;
                return await EndAsync(back, "NotSent", ErrorIds.NotSentYet).ConfigureAwait(false);
            case ReceiptState.Unknown:
                return await EndAsync(RequestTransitions.InDoubt(row, now), "InDoubt", ErrorIds.OutcomeUnknown).ConfigureAwait(false);
            default:
                var held =
                    row.State == LedgerState.Accepted
                        ? row
                        : await MoveAsync(row, RequestTransitions.Accepted(row, receipt, moves.Holder, now), "Accepted", null).ConfigureAwait(false);
                return new Submission(held.Request, IsSettled: false, [])
                {
                    Entry = held,
                    Receipt = receipt,
                    Policy = policy,
                };
        }

        Task<LedgerEntry> MoveAsync(LedgerEntry from, LedgerEntry to, string what, string? why) =>
            moves.MoveAsync(from, to, new RowStep(what, policy, why, receipt.BodyHash), cancellationToken);

        async Task<Submission> EndAsync(LedgerEntry to, string what, string id)
        {
            var ended = ReferenceEquals(to, row) ? row : await MoveAsync(row, to, what, receipt.Error?.Message).ConfigureAwait(false);
            return Settled(ended) with { Error = OutboxErrors.About(id, ended, receipt.Error) };
        }
    }

    private static Submission Settled(LedgerEntry row) => new(row.Request, IsSettled: true, []) { Entry = row };

    // Whatever ends the work, Ctrl+C included, gives the row back, unless somebody is going on with it.
    private async Task<Submission> HeldAsync(
        LedgerEntry row,
        PolicyInForce policy,
        Func<LedgerEntry, PolicyInForce, CancellationToken, Task<Submission>> work,
        CancellationToken cancellationToken
    )
    {
        var held =
            row.LeaseOwner == moves.Holder
                ? row
                : await moves
                    .MoveAsync(row, RequestTransitions.Held(row, row.State, moves.Holder, moves.Now), new RowStep("Taken", policy), cancellationToken)
                    .ConfigureAwait(false);
        var goesOn = false;
        try
        {
            var submission = await work(held, policy, cancellationToken).ConfigureAwait(false);
            goesOn = !submission.IsSettled;
            return submission;
        }
        finally
        {
            if (!goesOn)
                await moves.ReleaseAsync(held).ConfigureAwait(false);
        }
    }

    // A key may have filed it from another ledger, or before this one was lost: the name tells, and no second one is sent.
    private async Task<Submission> SendAsync(LedgerEntry row, PolicyInForce policy, CancellationToken cancellationToken)
    {
        if (row.IdempotencyKey is null)
            return await SendFirstAsync(row, policy, cancellationToken).ConfigureAwait(false);
        return await LookAsync(row, policy, cancellationToken, SendFirstAsync, OfUnread).ConfigureAwait(false);

        // Who may not read may still file, or is told why not by that; who cannot read for now sends nothing.
        static ReceiptState? OfUnread(SupportException error) => OutboxErrors.MayPass(error) ? ReceiptState.NotSent : null;
    }

    private Task<Submission> SendFirstAsync(LedgerEntry row, PolicyInForce policy, CancellationToken cancellationToken) =>
        SendAsync(row, policy, isRepeat: false, cancellationToken);

    private async Task<Submission> SendAsync(LedgerEntry row, PolicyInForce policy, bool isRepeat, CancellationToken cancellationToken)
    {
        try
        {
            row = await uploads.UploadAsync(row, policy, cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException error) when (!error.EndsSession && error.Id != ErrorIds.RequestHeldElsewhere)
        {
            // The request itself has not left; a refused file refuses it, and a dropped line leaves it as it was.
            var state =
                isRepeat ? ReceiptState.Unknown
                : OutboxErrors.MayPass(error) ? ReceiptState.NotSent
                : ReceiptState.Failed;
            return await NoteAsync(row, ReceiptOf(error, state), policy, cancellationToken).ConfigureAwait(false);
        }

        var sending = RequestTransitions.Held(row, LedgerState.Sending, moves.Holder, moves.Now);
        row = await moves.MoveAsync(row, sending, new RowStep("Sending", policy), cancellationToken).ConfigureAwait(false);
        var receipt = await azure.SendAsync(row.Request, isRepeat, cancellationToken).ConfigureAwait(false);
        return await NoteAsync(row, receipt, policy, cancellationToken).ConfigureAwait(false);
    }

    // It may have been sent by a run that is gone: the name tells.
    private async Task<Submission> LookThenSendAsync(LedgerEntry row, PolicyInForce policy, CancellationToken cancellationToken) =>
        await LookAsync(row, policy, cancellationToken, SendAgainAsync, InDoubt).ConfigureAwait(false);

    private async Task<Submission> LookAsync(LedgerEntry row, PolicyInForce policy, CancellationToken cancellationToken) =>
        await LookAsync(row, policy, cancellationToken, (absent, _, _) => Task.FromResult(Settled(absent)), InDoubt).ConfigureAwait(false);

    private static ReceiptState? InDoubt(SupportException error) => ReceiptState.Unknown;

    // Reads the name. What is not there is for the first function; what could not be read is what the second says, or not there where it says nothing.
    private async Task<Submission> LookAsync(
        LedgerEntry row,
        PolicyInForce policy,
        CancellationToken cancellationToken,
        Func<LedgerEntry, PolicyInForce, CancellationToken, Task<Submission>> otherwise,
        Func<SupportException, ReceiptState?> unread
    )
    {
        ChannelReceipt? found = null;
        try
        {
            found = await azure.FindAsync(row.Request, cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            if (unread(error) is { } state)
                return await NoteAsync(row, ReceiptOf(error, state), policy, cancellationToken).ConfigureAwait(false);
        }

        if (found is null)
            return await otherwise(row, policy, cancellationToken).ConfigureAwait(false);
        return await NoteAsync(row, found, policy, cancellationToken).ConfigureAwait(false) with { WasAlreadyThere = true };
    }

    private Task<Submission> SendAgainAsync(LedgerEntry row, PolicyInForce policy, CancellationToken cancellationToken) =>
        SendAsync(row, policy, isRepeat: true, cancellationToken);

    private async Task<Submission> GoOnAskingAsync(LedgerEntry row, PolicyInForce policy, CancellationToken cancellationToken)
    {
        var receipt = await PollAsync(row, cancellationToken).ConfigureAwait(false);
        var isForgotten = receipt is { State: ReceiptState.Accepted, Operation: null } && moves.Now - (row.AcceptedAt ?? row.ChangedAt) > Belief;
        return isForgotten
            ? await LookThenSendAsync(row, policy, cancellationToken).ConfigureAwait(false)
            : await NoteAsync(row, receipt, policy, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Submission> AskAsync(LedgerEntry row, PolicyInForce policy, CancellationToken cancellationToken)
    {
        var receipt = await PollAsync(row, cancellationToken).ConfigureAwait(false);
        return receipt.State == ReceiptState.Accepted ? Settled(row) : await NoteAsync(row, receipt, policy, cancellationToken).ConfigureAwait(false);
    }

    private Task<ChannelReceipt> PollAsync(LedgerEntry row, CancellationToken cancellationToken) =>
        azure.PollAsync(row.Request, new ChannelReceipt { State = ReceiptState.Accepted, Operation = row.Operation }, cancellationToken);

    // FACTS 3.6: the plan is refused after the 202. The same request goes to the portal under the same reference.
    private async Task<Submission> HandOverAsync(LedgerEntry row, ChannelReceipt receipt, PolicyInForce policy, CancellationToken cancellationToken)
    {
        await plans.RememberRefusedAsync(row.Request.SubscriptionId, cancellationToken).ConfigureAwait(false);
        SupportRequest handOff;
        try
        {
            handOff = await handOffs.AfterRefusedPlanAsync(row.Request, policy.Policy, cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException refused) when (!refused.EndsSession)
        {
            // The contact was ours when it was filed and is not now (R8).
            return await NoteAsync(row, ReceiptOf(refused, ReceiptState.Failed), policy, cancellationToken).ConfigureAwait(false);
        }

        var warning = FindingFactory.Warning(ReviewIds.PlanRefusedHandedOver, "R7", row.Reference, row.Request.SubscriptionId, receipt.Error?.Message ?? "-");
        var handedOver = RequestTransitions.HandedOver(row, handOff with { Findings = [.. row.Request.Findings, warning] }, moves.Now);
        var step = new RowStep("PlanRefused", policy, receipt.Error?.Message, receipt.BodyHash);
        return Settled(await moves.MoveAsync(row, handedOver, step, cancellationToken).ConfigureAwait(false)) with { Warnings = [warning] };
    }

    // The name is ours whatever the ticket says; that it says something else is worth a word.
    private static IReadOnlyList<Finding> OtherTitle(LedgerEntry row, ChannelReceipt receipt) =>
        RequestTitle.IsSame(row.Request.Title, receipt.Request!.Title)
            ? []
            :
            [
                FindingFactory.Warning(
                    ReviewIds.FiledUnderOtherTitle,
                    null,
                    row.Reference,
                    row.Reference,
                    receipt.Request.RequestNumber ?? "-",
                    receipt.Request.Title
                ),
            ];

    private static ChannelReceipt ReceiptOf(SupportException error, ReceiptState state) =>
        new()
        {
            State = state,
            Error = error,
            CorrelationId = error.CorrelationId,
        };
}
