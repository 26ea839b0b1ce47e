namespace PartnerSupport;

/// <summary>What was decided or done, by whom and why. Holds no contact data beyond the contact's id, and no secret.</summary>
public sealed record AuditEvent
{
    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened, in PascalCase: Prepared, Sending, Accepted, Filed, HandedOver, PlanRefused, NumberTold, …</summary>
    public required string What { get; init; }

    /// <summary>The request; null for what concerns none.</summary>
    public string? Reference { get; init; }

    /// <summary>Tenant id of the customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The signed-in user or application.</summary>
    public string? Account { get; init; }

    /// <summary>The user of the operating system.</summary>
    public string? SystemUser { get; init; }

    /// <summary>The machine.</summary>
    public string? Machine { get; init; }

    /// <summary>The command that led to it.</summary>
    public string? Command { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Why { get; init; }

    /// <summary>Which contact: a profile's name, or the hash of the address.</summary>
    public string? ContactId { get; init; }

    /// <summary>Ids of the findings that were warned of.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>The channel.</summary>
    public SupportChannel Channel { get; init; }

    /// <summary>SHA-256 of the body that was sent, hexadecimal.</summary>
    public string? BodyHash { get; init; }

    /// <summary>SHA-256 of the policy that acted, hexadecimal.</summary>
    public string? PolicyHash { get; init; }

    /// <summary>What became different, old and new; see <see cref="AuditFields"/>.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>Microsoft's number, once known.</summary>
    public string? RequestNumber { get; init; }
}
