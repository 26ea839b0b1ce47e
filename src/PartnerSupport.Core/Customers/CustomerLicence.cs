namespace PartnerSupport;

/// <summary>A licence that a customer owns, trial ones included (R15).</summary>
public sealed record CustomerLicence
{
    /// <summary>Microsoft's short name of the product, for example <c>EMS</c> or <c>ENTERPRISEPACK</c>.</summary>
    public required string SkuPartNumber { get; init; }

    /// <summary>The product's name.</summary>
    public string? Name { get; init; }

    /// <summary>Enabled, Warning, Suspended, …, as the service says.</summary>
    public string? State { get; init; }

    /// <summary>How many were bought.</summary>
    public int? Units { get; init; }

    /// <summary>Whether it is a trial.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Names of the service plans inside, for example <c>INTUNE_A</c>.</summary>
    public IReadOnlyList<string> ServicePlans { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name ?? SkuPartNumber;
}
