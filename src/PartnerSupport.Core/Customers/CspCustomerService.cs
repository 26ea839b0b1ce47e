namespace PartnerSupport;

/// <summary>One of the four services at one customer: what it owns of it and which way requests take (R5, R13).</summary>
public sealed record CspCustomerService
{
    /// <summary>The customer's tenant id.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>The service.</summary>
    public required CspService Service { get; init; }

    /// <summary>Whether the customer owns it; null when it could not be read.</summary>
    public bool? IsOwned { get; init; }

    /// <summary>Whether all that is owned is in trial (R15).</summary>
    public bool IsTrial { get; init; }

    /// <summary>The licences behind it.</summary>
    public IReadOnlyList<CustomerLicence> Licences { get; init; } = [];

    /// <summary>The Azure subscription behind it: one output for each.</summary>
    public AzureSubscription? Subscription { get; init; }

    /// <summary>Id of that subscription, so that it binds by name.</summary>
    public Guid? SubscriptionId => Subscription?.Id;

    /// <summary>The way that a technical request would take.</summary>
    public SupportRoute? Route { get; init; }

    /// <summary>Where a request is created, in the customer's context.</summary>
    public Uri? CreateUri => Route?.CreateUri;

    /// <summary>Where requests are seen later.</summary>
    public Uri? ManageUri => Route?.ManageUri;

    /// <summary>Why <see cref="IsOwned"/> is unknown.</summary>
    public string? WhyUnknown { get; init; }
}
