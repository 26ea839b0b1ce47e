namespace PartnerSupport;

/// <summary>Makes the request from a review that passed, and its row: Prepared for the API, ToSubmit for a hand-off.</summary>
internal sealed class RequestComposer(HandOffPreparation handOffs, RowMoves moves, LedgerWorld world)
{
    /// <summary>A new row.</summary>
    /// <param name="facts">What the review stands on.</param>
    /// <param name="findings">What it found.</param>
    /// <param name="attachments">The request's files.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async Task<LedgerEntry> ComposeAsync(
        ReviewFacts facts,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<RequestAttachment> attachments,
        CancellationToken cancellationToken
    )
    {
        var identity = IdentityOf(facts);
        var request = RequestOf(facts, identity) with { Findings = findings, Attachments = attachments };
        var now = moves.Now;
        var row = new LedgerEntry
        {
            Reference = identity.Reference,
            State = LedgerState.Prepared,
            Request = request,
            DuplicateKey = facts.DuplicateKey!,
            IdempotencyKey = facts.Draft.IdempotencyKey,
            AskedSeverity = facts.Severity,
            CreatedAt = now,
            ChangedAt = now,
        };
        return facts.Api
            ? RequestTransitions.Held(row, LedgerState.Prepared, moves.Holder, now)
            : row with
            {
                State = LedgerState.ToSubmit,
                Request = await handOffs.PrepareAsync(request, facts, cancellationToken).ConfigureAwait(false),
            };
    }

    private RequestReference IdentityOf(ReviewFacts facts) =>
        facts.Draft.IdempotencyKey is { } key ? RequestReference.FromKey(world.PartnerTenantId, facts.Customer!.TenantId, key) : RequestReference.Create();

    // The one list from what is asked to what is; what the wire says is read by the channels, and RequestMerge joins the two.
    private SupportRequest RequestOf(ReviewFacts facts, RequestReference identity)
    {
        var (draft, customer, route) = (facts.Draft, facts.Customer!, facts.Route!);
        return new SupportRequest
        {
            Reference = identity.Reference,
            ResourceName = identity.ResourceName,
            ExternalReference = draft.ExternalReference,
            CustomerId = customer.TenantId,
            CustomerName = customer.Name,
            CustomerDomain = customer.DefaultDomain,
            Service = facts.Service,
            Category = facts.Category,
            Severity = facts.Severity,
            BusinessImpact = draft.BusinessImpact?.Value ?? BusinessImpact.Unknown,
            EscalationCriterion = draft.EscalationCriterion?.Value ?? EscalationCriterion.Unknown,
            IsAdvisory = draft.IsAdvisory,
            Status = RequestStatus.Submitting,
            Channel = route.Channel,
            Plan = route.Plan,
            RouteReason = route.Reason,
            CreateUri = route.CreateUri,
            ManageUri = route.ManageUri,
            Title = draft.Title!,
            Description = draft.Description,
            Topic = facts.Topic?.Topic?.FullName ?? draft.Topic?.Topic?.FullName ?? GivenText.Of(draft.Topic?.Text),
            TopicId = facts.Topic?.Topic?.Id,
            ProductId = facts.Topic?.Topic?.ServiceId,
            ProblemStartTime = draft.ProblemStartTime?.Value,
            Require24x7Response = draft.Require24x7Response,
            AdvancedDiagnosticConsent = draft.AdvancedDiagnosticConsent,
            SubscriptionId = facts.Subscription.Subscription?.Id,
            SubscriptionName = facts.Subscription.Subscription?.Name,
            ResourceId = draft.ResourceId,
            Contact = facts.Contact?.Contact,
            Response = facts.Response,
            Cloud = facts.Cloud.Cloud,
            IsSandbox = world.IsSandbox,
            Group = draft.Group,
        };
    }
}
