namespace PartnerSupport;

/// <summary>Reads what a review stands on, side by side and within its time; our own contact facts alone are waited for.</summary>
internal sealed class FactsReader(
    CustomerFacts customerFacts,
    IContactStore store,
    PartnerFacts partner,
    CustomerResolver customers,
    ContactChoice contacts,
    TopicSearch topics,
    SupportSetting setting
)
{
    /// <summary>Reads everything about a draft.</summary>
    internal async Task<ReviewFacts> ReadAsync(SupportRequestDraft draft, CancellationToken cancellationToken)
    {
        var budget = new LookUpBudget(setting.ReviewBudget, setting.Clock);
        var policy = await store.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var us = partner.GetAsync(policy.Policy, refresh: false, cancellationToken);
        var (customer, customerError) = await ResolveAsync(draft.Customer, policy.Policy, cancellationToken).ConfigureAwait(false);
        var facts = Typed(draft, policy) with { Customer = customer, CustomerError = customerError };
        if (customer is not null)
            facts = await customerFacts.ReadAsync(facts, customer, budget, cancellationToken).ConfigureAwait(false);
        facts = facts with { Partner = await us.ConfigureAwait(false) };
        facts = facts with
        {
            Contact = await contacts.JudgeAsync(facts.Draft, facts.Partner, facts.CustomerContacts, facts.Policy, cancellationToken).ConfigureAwait(false),
        };
        facts = await RouteAsync(facts, cancellationToken).ConfigureAwait(false);
        return facts with { Late = budget.Late };
    }

    /// <summary>What a draft says by itself: its words, nothing read.</summary>
    internal ReviewFacts Typed(SupportRequestDraft draft, PolicyInForce policy)
    {
        var severity = draft.Severity is { IsGiven: true } word ? word.Value : SeverityRules.FromImpact(draft.BusinessImpact?.Value ?? BusinessImpact.Unknown);
        return new ReviewFacts
        {
            Draft = draft,
            PolicyInForce = policy,
            Cloud = setting.Cloud,
            Now = setting.Clock.GetUtcNow(),
            Service = draft.Service?.Value ?? CspService.Unknown,
            Category = draft.Category is { IsGiven: true } category ? category.Value : RequestCategory.Technical,
            Severity = severity,
            Plan = PlanKnowledge.From(policy.Policy, draft.SubscriptionId?.Value),
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
                PartnerTenantId = setting.World.PartnerTenantId,
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
                .FindAsync(facts.Draft.Topic, $"{facts.Draft.Title} {facts.Draft.Description}", facts.Category, customer, cancellationToken)
                .ConfigureAwait(false),
        };
    }

    private async Task<(CspCustomer? Customer, SupportException? Error)> ResolveAsync(
        CustomerReference? reference,
        SupportPolicy policy,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (await customers.ResolveAsync(reference, policy, cancellationToken).ConfigureAwait(false), null);
        }
        catch (SupportException error)
            when (error.Id is ErrorIds.CustomerMissing or ErrorIds.CustomerNotFound or ErrorIds.CustomerAmbiguous or ErrorIds.OwnTenant)
        {
            return (null, error);
        }
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
            TimeZones = setting.TimeZones,
        };
}
