namespace PartnerSupport;

/// <summary>A service that Partner Center lets the partner manage for a customer, with its ready-made links (R5, FACTS 2.7).</summary>
public sealed record ManagedService
{
    /// <summary>Partner Center's id of the service, for example <c>exchange</c> or <c>crm</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The service's name.</summary>
    public required string Name { get; init; }

    /// <summary>The link to its support page in the customer's context.</summary>
    public Uri? ServiceTicket { get; init; }

    /// <summary>The link to its health page in the customer's context.</summary>
    public Uri? ServiceHealth { get; init; }

    /// <summary>The link to its admin page in the customer's context.</summary>
    public Uri? AdminService { get; init; }
}
