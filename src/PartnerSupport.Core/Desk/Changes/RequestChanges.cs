namespace PartnerSupport;

/// <summary>Makes changes where the request lives: at Microsoft through the outbox, in a hand-off by preparing it anew, and in the row.</summary>
internal sealed class RequestChanges(
    RequestSources sources,
    RequestMerge merge,
    NoteSender people,
    NoteSending notes,
    HandOffPreparation handOffs,
    ActionWorker actions,
    IContactStore contacts,
    RowMoves moves
)
{
    internal async Task<ChangeReview> ReviewAsync(RequestTarget target, ChangeOrder order, CancellationToken cancellationToken)
    {
        var policy = await contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var findings = new List<Finding>();
        var wanted = new RequestChange { Severity = order.Severity, AdvancedDiagnosticConsent = order.AdvancedDiagnosticConsent };
        if (order.Contact is { IsEmpty: false } given)
        {
            var verdict = await people.ChooseAsync(target.Request, given, policy.Policy, cancellationToken).ConfigureAwait(false);
            findings.AddRange(verdict.Findings);
            wanted = wanted with { Contact = verdict.Contact };
        }

        var externalReference = GivenText.Of(order.ExternalReference);
        if (wanted.IsEmpty && externalReference is null && NoteText.Given(order.Note) is null)
            throw new SupportException(ErrorIds.NothingToChange, SupportErrorKind.InvalidArgument, target.Name) { Target = target.Request };
        if (externalReference is not null && !target.IsOurs)
            throw new SupportException(ErrorIds.NotInLedger, SupportErrorKind.InvalidArgument, target.Name) { Target = target.Request };

        var change = ChangeJudge.Difference(target.Request, wanted);
        if (!order.AsNote)
            ChangeJudge.Demand(target, change);
        var words = order.AsNote && !change.IsEmpty ? ChangeWish.Of(target.Request, change, NoteText.Given(order.Note)) : NoteText.Given(order.Note);
        var note = words is null
            ? null
            : await notes.ReviewAsync(target, new NoteOrder { Text = words, Contact = order.Contact }, cancellationToken).ConfigureAwait(false);
        var review = new ChangeReview(target, order.AsNote ? new RequestChange() : change, [.. findings, .. note?.Findings ?? []])
        {
            ExternalReference = externalReference == target.Request.ExternalReference ? null : externalReference,
            Note = note,
            Policy = policy,
        };
        return review.IsEmpty
            ? review with
            {
                Findings = [.. findings, FindingFactory.Information(ReviewIds.NothingDiffers, null, target.Name, target.Name)],
            }
            : review;
    }

    internal async Task<ChangeAnswer> ApplyAsync(ChangeReview review, CancellationToken cancellationToken)
    {
        var target = review.Target;
        if (review.ExternalReference is { } externalReference)
            target = RequestTarget.Of(await TellAsync(target.Row!, externalReference, review.Policy, cancellationToken).ConfigureAwait(false));
        var findings = new List<Finding>();
        if (!review.Change.IsEmpty)
        {
            var answer = await ChangeAsync(target, review, cancellationToken).ConfigureAwait(false);
            findings.AddRange(answer.Findings);
            target = answer.Row is { } row ? RequestTarget.Of(row) : new RequestTarget(answer.Request);
        }

        if (review.Note is { } note)
        {
            var said = await notes.AddAsync(note with { Target = target }, cancellationToken).ConfigureAwait(false);
            findings.AddRange(said.Findings);
        }

        // A hand-off that was prepared anew was judged by that; any other was not (R8, R11).
        return new ChangeAnswer(review.Change.IsEmpty ? target.Request.Unjudged() : target.Request, findings);
    }

    private Task<LedgerEntry> TellAsync(LedgerEntry row, string externalReference, PolicyInForce policy, CancellationToken cancellationToken) =>
        moves.ChangeAsync(
            row.Reference,
            stands => RequestTransitions.ExternalReferenceTold(stands, externalReference, moves.Now),
            new RowStep("ExternalReferenceTold", policy),
            cancellationToken
        );

    private async Task<(SupportRequest Request, LedgerEntry? Row, IReadOnlyList<Finding> Findings)> ChangeAsync(
        RequestTarget target,
        ChangeReview review,
        CancellationToken cancellationToken
    )
    {
        if (target.Row is not { } row)
        {
            var changed = await sources.Of(target.Request).ChangeAsync(target.Request, review.Change, cancellationToken).ConfigureAwait(false);
            return (merge.Foreign(changed with { CustomerName = target.Request.CustomerName }, target.Request.ToCustomer()), null, []);
        }

        if (row.State == LedgerState.ToSubmit)
        {
            var prepared = await PrepareAgainAsync(row, review, cancellationToken).ConfigureAwait(false);
            return (prepared.Request, prepared, []);
        }

        var action = new RequestAction
        {
            Id = RequestAction.NewId(),
            Change = review.Change,
            AskedAt = moves.Now,
        };
        row = await actions.AskAsync(row, [action], review.Policy, cancellationToken).ConfigureAwait(false);
        var outcome = await actions.TryAsync(row, review.Policy, cancellationToken).ConfigureAwait(false);
        return outcome.Left is { } left
            ? (outcome.Row.Request, outcome.Row, [FindingFactory.Warning(ReviewIds.ChangeWaits, null, row.Reference, row.Reference, left.Message)])
            : (outcome.Row.Request, outcome.Row, []);
    }

    // Steps, form and time to submit follow from severity and contact: the sheet that a person works from must not say what was before.
    private async Task<LedgerEntry> PrepareAgainAsync(LedgerEntry row, ChangeReview review, CancellationToken cancellationToken)
    {
        var change = review.Change;
        var wanted = row.Request with
        {
            Severity = change.Severity ?? row.Request.Severity,
            Contact = change.Contact ?? row.Request.Contact,
            AdvancedDiagnosticConsent = change.AdvancedDiagnosticConsent ?? row.Request.AdvancedDiagnosticConsent,
        };
        var promised = wanted with { Response = merge.Promise(wanted, review.Policy.Policy) };
        var handOff = await handOffs.AgainAsync(promised, row.CreatedAt, review.Policy.Policy, cancellationToken).ConfigureAwait(false);
        if (change.Severity is null)
            handOff = handOff with { SubmitBy = row.Request.SubmitBy };
        return await moves
            .ChangeAsync(
                row.Reference,
                stands =>
                    stands.State == LedgerState.ToSubmit
                        ? RequestTransitions.HandOffChanged(stands, handOff with { ExternalReference = stands.Request.ExternalReference }, moves.Now)
                        : throw new SupportException(ErrorIds.RequestMovedOn, SupportErrorKind.ResourceExists, row.Reference, stands.Request.Status)
                        {
                            Target = stands.Request,
                        },
                new RowStep("HandOffChanged", review.Policy),
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
