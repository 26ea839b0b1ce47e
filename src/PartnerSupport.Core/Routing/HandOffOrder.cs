namespace PartnerSupport;

/// <summary>Everything from which a hand-off is prepared: a reviewed request and its route to a portal.</summary>
public sealed record HandOffOrder
{
    /// <summary>The request as reviewed, without its reference in the texts; its contact is judged: the partner's (R8, R11).</summary>
    public required SupportRequest Request { get; init; }

    /// <summary>The route, to a portal.</summary>
    public required SupportRoute Route { get; init; }

    /// <summary>The cloud.</summary>
    public required CloudInfo Cloud { get; init; }

    /// <summary>The customer (R4).</summary>
    public required CspCustomer Customer { get; init; }

    /// <summary>Open fraud events of the customer, where they could be read (R3).</summary>
    public IReadOnlyList<FraudEvent> FraudEvents { get; init; } = [];

    /// <summary>The policy in force: how soon a person should submit.</summary>
    public required SupportPolicy Policy { get; init; }

    /// <summary>Now, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The reference that this module made.</summary>
    internal string Reference => Request.Reference!;

    /// <summary>The subscription as the portals show it: name and id.</summary>
    internal string? Subscription => HandOffForm.Subscription(Request);
}
