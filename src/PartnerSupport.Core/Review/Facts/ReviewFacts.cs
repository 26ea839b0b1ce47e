namespace PartnerSupport;

/// <summary>All that a review stands on: what was typed, what the words mean, and what was read. Rules only look at this.</summary>
internal sealed record ReviewFacts
{
    public required SupportRequestDraft Draft { get; init; }

    /// <summary>The policy, read once for this request.</summary>
    public required PolicyInForce PolicyInForce { get; init; }

    public SupportPolicy Policy => PolicyInForce.Policy;

    public required CloudInfo Cloud { get; init; }

    /// <summary>Now, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether nothing may be read: what is not cached is "looked up when filing".</summary>
    public bool IsPreview { get; init; }

    public CspService Service { get; init; }

    public RequestCategory Category { get; init; }

    public SupportSeverity Severity { get; init; }

    public PartnerProfile? Partner { get; init; }

    public CspCustomer? Customer { get; init; }

    /// <summary>Why no customer was found.</summary>
    public SupportException? CustomerError { get; init; }

    public CustomerEstate Estate { get; init; } = new();

    /// <summary>Whether the customer owns the service; null when it could not be read (R13).</summary>
    public bool? OwnsService { get; init; }

    /// <summary>Whether all that it owns of it is in trial (R15).</summary>
    public bool IsTrial { get; init; }

    public SubscriptionChoice Subscription { get; init; } = new();

    public ContactVerdict? Contact { get; init; }

    public CustomerContactFacts? CustomerContacts { get; init; }

    public Fact<IReadOnlyList<DelegatedRelationship>> Relationships { get; init; } = Fact<IReadOnlyList<DelegatedRelationship>>.NotRead;

    public Fact<IReadOnlyList<ServiceIncident>> Incidents { get; init; } = Fact<IReadOnlyList<ServiceIncident>>.NotRead;

    public Fact<IReadOnlyList<FraudEvent>> FraudEvents { get; init; } = Fact<IReadOnlyList<FraudEvent>>.NotRead;

    /// <summary>What is known of the support plan.</summary>
    public PlanKnowledge Plan { get; init; } = PlanKnowledge.None;

    public SupportRoute? Route { get; init; }

    /// <summary>Why no route was found.</summary>
    public Finding? RouteError { get; init; }

    public TopicMatch? Topic { get; init; }

    public ResponseTarget? Response { get; init; }

    /// <summary>What is to be said beside the response target (R19, R20).</summary>
    public IReadOnlyList<Finding> ResponseFindings { get; init; } = [];

    /// <summary>Requests that this one repeats, newest first.</summary>
    public IReadOnlyList<LedgerEntry> Duplicates { get; init; } = [];

    /// <summary>Requests of other customers about the same service within the hour.</summary>
    public IReadOnlyList<LedgerEntry> Neighbours { get; init; } = [];

    /// <summary>Look-ups that gave no answer in time.</summary>
    public IReadOnlyList<string> Late { get; init; } = [];

    internal bool Api => Route?.IsFiled == true;

    /// <summary>The key under which duplicates of this request are found; null where too little is said for one.</summary>
    internal string? DuplicateKey =>
        Customer is { } customer && Service != CspService.Unknown && Draft.Title is { } title
            ? PartnerSupport.DuplicateKey.Of(customer.TenantId, Service, Subscription.Subscription?.Id, Draft.ResourceId, title)
            : null;
}
