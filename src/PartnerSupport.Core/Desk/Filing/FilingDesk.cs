namespace PartnerSupport;

/// <summary>Reviews what is asked, writes it down, and gives it to the outbox.</summary>
public sealed class FilingDesk
{
    private readonly RequestReviewer _reviewer;
    private readonly RequestComposer _composer;
    private readonly OutboxWorker _worker;
    private readonly OutboxDesk _outbox;
    private readonly DuplicateNotes _notes;
    private readonly HandOffContacts _contacts;
    private readonly IRequestLedger _ledger;
    private readonly AuditTrail _audit;
    private readonly RowMoves _moves;

    internal FilingDesk(
        RequestReviewer reviewer,
        RequestComposer composer,
        OutboxWorker worker,
        OutboxDesk outbox,
        DuplicateNotes notes,
        HandOffContacts contacts,
        IRequestLedger ledger,
        AuditTrail audit,
        RowMoves moves
    ) =>
        (_reviewer, _composer, _worker, _outbox, _notes, _contacts, _ledger, _audit, _moves) = (
            reviewer,
            composer,
            worker,
            outbox,
            notes,
            contacts,
            ledger,
            audit,
            moves
        );

    /// <summary>Reviews a draft: look-ups and rules, no writes.</summary>
    /// <param name="draft">What is asked.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">The session is broken; findings about the draft are in the review.</exception>
    public Task<RequestReview> ReviewAsync(SupportRequestDraft draft, CancellationToken cancellationToken = default) =>
        _reviewer.ReviewAsync(draft, cancellationToken);

    /// <summary>Reviews a draft by what is typed or cached, without any call to a service (-WhatIf).</summary>
    /// <param name="draft">What is asked.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public Task<RequestReview> PreviewAsync(SupportRequestDraft draft, CancellationToken cancellationToken = default) =>
        _reviewer.PreviewAsync(draft, cancellationToken);

    /// <summary>Hands a reviewed request in: ledger, then channel or hand-off. Does not wait for the service's operation.</summary>
    /// <param name="review">The review, with an outcome other than Refused.</param>
    /// <param name="cancellationToken">Ends every wait; what was sent stays in the ledger.</param>
    /// <exception cref="SupportException">The review refuses; or another process holds the request (RequestHeldElsewhere).</exception>
    public async Task<Submission> StartAsync(RequestReview review, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(review);
        if (review.Outcome is ReviewOutcome.Refused or ReviewOutcome.Unknown)
        {
            throw new SupportException(
                review.Findings.Count > 0 ? review.Findings : throw new ArgumentException("Not reviewed.", nameof(review)),
                review.Draft
            );
        }

        return review.ExistingRow is { } row
            ? await AnswerAsync(row, review.Facts, cancellationToken).ConfigureAwait(false)
            : await WriteDownAsync(review, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reviews, hands in and waits: the whole way of one request.</summary>
    /// <param name="draft">What is asked.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">Refused; the findings are attached.</exception>
    public async Task<SupportRequest> SubmitAsync(SupportRequestDraft draft, CancellationToken cancellationToken = default)
    {
        var review = await ReviewAsync(draft, cancellationToken).ConfigureAwait(false);
        var submission = await StartAsync(review, cancellationToken).ConfigureAwait(false);
        await foreach (var settled in _outbox.SettleAsync([submission], cancellationToken).ConfigureAwait(false))
        {
            var warnings = settled.Warnings.Count > 0 ? settled.Warnings : submission.Warnings;
            return settled.Error is { } error ? throw error : settled.Result with { Findings = [.. settled.Request.Findings.Union(warnings)] };
        }

        return submission.Result;
    }

    private async Task<Submission> WriteDownAsync(RequestReview review, CancellationToken cancellationToken)
    {
        var facts = review.Facts;
        IReadOnlyList<AttachmentContent> files = facts.Api
            ? await AttachmentStaging.ReadAsync(facts.Draft.Attachments, cancellationToken).ConfigureAwait(false)
            : [];
        var recorded = facts.Api ? AttachmentStaging.Record(files) : AttachmentStaging.ByHand(facts.Draft.Attachments);
        var row = await _composer.ComposeAsync(facts, review.Findings, recorded, cancellationToken).ConfigureAwait(false);
        var evidence = _audit.About(
            row.State == LedgerState.ToSubmit ? "HandedOver" : "Prepared",
            from: null,
            row,
            facts.PolicyInForce,
            row.Request.RouteReason
        );

        // What the review found it has judged; the guard is for what another runner wrote down since.
        var judged = facts.Duplicates.Select(known => known.Reference).ToHashSet(StringComparer.Ordinal);
        var warnings = new List<Finding>();
        while (true)
        {
            var guard = DuplicateRule.HandlingOf(facts.Draft) == DuplicateHandling.Create ? null : new DuplicateGuard(facts.Now - DuplicateRule.Window, judged);
            var written = await _ledger.PrepareAsync(row, files, evidence, guard, cancellationToken).ConfigureAwait(false);
            if (written.Outcome != InsertOutcome.Duplicate)
            {
                var submission = written.IsNew
                    ? await _worker.AdvanceAsync(written.Entry, facts.PolicyInForce, cancellationToken).ConfigureAwait(false)
                    : await AgainAsync(written.Entry, row, files, facts, cancellationToken).ConfigureAwait(false);
                return submission with { Warnings = [.. warnings, .. submission.Warnings] };
            }

            var finding = DuplicateRule.Finding(facts, written.Entry);
            if (finding.Severity == FindingSeverity.Error)
                throw new SupportException([finding], facts.Draft);
            if (finding.Severity == FindingSeverity.Information)
                return await AnswerAsync(written.Entry, facts, cancellationToken).ConfigureAwait(false);
            judged.Add(written.Entry.Reference);
            warnings.Add(finding);
        }
    }

    // The reference belongs to a row that was refused, or that another process has written in the meantime.
    private async Task<Submission> AgainAsync(
        LedgerEntry first,
        LedgerEntry again,
        IReadOnlyList<AttachmentContent> files,
        ReviewFacts facts,
        CancellationToken cancellationToken
    )
    {
        if (first.State != LedgerState.Failed)
            return await AnswerAsync(first, facts, cancellationToken).ConfigureAwait(false);
        var fresh = RequestTransitions.TriedAgain(first, again, _moves.Now);
        var step = new RowStep("TriedAgain", facts.PolicyInForce, Files: files);
        fresh = await _moves.MoveAsync(first, fresh, step, cancellationToken).ConfigureAwait(false);
        return await _worker.AdvanceAsync(fresh, facts.PolicyInForce, cancellationToken).ConfigureAwait(false);
    }

    // What is settled is the answer; what a run left on its way is taken up under the same name, which cannot file it twice.
    private async Task<Submission> AnswerAsync(LedgerEntry row, ReviewFacts facts, CancellationToken cancellationToken)
    {
        var submission = _moves.IsHeldElsewhere(row)
            ? new Submission(row.Request, IsSettled: true, [FindingFactory.Warning(ReviewIds.StillWithAnother, null, row.Reference, row.Reference)])
            {
                Entry = row,
            }
            : await _worker.AdvanceAsync(row, facts.PolicyInForce, cancellationToken).ConfigureAwait(false);
        await _contacts.DemandAsync(submission.Request, cancellationToken).ConfigureAwait(false);
        var warnings =
            DuplicateRule.HandlingOf(facts.Draft) == DuplicateHandling.Note && submission is { IsSettled: true, Error: null }
                ? await _notes.AddAsync(submission.Entry!, facts, cancellationToken).ConfigureAwait(false)
                : [];
        return submission with { Warnings = [.. submission.Warnings, .. warnings], WasAlreadyThere = true };
    }
}
