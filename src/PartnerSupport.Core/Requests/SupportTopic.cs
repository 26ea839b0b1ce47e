namespace PartnerSupport;

/// <summary>A support topic of a service: what Azure calls service and problem classification (R10, FACTS 3.3).</summary>
public sealed record SupportTopic
{
    /// <summary>The service of the programme that the topic belongs to.</summary>
    public required CspService Service { get; init; }

    /// <summary>The Azure product, for example "Virtual Machine running Linux".</summary>
    public required string ServiceName { get; init; }

    /// <summary>Resource id of the product: <c>/providers/Microsoft.Support/services/{guid}</c>; null where no API has one.</summary>
    public string? ServiceId { get; init; }

    /// <summary>The problem classification, for example "Cannot connect to my VM".</summary>
    public required string Name { get; init; }

    /// <summary>Resource id of the problem classification, or the topic's word where no API has one.</summary>
    public required string Id { get; init; }

    /// <summary>Category that the product stands for: Billing, SubscriptionManagement, Quota, or Technical.</summary>
    public RequestCategory Category { get; init; } = RequestCategory.Technical;

    /// <summary>
    /// Whether an API lists it. Otherwise it is a hint at what the service's portal may call it: free text serves as well, and a person chooses there (R10).
    /// </summary>
    public bool IsVerified { get; init; } = true;

    /// <summary>"service / problem classification", as <c>-Topic</c> takes it.</summary>
    public string FullName => $"{ServiceName} / {Name}";

    /// <inheritdoc/>
    public override string ToString() => FullName;
}
