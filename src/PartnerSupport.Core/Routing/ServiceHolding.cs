namespace PartnerSupport;

/// <summary>What a customer owns of one service (R13, R15).</summary>
public sealed record ServiceHolding
{
    /// <summary>The service.</summary>
    public required CspService Service { get; init; }

    /// <summary>Whether the customer owns it; null when that cannot be said.</summary>
    public bool? IsOwned { get; init; }

    /// <summary>Whether all that is owned of it is in trial (R15: trial counts as owned).</summary>
    public bool IsTrial { get; init; }

    /// <summary>The licences behind it.</summary>
    public IReadOnlyList<CustomerLicence> Licences { get; init; } = [];

    /// <summary>The Azure subscriptions behind it.</summary>
    public IReadOnlyList<AzureSubscription> Subscriptions { get; init; } = [];

    /// <summary>Why <see cref="IsOwned"/> is unknown.</summary>
    public string? WhyUnknown { get; init; }

    /// <summary>The right or call that would make it known.</summary>
    public string? Remedy { get; init; }
}
