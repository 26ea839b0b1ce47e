namespace PartnerSupport;

/// <summary>The partner's policy: one versioned document that a user can narrow but not widen (docs/decisions/policy-narrows.md).</summary>
public sealed record SupportPolicy
{
    /// <summary>Version of the document's shape.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Contacts by name.</summary>
    public IReadOnlyDictionary<string, ContactInput> Contacts { get; init; } = new Dictionary<string, ContactInput>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Name of the contact that is used when none is given; null: the partner's own profile.</summary>
    public string? DefaultContact { get; init; }

    /// <summary>Domains declared ours: not verified in a tenant of ours.</summary>
    public IReadOnlyList<string> DeclaredDomains { get; init; } = [];

    /// <summary>Single addresses declared ours: an outsourced desk, public mail.</summary>
    public IReadOnlyList<string> DeclaredAddresses { get; init; } = [];

    /// <summary>Phones declared ours, personal mobiles included.</summary>
    public IReadOnlyList<string> DeclaredPhones { get; init; } = [];

    /// <summary>Tenants of ours beside the signed-in one; their verified domains count as proven.</summary>
    public IReadOnlyList<Guid> AffiliateTenants { get; init; } = [];

    /// <summary>Contacts of customers that no profile shows, by customer tenant.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<ContactInput>> KnownCustomerContacts
    {
        get;
        init => field = new ReadOnlyTable<Guid, IReadOnlyList<ContactInput>>(value);
    } = new ReadOnlyTable<Guid, IReadOnlyList<ContactInput>>(new Dictionary<Guid, IReadOnlyList<ContactInput>>());

    /// <summary>The support plan for all, where nothing else is said.</summary>
    public SupportPlan Plan { get; init; }

    /// <summary>The support plan by Azure subscription.</summary>
    public IReadOnlyDictionary<Guid, SupportPlan> SubscriptionPlans
    {
        get;
        init => field = new ReadOnlyTable<Guid, SupportPlan>(value);
    } = new ReadOnlyTable<Guid, SupportPlan>(new Dictionary<Guid, SupportPlan>());

    /// <summary>Whether a technical request must name its escalation criterion (R2).</summary>
    public PolicyMode EscalationCriterion { get; init; } = PolicyMode.Off;

    /// <summary>Time to submit a hand-off, by severity.</summary>
    public IReadOnlyDictionary<SupportSeverity, TimeSpan> TimeToSubmit
    {
        get;
        init => field = new ReadOnlyTable<SupportSeverity, TimeSpan>(value);
    } =
        new ReadOnlyTable<SupportSeverity, TimeSpan>(
            new Dictionary<SupportSeverity, TimeSpan>
            {
                [SupportSeverity.Critical] = TimeSpan.FromMinutes(15),
                [SupportSeverity.Moderate] = TimeSpan.FromHours(1),
                [SupportSeverity.Minimal] = TimeSpan.FromHours(4),
            }
        );

    /// <summary>How long a hand-off stays claimed by a person who says nothing more; opening it again starts the time anew.</summary>
    public TimeSpan ClaimTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>What a customer's contact leads to.</summary>
    public CustomerContactHandling OnCustomerContact { get; init; } = CustomerContactHandling.Refuse;

    /// <summary>How long after it was written a settled row of the ledger keeps description, contact and form.</summary>
    public TimeSpan TextRetention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Business hours, for answers within one business day (R19, R20).</summary>
    public BusinessHours BusinessHours { get; init; } = new();
}
