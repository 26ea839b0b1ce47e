namespace PartnerSupport;

/// <summary>Everything that is known of the support plan under which a request would go.</summary>
public sealed record PlanKnowledge
{
    /// <summary>Nothing is known.</summary>
    public static PlanKnowledge None { get; } = new();

    /// <summary>The plan that the policy declares for the partner.</summary>
    public SupportPlan DeclaredForPartner { get; init; }

    /// <summary>The plan that the policy declares for the subscription.</summary>
    public SupportPlan DeclaredForSubscription { get; init; }

    /// <summary>The plan that an earlier ticket of the subscription shows.</summary>
    public SupportPlan EarlierTicket { get; init; }

    /// <summary>Whether the API refused the subscription's plan before; remembered by the ledger.</summary>
    public bool RefusedBefore { get; init; }

    /// <summary>Why earlier tickets could not be looked at; null where they were, or where nobody had to ask.</summary>
    public string? WhyUnread { get; init; }

    /// <summary>What policy, earlier tickets and ledger say of a subscription's plan.</summary>
    /// <param name="policy">The policy in force.</param>
    /// <param name="subscriptionId">The Azure subscription; null for the other services.</param>
    /// <param name="earlier">The plan read from earlier tickets; null when not read.</param>
    /// <param name="refusedBefore">Whether the API refused it before.</param>
    public static PlanKnowledge From(SupportPolicy policy, Guid? subscriptionId = null, PlanRead? earlier = null, bool refusedBefore = false)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new()
        {
            DeclaredForPartner = policy.Plan,
            DeclaredForSubscription = subscriptionId is { } id && policy.SubscriptionPlans.TryGetValue(id, out var plan) ? plan : SupportPlan.Unknown,
            EarlierTicket = earlier?.Plan ?? SupportPlan.Unknown,
            RefusedBefore = refusedBefore,
        };
    }

    /// <summary>
    /// The plan to go by, the most particular evidence first: declared for the subscription, shown by an earlier ticket there, declared for the partner.
    /// </summary>
    internal (SupportPlan Plan, PlanEvidence Evidence) Strongest =>
        DeclaredForSubscription != SupportPlan.Unknown ? (DeclaredForSubscription, PlanEvidence.DeclaredForSubscription)
        : EarlierTicket != SupportPlan.Unknown ? (EarlierTicket, PlanEvidence.EarlierTicket)
        : DeclaredForPartner != SupportPlan.Unknown ? (DeclaredForPartner, PlanEvidence.DeclaredForPartner)
        : (SupportPlan.Unknown, PlanEvidence.Unknown);
}
