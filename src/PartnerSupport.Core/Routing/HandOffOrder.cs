namespace PartnerSupport;

/// <summary>Everything from which a hand-off is prepared: a reviewed request and its route to a portal.</summary>
public sealed record HandOffOrder
{
    /// <summary>The route, to a portal.</summary>
    public required SupportRoute Route { get; init; }

    /// <summary>The cloud.</summary>
    public required CloudInfo Cloud { get; init; }

    /// <summary>The customer (R4).</summary>
    public required CspCustomer Customer { get; init; }

    /// <summary>The reference that this module made.</summary>
    public required string Reference { get; init; }

    /// <summary>The category.</summary>
    public RequestCategory Category { get; init; } = RequestCategory.Technical;

    /// <summary>The severity (R17).</summary>
    public required SupportSeverity Severity { get; init; }

    /// <summary>The title as reviewed, without the reference.</summary>
    public required string Title { get; init; }

    /// <summary>The description as reviewed, without the reference.</summary>
    public required string Description { get; init; }

    /// <summary>The contact, judged: the partner's (R8, R11).</summary>
    public required SupportContact Contact { get; init; }

    /// <summary>The support topic as typed or found (R10); null: the form's own list decides.</summary>
    public string? Topic { get; init; }

    /// <summary>The Azure subscription.</summary>
    public AzureSubscription? Subscription { get; init; }

    /// <summary>The Azure resource.</summary>
    public string? ResourceId { get; init; }

    /// <summary>Language in which support is to answer; English when not said (R19).</summary>
    public SupportLanguage? Language { get; init; }

    /// <summary>When the problem began, UTC.</summary>
    public DateTimeOffset? ProblemStartTime { get; init; }

    /// <summary>Whether engineers may work around the clock; null when not said.</summary>
    public bool? Require24x7Response { get; init; }

    /// <summary>Whether Microsoft may collect diagnostic data.</summary>
    public bool AdvancedDiagnosticConsent { get; init; }

    /// <summary>The partner's own ticket number.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>Open fraud events of the customer, where they could be read (R3).</summary>
    public IReadOnlyList<FraudEvent> FraudEvents { get; init; } = [];

    /// <summary>The policy in force: how soon a person should submit.</summary>
    public required SupportPolicy Policy { get; init; }

    /// <summary>Now, UTC.</summary>
    public required DateTimeOffset Now { get; init; }
}
