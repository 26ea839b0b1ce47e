namespace PartnerSupport;

/// <summary>A customer of the partner (R4).</summary>
public sealed record CspCustomer
{
    /// <summary>The customer's tenant id.</summary>
    public required Guid TenantId { get; init; }

    /// <summary>The company's name.</summary>
    public required string Name { get; init; }

    /// <summary>The domain by which portals know the tenant.</summary>
    public string? DefaultDomain { get; init; }

    /// <summary>How the partner stands to it, as Partner Center says: reseller, advisor, …</summary>
    public string? Relationship { get; init; }

    /// <summary>Whether the customer allows delegated administration; null when unknown.</summary>
    public bool? AllowsDelegatedAccess { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
