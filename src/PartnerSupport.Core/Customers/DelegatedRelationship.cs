namespace PartnerSupport;

/// <summary>A granular delegated admin relationship with a customer (R25, FACTS 4.1).</summary>
public sealed record DelegatedRelationship
{
    /// <summary>The relationship's id.</summary>
    public required string Id { get; init; }

    /// <summary>The relationship's name.</summary>
    public string? Name { get; init; }

    /// <summary>The customer's tenant id.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The state as Graph says it, lower case: active, approvalPending, terminated, …</summary>
    public required string Status { get; init; }

    /// <summary>Whether the state is active.</summary>
    public bool IsActive => string.Equals(Status, "active", StringComparison.OrdinalIgnoreCase);

    /// <summary>Template ids of the directory roles that the relationship grants.</summary>
    public IReadOnlyList<Guid> RoleIds { get; init; } = [];

    /// <summary>When it ends, UTC; null while pending.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Whether it prolongs itself.</summary>
    public bool ExtendsItself { get; init; }

    /// <summary>Its assignments to security groups.</summary>
    public IReadOnlyList<AccessAssignment> Assignments { get; init; } = [];
}
