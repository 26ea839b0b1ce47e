namespace PartnerSupport;

/// <summary>Reviews drafts: facts first, then every rule, then what becomes of the request.</summary>
internal sealed class RequestReviewer(SupportPorts ports, ReviewReader reader, RequestComposer composer)
{
    /// <summary>Reviews with every look-up.</summary>
    internal async Task<RequestReview> ReviewAsync(SupportRequestDraft draft, CancellationToken cancellationToken)
    {
        var facts = await reader.ReadAsync(draft, cancellationToken).ConfigureAwait(false);
        var findings = ReviewRules.Apply(facts);
        var existing = await FindFirstAsync(facts, findings, cancellationToken).ConfigureAwait(false);
        return Conclude(facts, findings, existing);
    }

    /// <summary>Reviews by what is typed or cached, and touches nothing (-WhatIf).</summary>
    internal async Task<RequestReview> PreviewAsync(SupportRequestDraft draft, CancellationToken cancellationToken)
    {
        var policy = await ports.Contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var facts = reader.Typed(draft, policy) with { IsPreview = true, Customer = Cached(draft.Customer) };
        if (draft.Customer is not { IsGiven: true })
            facts = facts with { CustomerError = new SupportException(ErrorIds.CustomerMissing, SupportErrorKind.InvalidArgument) };
        if (draft.SubscriptionId?.Value is { } id)
            facts = facts with
            {
                Subscription = new SubscriptionChoice
                {
                    Subscription = new AzureSubscription { Id = id, Name = id.ToString() },
                },
            };
        facts = await reader.RouteAsync(facts, cancellationToken).ConfigureAwait(false);
        facts = facts with { Contact = ContactChoice.Preview(draft) };
        var review = Conclude(facts, ReviewRules.Apply(facts), null);
        return review with
        {
            Findings = [.. review.Findings, FindingFactory.Information(ReviewIds.LookedUpWhenFiling, null, null, string.Join(", ", Open(facts)))],
        };
    }

    // What -WhatIf cannot know without asking somebody.
    private static IEnumerable<string> Open(ReviewFacts facts)
    {
        if (facts.Customer is null)
            yield return MessageText.Format(CommandIds.OpenCustomer);
        yield return MessageText.Format(CommandIds.OpenOwnership);
        yield return MessageText.Format(CommandIds.OpenRelationship);
        if (facts.Service == CspService.Azure)
            yield return MessageText.Format(CommandIds.OpenPlan);
        yield return MessageText.Format(CommandIds.OpenContact);
        yield return MessageText.Format(CommandIds.OpenDuplicates);
    }

    private CspCustomer? Cached(CustomerReference? reference) =>
        reference is not { IsGiven: true }
            ? null
            : reference.Customer
                ?? ports.Customers.Cached.FirstOrDefault(customer =>
                    reference.TenantId is { } id
                        ? customer.TenantId == id
                        : string.Equals(customer.Name, reference.Text, StringComparison.OrdinalIgnoreCase)
                            || string.Equals(customer.DefaultDomain, reference.Text, StringComparison.OrdinalIgnoreCase)
                );

    private static RequestReview Conclude(ReviewFacts facts, IReadOnlyList<Finding> findings, SupportRequest? existing)
    {
        var refused = IsRefused(findings);
        return new RequestReview
        {
            Draft = facts.Draft,
            Outcome =
                existing is not null ? ReviewOutcome.AlreadyThere
                : refused ? ReviewOutcome.Refused
                : facts.Route is null ? ReviewOutcome.Unknown
                : facts.Api ? ReviewOutcome.Filed
                : ReviewOutcome.HandedOver,
            Findings = existing is null ? findings : [.. findings.Where(finding => finding.Severity != FindingSeverity.Error)],
            Customer = facts.Customer,
            Service = facts.Service,
            Category = facts.Category,
            Severity = facts.Severity,
            Route = facts.Route,
            Response = facts.Response,
            Contact = facts.Contact?.Contact,
            Subscription = facts.Subscription.Subscription,
            Topic = facts.Topic?.Topic,
            Title = TextRule.Outgoing(facts, facts.Draft.Title),
            Description = TextRule.Outgoing(facts, facts.Draft.Description),
            FraudEvents = facts.FraudEvents.Value ?? [],
            Existing = existing,
        };
    }

    // A request that answers this one: the same idempotency key, or a duplicate that the user wants back.
    private async Task<SupportRequest?> FindFirstAsync(ReviewFacts facts, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        if (facts.Customer is { } customer && !string.IsNullOrWhiteSpace(facts.Draft.IdempotencyKey))
        {
            var reference = composer.ReferenceOf(facts.Draft, customer).Reference;
            if (await ports.Ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false) is { State: not LedgerState.Failed } entry)
                return entry.Request;
        }

        return facts.Draft.OnDuplicate?.Value is DuplicateHandling.Return or DuplicateHandling.Note && facts.Duplicates.Count > 0 && !IsRefused(findings)
            ? facts.Duplicates[^1].Request
            : null;
    }

    // The gravest stands first.
    private static bool IsRefused(IReadOnlyList<Finding> findings) => findings.Count > 0 && findings[0].Severity == FindingSeverity.Error;
}
