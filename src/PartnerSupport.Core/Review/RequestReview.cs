namespace PartnerSupport;

/// <summary>The review of a draft: what would become of it, and everything that was read and decided on the way.</summary>
public sealed record RequestReview
{
    /// <summary>Everything that was read and decided.</summary>
    internal ReviewFacts Facts { get; init; } = null!;

    /// <summary>What was asked, in the form from which everything starts.</summary>
    public SupportRequestDraft Draft => Facts.Draft;

    /// <summary>What would become of it.</summary>
    public required ReviewOutcome Outcome { get; init; }

    /// <summary>All findings; where several refuse, the leading one stands first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The customer; null when none was found.</summary>
    public CspCustomer? Customer => Facts.Customer;

    /// <summary>The service.</summary>
    public CspService Service => Facts.Service;

    /// <summary>The category.</summary>
    public RequestCategory Category => Facts.Category;

    /// <summary>The severity.</summary>
    public SupportSeverity Severity => Facts.Severity;

    /// <summary>Its route; null when it is refused before that is known.</summary>
    public SupportRoute? Route => Facts.Route;

    /// <summary>The first answer's target, before the clock starts.</summary>
    public ResponseTarget? Response => Facts.Response;

    /// <summary>The contact that goes out; null when it is refused.</summary>
    public SupportContact? Contact => Facts.Contact?.Contact;

    /// <summary>The Azure subscription.</summary>
    public AzureSubscription? Subscription => Facts.Subscription.Subscription;

    /// <summary>The support topic.</summary>
    public SupportTopic? Topic => Facts.Topic?.Topic;

    /// <summary>Title, in the form in which it goes out.</summary>
    public string? Title => Draft.Title;

    /// <summary>Description, in the form in which it goes out.</summary>
    public string? Description => Draft.Description;

    /// <summary>Open fraud events of the customer (R3).</summary>
    public IReadOnlyList<FraudEvent> FraudEvents => Facts.FraudEvents.Value ?? [];

    /// <summary>The earlier request that answers this one.</summary>
    public SupportRequest? Existing => ExistingRow?.Request;

    /// <summary>Its row.</summary>
    internal LedgerEntry? ExistingRow { get; init; }

    /// <summary>The first finding that refuses; null when nothing does.</summary>
    public Finding? LeadingError => Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>Name of the customer as read, or as typed.</summary>
    public string? CustomerName => Customer?.Name ?? Draft.Customer?.Text;

    /// <summary>The channel, by name.</summary>
    public SupportChannel Channel => Route?.Channel ?? SupportChannel.Unknown;
}
