namespace PartnerSupport;

/// <summary>Writes a reviewed request down, sends it, and takes note of what the service says: nothing lost, nothing doubled.</summary>
internal sealed class RequestFiler(SupportPorts ports, RequestComposer composer, HandOffs handOffs, AuditTrail audit, PlanMemory plans, RequestJoiner joiner)
{
    /// <summary>Hands a reviewed request in; does not wait for the service's operation.</summary>
    internal async Task<Submission> StartAsync(RequestReview review, CancellationToken cancellationToken)
    {
        if (review.Outcome is ReviewOutcome.Refused or ReviewOutcome.Unknown)
        {
            throw new SupportException(
                review.Findings.Count > 0 ? review.Findings : throw new ArgumentException("Not reviewed.", nameof(review)),
                review.Draft
            );
        }

        if (review is { Outcome: ReviewOutcome.AlreadyThere, Existing: { } existing })
            return await FindAnswerAsync(existing, review, cancellationToken).ConfigureAwait(false);

        var policy = await ports.Contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var entry = await composer.ComposeAsync(review, policy, cancellationToken).ConfigureAwait(false);
        var what = entry.State == LedgerState.ToSubmit ? "HandedOver" : "Prepared";
        var evidence = await audit.AboutAsync(what, entry.Request, entry.Request.RouteReason, cancellationToken).ConfigureAwait(false);
        var written = await ports.Ledger.PrepareAsync(entry, evidence, cancellationToken).ConfigureAwait(false);
        return written.IsNew
            ? await ContinueAsync(written.Entry, review.Draft.Attachments, cancellationToken).ConfigureAwait(false)
            : await AgainAsync(written.Entry, entry, review, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes note of a receipt: the row moves, and the submission says how it stands.</summary>
    internal async Task<Submission> NoteAsync(LedgerEntry entry, ChannelReceipt receipt, CancellationToken cancellationToken)
    {
        switch (receipt.State)
        {
            case ReceiptState.Filed:
                var policy = await ports.Contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
                var filed = joiner.Merge(entry.Request, receipt.Request!, policy);
                return Settled(
                    await MoveAsync(entry, Released(entry, LedgerState.Filed, filed), "Filed", null, receipt, cancellationToken).ConfigureAwait(false)
                );
            case ReceiptState.PlanRefused:
                return await HandOverAsync(entry, receipt, cancellationToken).ConfigureAwait(false);
            case ReceiptState.Failed:
                var failed = entry.Request with { Status = RequestStatus.Failed, CorrelationId = receipt.CorrelationId };
                var row = await MoveAsync(entry, Released(entry, LedgerState.Failed, failed), "Failed", receipt.Error?.Message, receipt, cancellationToken)
                    .ConfigureAwait(false);
                return Settled(row) with { Error = receipt.Error };
            default:
                var accepted = composer.Hold(entry, LedgerState.Accepted) with { Operation = receipt.Operation ?? entry.Operation };
                var held =
                    entry.State == LedgerState.Accepted
                        ? entry
                        : await MoveAsync(entry, accepted, "Accepted", null, receipt, cancellationToken).ConfigureAwait(false);
                return new Submission(held.Request, IsSettled: false, []) { Entry = held, Receipt = receipt };
        }
    }

    private static LedgerEntry Released(LedgerEntry entry, LedgerState state, SupportRequest request) =>
        entry with
        {
            State = state,
            Request = request,
            LeaseOwner = null,
            LeaseUntil = null,
            Operation = null,
            Outbound = state == LedgerState.Failed ? entry.Outbound : null,
        };

    private static Submission Settled(LedgerEntry entry) => new(entry.Request, IsSettled: true, []) { Entry = entry };

    private Task<Submission> ContinueAsync(LedgerEntry entry, IReadOnlyList<SupportAttachment> files, CancellationToken cancellationToken) =>
        entry.State == LedgerState.ToSubmit ? Task.FromResult(Settled(entry)) : SendAsync(entry, files, cancellationToken);

    // The row says more than the review does: a request of the same key may have been left on its way.
    private async Task<Submission> FindAnswerAsync(SupportRequest existing, RequestReview review, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(review.Draft.IdempotencyKey))
            return await AnswerAsync(existing, review, cancellationToken).ConfigureAwait(false);
        var row = await ports.Ledger.FindAsync(existing.Reference!, cancellationToken).ConfigureAwait(false);
        return row is null ? new Submission(existing, IsSettled: true, []) : await ResumeAsync(row, review, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Submission> AnswerAsync(SupportRequest existing, RequestReview review, CancellationToken cancellationToken)
    {
        if (review.Draft.OnDuplicate?.Value != DuplicateHandling.Note)
            return new Submission(existing, IsSettled: true, []);
        if (existing.RequestNumber is null)
        {
            return new Submission(
                existing,
                IsSettled: true,
                [FindingFactory.Warning(ReviewIds.NoteNotAdded, null, existing.Reference, existing.Reference, existing.Status)]
            );
        }

        var source = existing.Channel == SupportChannel.AzureSupportApi ? ports.Azure : ports.PartnerCenter;
        await source
            .AddNoteAsync(existing, new SupportNote { Text = review.Description ?? review.Title ?? string.Empty, Subject = review.Title }, cancellationToken)
            .ConfigureAwait(false);
        return new Submission(existing, IsSettled: true, []);
    }

    // The key belongs to a row that was refused, or that another process has written in the meantime.
    private async Task<Submission> AgainAsync(LedgerEntry first, LedgerEntry again, RequestReview review, CancellationToken cancellationToken)
    {
        if (first.State != LedgerState.Failed)
            return await ResumeAsync(first, review, cancellationToken).ConfigureAwait(false);
        var fresh = await MoveAsync(first, again with { CreatedAt = first.CreatedAt }, "TriedAgain", null, null, cancellationToken).ConfigureAwait(false);
        return await ContinueAsync(fresh, review.Draft.Attachments, cancellationToken).ConfigureAwait(false);
    }

    // The same key was used before. What is settled is the answer; what a crash left is sent under the same name,
    // which cannot file it twice.
    private async Task<Submission> ResumeAsync(LedgerEntry row, RequestReview review, CancellationToken cancellationToken)
    {
        var submission = row.State switch
        {
            LedgerState.Prepared or LedgerState.Sending => await SendAsync(row, review.Draft.Attachments, cancellationToken).ConfigureAwait(false),
            LedgerState.Accepted => new Submission(row.Request, IsSettled: false, [])
            {
                Entry = row,
                Receipt = new ChannelReceipt { State = ReceiptState.Accepted, Operation = row.Operation },
            },
            _ => Settled(row),
        };
        var asked = DuplicateKey.Of(row.Request.CustomerId, review.Service, row.Request.SubscriptionId, row.Request.ResourceId, review.Title ?? string.Empty);
        return asked == row.DuplicateKey
            ? submission
            : submission with
            {
                Warnings =
                [
                    .. submission.Warnings,
                    FindingFactory.Warning(ReviewIds.IdempotencyKeyReused, null, row.Reference, row.Reference, row.Request.Title),
                ],
            };
    }

    private async Task<Submission> SendAsync(LedgerEntry entry, IReadOnlyList<SupportAttachment> files, CancellationToken cancellationToken)
    {
        try
        {
            if (files.Count > 0)
                entry = entry with { Outbound = await ports.Azure.AttachAsync(entry.Outbound!, files, cancellationToken).ConfigureAwait(false) };
        }
        catch (SupportException error)
        {
            // Nothing was filed yet: the same key, or none, may try again at once.
            return await NoteAsync(
                    entry,
                    new ChannelReceipt
                    {
                        State = ReceiptState.Failed,
                        Error = error,
                        CorrelationId = error.CorrelationId,
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        var sending = await MoveAsync(entry, composer.Hold(entry, LedgerState.Sending), "Sending", null, null, cancellationToken).ConfigureAwait(false);
        ChannelReceipt receipt;
        try
        {
            receipt = await ports.Azure.SendAsync(sending.Outbound!, cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException error)
            when (error.Kind is SupportErrorKind.ResourceUnavailable or SupportErrorKind.OperationTimeout or SupportErrorKind.LimitsExceeded)
        {
            // It may have arrived. The row keeps "Sending", and the next run under its name finds out.
            throw new SupportException(ErrorIds.OutcomeUnknown, error.Kind, sending.Reference, error.Message)
            {
                Target = sending.Request,
                HttpStatus = error.HttpStatus,
                RequestId = error.RequestId,
                CorrelationId = error.CorrelationId,
            };
        }
        catch (SupportException error)
        {
            return await NoteAsync(
                    sending,
                    new ChannelReceipt
                    {
                        State = ReceiptState.Failed,
                        Error = error,
                        CorrelationId = error.CorrelationId,
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        return await NoteAsync(sending, receipt, cancellationToken).ConfigureAwait(false);
    }

    // FACTS 3.6: the plan is refused after the 202. The same request goes to the portal under the same reference.
    private async Task<Submission> HandOverAsync(LedgerEntry entry, ChannelReceipt receipt, CancellationToken cancellationToken)
    {
        var policy = await ports.Contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        await plans.RememberRefusedAsync(entry.Request.SubscriptionId, cancellationToken).ConfigureAwait(false);
        var warning = FindingFactory.Warning(
            ReviewIds.PlanRefusedHandedOver,
            "R7",
            entry.Reference,
            entry.Request.SubscriptionId,
            receipt.Error?.Message ?? "-"
        );
        var request = (await handOffs.AfterRefusedPlanAsync(entry.Outbound!, policy, cancellationToken).ConfigureAwait(false)) with
        {
            Findings = [.. entry.Request.Findings, warning],
        };
        var handedOver = Released(entry, LedgerState.ToSubmit, request);
        return Settled(await MoveAsync(entry, handedOver, "PlanRefused", receipt.Error?.Message, receipt, cancellationToken).ConfigureAwait(false)) with
        {
            Warnings = [warning],
        };
    }

    private async Task<LedgerEntry> MoveAsync(
        LedgerEntry from,
        LedgerEntry to,
        string what,
        string? why,
        ChannelReceipt? receipt,
        CancellationToken cancellationToken
    )
    {
        var evidence = await audit.AboutAsync(what, to.Request, why, cancellationToken).ConfigureAwait(false);
        to = to with { ChangedAt = ports.Clock.GetUtcNow() };
        if (
            await ports
                .Ledger.MoveAsync(from.Reference, from.State, to, evidence with { BodyHash = receipt?.BodyHash }, cancellationToken)
                .ConfigureAwait(false) is
            { } moved
        )
            return moved;

        // Another process was quicker. Where it came to the same end, its row is the answer.
        var row = await ports.Ledger.FindAsync(from.Reference, cancellationToken).ConfigureAwait(false);
        if (row?.State == to.State && row.State.IsSettled())
            return row;
        throw new SupportException(ErrorIds.RequestHeldElsewhere, SupportErrorKind.ResourceExists, from.Reference) { Target = from.Request };
    }
}
