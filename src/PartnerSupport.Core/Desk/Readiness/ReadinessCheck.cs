namespace PartnerSupport;

/// <summary>One answer to "could we file for this customer now, and what is missing".</summary>
public sealed record ReadinessCheck
{
    /// <summary>
    /// What was looked at, a stable word: SignIn, Mfa, RefreshToken, PartnerFacts, Contact, Ledger, Consent, Relationship, Services, Plan,
    /// CustomerFacts, Health.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>How it stands.</summary>
    public required ReadinessState State { get; init; }

    /// <summary>Tenant id of the customer; null where it is about ourselves.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name; null where it is about ourselves.</summary>
    public string? CustomerName { get; init; }

    /// <summary>What was found.</summary>
    public required string Message { get; init; }

    /// <summary>Exactly how to get what is missing; null when nothing is.</summary>
    public string? Action { get; init; }

    /// <summary>The rule behind it, for example "R25".</summary>
    public string? Rule { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {State}: {Message}";
}
