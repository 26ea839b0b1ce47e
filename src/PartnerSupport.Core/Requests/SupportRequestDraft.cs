namespace PartnerSupport;

/// <summary>What is asked: everything as it was typed, judged by the review and not before.</summary>
public sealed record SupportRequestDraft
{
    /// <summary>The customer, by id, name, domain or object (R4).</summary>
    public CustomerReference? Customer { get; init; }

    /// <summary>The service (R13).</summary>
    public Word<CspService>? Service { get; init; }

    /// <summary>The category; Technical when not given.</summary>
    public Word<RequestCategory>? Category { get; init; }

    /// <summary>The severity; follows from <see cref="BusinessImpact"/> when not given (R17).</summary>
    public Word<SupportSeverity>? Severity { get; init; }

    /// <summary>The business impact (R17).</summary>
    public Word<BusinessImpact>? BusinessImpact { get; init; }

    /// <summary>The support topic (R10); required on the API route.</summary>
    public TopicReference? Topic { get; init; }

    /// <summary>The title, at most 250 characters.</summary>
    public string? Title { get; init; }

    /// <summary>What happens, since when, what was tried.</summary>
    public string? Description { get; init; }

    /// <summary>Language in which support is to answer, for example <c>en-us</c> (R19); English when not given.</summary>
    public string? Language { get; init; }

    /// <summary>The Azure subscription.</summary>
    public GuidText? SubscriptionId { get; init; }

    /// <summary>The Azure resource in that subscription.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The contact; the partner's own profile when not given (R8, R11).</summary>
    public ContactInput? Contact { get; init; }

    /// <summary>Further addresses that Microsoft copies; contact data like the contact itself (R8).</summary>
    public IReadOnlyList<string> AdditionalEmail { get; init; } = [];

    /// <summary>When the problem began.</summary>
    public TimeText? ProblemStartTime { get; init; }

    /// <summary>Whether engineers may work around the clock; null when not said.</summary>
    public bool? Require24x7Response { get; init; }

    /// <summary>Whether Microsoft may collect diagnostic data from the customer's resources; No unless said.</summary>
    public bool AdvancedDiagnosticConsent { get; init; }

    /// <summary>A question or advice, not a break-fix: one business day (R20).</summary>
    public bool IsAdvisory { get; init; }

    /// <summary>How Microsoft answers.</summary>
    public Word<ContactMethod>? PreferredContactMethod { get; init; }

    /// <summary>Time zone of the contact, a Windows or IANA id.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Country of the contact, ISO 3166-1, two or three letters.</summary>
    public string? Country { get; init; }

    /// <summary>The partner's own ticket number.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>The same key means the same request, filed once (docs/decisions/ledger-before-send.md).</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Which way to take.</summary>
    public Word<ChannelPreference>? Channel { get; init; }

    /// <summary>What a duplicate leads to.</summary>
    public Word<DuplicateHandling>? OnDuplicate { get; init; }

    /// <summary>The escalation criterion that the problem meets (R2).</summary>
    public Word<EscalationCriterion>? EscalationCriterion { get; init; }

    /// <summary>Whether customer addresses and phone numbers in title and description are replaced before anything leaves.</summary>
    public bool RedactCustomerData { get; init; }

    /// <summary>Files that go out with the request.</summary>
    public IReadOnlyList<SupportAttachment> Attachments { get; init; } = [];

    /// <summary>Names a sweep: requests of one cause at several customers.</summary>
    public string? Group { get; init; }

    /// <summary>Customer and title; nothing that was typed beside them, so that an error that names the draft tells no contact data.</summary>
    public override string ToString() => $"{Customer}: {Title}";
}
