namespace PartnerSupport;

/// <summary>A fraud event that Microsoft reports for a customer's Azure consumption.</summary>
/// <remarks>R3, FACTS 1.6.</remarks>
public sealed record FraudEvent
{
    /// <summary>The event's id.</summary>
    public required string Id { get; init; }

    /// <summary>The Azure subscription.</summary>
    public Guid? SubscriptionId { get; init; }

    /// <summary>Active, Resolved or Investigating, as the service says.</summary>
    public string? Status { get; init; }

    /// <summary>When it was first seen, UTC.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>When it was last seen, UTC.</summary>
    public DateTimeOffset? LastSeenAt { get; init; }

    /// <summary>Whether it is resolved.</summary>
    public bool IsResolved { get; init; }

    /// <summary>The customer's tenant; null where that was not asked.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>What kind of event it is, as the service says.</summary>
    public string? Kind { get; init; }

    /// <summary>The resource it is about.</summary>
    public string? ResourceName { get; init; }
}
