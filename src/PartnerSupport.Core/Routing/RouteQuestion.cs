namespace PartnerSupport;

/// <summary>What the router must know to choose a route.</summary>
public sealed record RouteQuestion
{
    /// <summary>The service (R13).</summary>
    public required CspService Service { get; init; }

    /// <summary>The category.</summary>
    public RequestCategory Category { get; init; } = RequestCategory.Technical;

    /// <summary>The cloud, overrides included.</summary>
    public required CloudInfo Cloud { get; init; }

    /// <summary>The customer (R4).</summary>
    public required CspCustomer Customer { get; init; }

    /// <summary>Our own tenant, so that a request on it is never routed (R14a); null: not known here.</summary>
    public Guid? PartnerTenantId { get; init; }

    /// <summary>The Azure subscription; null for the other services.</summary>
    public AzureSubscription? Subscription { get; init; }

    /// <summary>What is known of the support plan.</summary>
    public PlanKnowledge Plan { get; init; } = PlanKnowledge.None;

    /// <summary>The user's preference; Unknown is taken as Auto.</summary>
    public ChannelPreference Preference { get; init; } = ChannelPreference.Auto;

    /// <summary>Partner Center's ready-made links, where they could be read.</summary>
    public IReadOnlyList<ManagedService> ManagedServices { get; init; } = [];
}
