namespace PartnerSupport;

/// <summary>The review of a draft: what would become of it, and everything that was read and decided on the way.</summary>
public sealed record RequestReview
{
    /// <summary>What was asked.</summary>
    public required SupportRequestDraft Draft { get; init; }

    /// <summary>What would become of it.</summary>
    public required ReviewOutcome Outcome { get; init; }

    /// <summary>All findings; where several refuse, the leading one stands first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The customer; null when none was found.</summary>
    public CspCustomer? Customer { get; init; }

    /// <summary>The service.</summary>
    public CspService Service { get; init; }

    /// <summary>The category.</summary>
    public RequestCategory Category { get; init; }

    /// <summary>The severity.</summary>
    public SupportSeverity Severity { get; init; }

    /// <summary>Its route; null when it is refused before that is known.</summary>
    public SupportRoute? Route { get; init; }

    /// <summary>The first answer's target, before the clock starts.</summary>
    public ResponseTarget? Response { get; init; }

    /// <summary>The contact that goes out; null when it is refused.</summary>
    public SupportContact? Contact { get; init; }

    /// <summary>The Azure subscription.</summary>
    public AzureSubscription? Subscription { get; init; }

    /// <summary>The support topic.</summary>
    public SupportTopic? Topic { get; init; }

    /// <summary>Title, in the form in which it goes out.</summary>
    public string? Title { get; init; }

    /// <summary>Description, in the form in which it goes out.</summary>
    public string? Description { get; init; }

    /// <summary>Open fraud events of the customer (R3).</summary>
    public IReadOnlyList<FraudEvent> FraudEvents { get; init; } = [];

    /// <summary>The earlier request that answers this one.</summary>
    public SupportRequest? Existing { get; init; }

    /// <summary>The first finding that refuses; null when nothing does.</summary>
    public Finding? LeadingError => Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>Name of the customer as read, or as typed.</summary>
    public string? CustomerName => Customer?.Name ?? Draft.Customer?.Text;

    /// <summary>The channel, by name.</summary>
    public SupportChannel Channel => Route?.Channel ?? SupportChannel.Unknown;
}
