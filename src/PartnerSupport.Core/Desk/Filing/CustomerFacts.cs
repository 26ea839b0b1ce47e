namespace PartnerSupport;

/// <summary>Reads what a review must know of the customer, side by side and within the review's time.</summary>
internal sealed class CustomerFacts(ICustomerDirectory directory, IServiceHealth health, ISupportChannel azure, RefusedPlans plans, LedgerHistory history)
{
    /// <summary>Everything about the customer that a rule may ask for.</summary>
    internal async Task<ReviewFacts> ReadAsync(ReviewFacts facts, CspCustomer customer, LookUpBudget budget, CancellationToken cancellationToken)
    {
        var estate = budget.ReadAsync(
            "services",
            async token => Fact<CustomerEstate>.Known(await directory.GetEstateAsync(customer, false, token).ConfigureAwait(false)),
            cancellationToken
        );
        var contactFacts = budget.ReadAsync(
            "customer contacts",
            async token => Fact<CustomerContactFacts>.Known(await directory.GetContactFactsAsync(customer, false, token).ConfigureAwait(false)),
            cancellationToken
        );
        var relationships = budget.ReadAsync("delegated relationships", token => directory.GetRelationshipsAsync(customer, false, token), cancellationToken);
        var incidents =
            facts.Category == RequestCategory.Technical && facts.Service != CspService.Unknown
                ? budget.ReadAsync(UnreadRule.Health, token => health.GetOpenIncidentsAsync(customer, token), cancellationToken)
                : Task.FromResult(facts.Incidents);
        var fraud =
            facts.Service == CspService.Azure || facts.Category == RequestCategory.Fraud
                ? budget.ReadAsync(UnreadRule.Fraud, token => directory.GetFraudEventsAsync(customer, token), cancellationToken)
                : Task.FromResult(facts.FraudEvents);

        var owned = await estate.ConfigureAwait(false);
        facts = facts with { Estate = owned.Value ?? Unknown(owned) };
        var holding = facts.Service == CspService.Unknown ? null : ServiceOwnership.Of(facts.Service, facts.Estate);
        facts = facts with
        {
            OwnsService = holding?.IsOwned,
            IsTrial = holding?.IsTrial == true,
            Subscription = facts.Service == CspService.Azure ? SubscriptionChoice.Of(facts.Draft.SubscriptionId, facts.Estate.Subscriptions) : new(),
        };
        var plan = PlanAsync(facts, customer, budget, cancellationToken);
        var known = await contactFacts.ConfigureAwait(false);
        var contacts = WithPolicy(known.Value ?? CustomerContactFacts.Unreadable(customer, known, facts.Now), facts.Policy);

        // From here on nothing sees what is not to leave: duplicates are looked for under the title that is stored.
        facts = facts with
        {
            CustomerContacts = contacts,
            Draft = CanonicalDraft.Redacted(facts.Draft, contacts, facts.Policy),
        };
        facts = await history.ReadAsync(facts, cancellationToken).ConfigureAwait(false);
        return facts with
        {
            Relationships = await relationships.ConfigureAwait(false),
            Incidents = await incidents.ConfigureAwait(false),
            FraudEvents = await fraud.ConfigureAwait(false),
            Plan = await plan.ConfigureAwait(false),
        };
    }

    // Begun as soon as the subscription is known: a slow look-up of another kind must not cost the route.
    private async Task<PlanKnowledge> PlanAsync(ReviewFacts facts, CspCustomer customer, LookUpBudget budget, CancellationToken cancellationToken)
    {
        if (facts.Subscription.Subscription is not { } subscription)
            return facts.Plan;
        var refused = await plans.WasRefusedAsync(subscription.Id, cancellationToken).ConfigureAwait(false);
        var declared = PlanKnowledge.From(facts.Policy, subscription.Id, null, refused);
        if (refused || declared.DeclaredForSubscription != SupportPlan.Unknown)
            return declared;
        var read = await budget.ReadAsync("support plan", token => azure.ReadPlanAsync(customer, subscription, token), cancellationToken).ConfigureAwait(false);
        return PlanKnowledge.From(facts.Policy, subscription.Id, read.Value, refused) with { WhyUnread = read.WhyUnknown };
    }

    private static CustomerEstate Unknown(Fact<CustomerEstate> why) =>
        new()
        {
            Subscriptions = Fact<IReadOnlyList<AzureSubscription>>.Unknown(why.WhyUnknown!, why.Remedy),
            Licences = Fact<IReadOnlyList<CustomerLicence>>.Unknown(why.WhyUnknown!, why.Remedy),
            ManagedServices = Fact<IReadOnlyList<ManagedService>>.Unknown(why.WhyUnknown!, why.Remedy),
        };

    private static CustomerContactFacts WithPolicy(CustomerContactFacts facts, SupportPolicy policy) =>
        policy.KnownCustomerContacts.TryGetValue(facts.TenantId, out var known) ? facts with { Known = [.. facts.Known, .. known] } : facts;
}
