namespace PartnerSupport.Sandbox;

/// <summary>A granular delegated admin relationship with a customer (FACTS 4.1).</summary>
public sealed record SandboxRelationship
{
    /// <summary>Relationship id.</summary>
    public required string Id { get; init; }

    /// <summary>Name that the partner gave it.</summary>
    public required string Name { get; init; }

    /// <summary>active, approvalPending, expired, expiring, terminated …</summary>
    public string Status { get; init; } = "active";

    /// <summary>Role definition ids that the customer approved.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Which groups of the partner hold which of these roles.</summary>
    public IReadOnlyList<SandboxAssignment> Assignments { get; init; } = [];

    /// <summary>Beginning; null while the customer has not approved.</summary>
    public DateTimeOffset? Activated { get; init; }

    /// <summary>End; null while the customer has not approved.</summary>
    public DateTimeOffset? Ends { get; init; }

    /// <summary>The indirect provider's tenant: makes it a reseller relationship on the wire; null for a direct one.</summary>
    public string? IndirectProviderTenantId { get; init; }

    internal bool IsActive => string.Equals(Status, "active", StringComparison.OrdinalIgnoreCase);
}
