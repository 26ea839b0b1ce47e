namespace PartnerSupport;

/// <summary>Reads what a review stands on, side by side and within its time; our own contact facts alone are waited for.</summary>
internal sealed class ReviewReader(
    SupportPorts ports,
    PartnerFacts partner,
    CustomerResolver customers,
    ContactChoice contacts,
    PlanMemory plans,
    TopicFinder topics
)
{
    /// <summary>Reads everything about a draft.</summary>
    internal async Task<ReviewFacts> ReadAsync(SupportRequestDraft draft, CancellationToken cancellationToken)
    {
        var budget = new LookUpBudget(ports.ReviewBudget, ports.Clock);
        var policy = await ports.Contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var us = partner.GetAsync(refresh: false, cancellationToken);
        var (customer, customerError) = await ResolveAsync(draft.Customer, cancellationToken).ConfigureAwait(false);
        var facts = Typed(draft, policy) with { Customer = customer, CustomerError = customerError };
        if (customer is not null)
            facts = await ReadCustomerAsync(facts, customer, budget, cancellationToken).ConfigureAwait(false);
        facts = facts with { Partner = await us.ConfigureAwait(false) };
        facts = facts with
        {
            Contact = await contacts.JudgeAsync(draft, facts.Partner, facts.CustomerContacts, policy, cancellationToken).ConfigureAwait(false),
        };
        facts = await RouteAsync(facts, cancellationToken).ConfigureAwait(false);
        return facts with { Late = budget.Late };
    }

    /// <summary>What a draft says by itself: its words, nothing read.</summary>
    internal ReviewFacts Typed(SupportRequestDraft draft, SupportPolicy policy)
    {
        var severity = draft.Severity is { IsGiven: true } word ? word.Value : SeverityRules.FromImpact(draft.BusinessImpact?.Value ?? BusinessImpact.Unknown);
        return new ReviewFacts
        {
            Draft = draft,
            Policy = policy,
            Cloud = ports.Cloud,
            Now = ports.Clock.GetUtcNow(),
            Service = draft.Service?.Value ?? CspService.Unknown,
            Category = draft.Category is { IsGiven: true } category ? category.Value : RequestCategory.Technical,
            Severity = severity,
            Plan = PlanKnowledge.From(policy, draft.SubscriptionId?.Value),
        };
    }

    /// <summary>The route and what hangs on it; pure but for the topic on the API route.</summary>
    internal async Task<ReviewFacts> RouteAsync(ReviewFacts facts, CancellationToken cancellationToken)
    {
        var answer = AnswerOf(facts);
        facts = facts with { Response = ResponseTargets.For(answer), ResponseFindings = ResponseTargets.Findings(answer) };
        if (facts.Customer is not { } customer || facts.Service == CspService.Unknown || facts.OwnsService == false)
            return facts;
        var subscription = facts.Subscription.Subscription;
        if (facts.Service == CspService.Azure && subscription is null && !facts.IsPreview)
            return facts;

        var decision = SupportRouter.Route(
            new RouteQuestion
            {
                Service = facts.Service,
                Category = facts.Category,
                Cloud = facts.Cloud,
                Customer = customer,
                PartnerTenantId = ports.Ledger.World.PartnerTenantId,
                Subscription = subscription,
                Plan = facts.Plan,
                Preference = facts.Draft.Channel?.Value ?? ChannelPreference.Auto,
                ManagedServices = facts.Estate.ManagedServices.Value ?? [],
            }
        );
        facts = facts with { Route = decision.Route, RouteError = decision.Refusal };
        if (!facts.Api || facts.IsPreview)
            return facts;
        return facts with
        {
            Topic = await topics
                .FindAsync(facts.Service, facts.Draft.Topic, $"{facts.Draft.Title} {facts.Draft.Description}", customer, cancellationToken)
                .ConfigureAwait(false),
        };
    }

    private async Task<(CspCustomer? Customer, SupportException? Error)> ResolveAsync(CustomerReference? reference, CancellationToken cancellationToken)
    {
        try
        {
            return (await customers.ResolveAsync(reference, cancellationToken).ConfigureAwait(false), null);
        }
        catch (SupportException error)
            when (error.Id is ErrorIds.CustomerMissing or ErrorIds.CustomerNotFound or ErrorIds.CustomerAmbiguous or ErrorIds.OwnTenant)
        {
            return (null, error);
        }
    }

    private async Task<ReviewFacts> ReadCustomerAsync(ReviewFacts facts, CspCustomer customer, LookUpBudget budget, CancellationToken cancellationToken)
    {
        var estate = budget.ReadAsync(
            "services",
            async token => Fact<CustomerEstate>.Known(await ports.Customers.GetEstateAsync(customer, false, token).ConfigureAwait(false)),
            cancellationToken
        );
        var contactFacts = budget.ReadAsync(
            "customer contacts",
            async token => Fact<CustomerContactFacts>.Known(await ports.Customers.GetContactFactsAsync(customer, false, token).ConfigureAwait(false)),
            cancellationToken
        );
        var relationships = budget.ReadAsync(
            "delegated relationships",
            token => ports.Customers.GetRelationshipsAsync(customer, false, token),
            cancellationToken
        );
        var incidents =
            facts.Category == RequestCategory.Technical && facts.Service != CspService.Unknown
                ? budget.ReadAsync("service health", token => ports.Health.GetOpenIncidentsAsync(customer, token), cancellationToken)
                : Task.FromResult(facts.Incidents);
        var fraud =
            facts.Service == CspService.Azure || facts.Category == RequestCategory.Fraud
                ? budget.ReadAsync("fraud events", token => ports.Customers.GetFraudEventsAsync(customer, token), cancellationToken)
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
        facts = await ReadLedgerAsync(facts, customer, cancellationToken).ConfigureAwait(false);
        var known = await contactFacts.ConfigureAwait(false);
        return facts with
        {
            CustomerContacts = WithPolicy(known.Value ?? CustomerContactFacts.Unreadable(customer, known, facts.Now), facts.Policy),
            Relationships = await relationships.ConfigureAwait(false),
            Incidents = await incidents.ConfigureAwait(false),
            FraudEvents = await fraud.ConfigureAwait(false),
            Plan = await plan.ConfigureAwait(false),
        };
    }

    private async Task<ReviewFacts> ReadLedgerAsync(ReviewFacts facts, CspCustomer customer, CancellationToken cancellationToken)
    {
        if (facts.Service == CspService.Unknown || string.IsNullOrWhiteSpace(facts.Draft.Title))
            return facts;
        LedgerState[] open = [LedgerState.Prepared, LedgerState.Sending, LedgerState.Accepted, LedgerState.ToSubmit, LedgerState.Filed];
        var key = DuplicateKey.Of(customer.TenantId, facts.Service, facts.Subscription.Subscription?.Id, facts.Draft.ResourceId, facts.Draft.Title);
        var same = new LedgerQuery
        {
            DuplicateKey = key,
            States = open,
            CreatedSince = facts.Now - DuplicateRule.Window,
        };
        var near = new LedgerQuery
        {
            Service = facts.Service,
            States = open,
            CreatedSince = facts.Now - SweepRule.Window,
            Limit = 200,
        };
        return facts with
        {
            Duplicates = await CollectAsync(
                    same,
                    entry =>
                        entry.Request.Status is not (RequestStatus.Closed or RequestStatus.Withdrawn or RequestStatus.Failed)
                        && entry.IdempotencyKey != Key(facts.Draft),
                    cancellationToken
                )
                .ConfigureAwait(false),
            Neighbours = await CollectAsync(near, entry => entry.Request.Category == RequestCategory.Technical, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<IReadOnlyList<LedgerEntry>> CollectAsync(LedgerQuery query, Func<LedgerEntry, bool> wanted, CancellationToken cancellationToken)
    {
        var entries = new List<LedgerEntry>();
        await foreach (var entry in ports.Ledger.QueryAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (wanted(entry))
                entries.Add(entry);
        }

        return entries;
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
        var read = await budget
            .ReadAsync("support plan", token => ports.Azure.ReadPlanAsync(customer, subscription, token), cancellationToken)
            .ConfigureAwait(false);
        return PlanKnowledge.From(facts.Policy, subscription.Id, read.Value, refused);
    }

    private ResponseQuestion AnswerOf(ReviewFacts facts) =>
        new()
        {
            Severity = facts.Severity,
            Category = facts.Category,
            IsAdvisory = facts.Draft.IsAdvisory,
            Language = SupportLanguages.OrEnglish(facts.Draft.Language) ?? SupportLanguages.English,
            Hours = facts.Policy.BusinessHours,
            ContactTimeZone = facts.Draft.TimeZone,
            TimeZones = ports.TimeZones,
        };

    private static string? Key(SupportRequestDraft draft) => string.IsNullOrWhiteSpace(draft.IdempotencyKey) ? "\0" : draft.IdempotencyKey.Trim();

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
