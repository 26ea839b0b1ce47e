namespace PartnerSupport;

/// <summary>A request as it stands: the one output type for every service and channel.</summary>
public sealed record SupportRequest
{
    /// <summary>
    /// The reference that this module made: <c>CSP-</c> and eight characters of Crockford base32; null for a request that was filed elsewhere.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>The partner's own ticket number.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>Microsoft's number, 15 or 16 digits; null until it is known.</summary>
    public string? RequestNumber { get; init; }

    /// <summary>Tenant id of the customer.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>Name of the customer.</summary>
    public required string CustomerName { get; init; }

    /// <summary>The domain by which portals know the customer's tenant.</summary>
    public string? CustomerDomain { get; init; }

    /// <summary>The service.</summary>
    public required CspService Service { get; init; }

    /// <summary>The category.</summary>
    public RequestCategory Category { get; init; }

    /// <summary>The severity.</summary>
    public SupportSeverity Severity { get; init; }

    /// <summary>Where the request stands.</summary>
    public required RequestStatus Status { get; init; }

    /// <summary>The way it took.</summary>
    public SupportChannel Channel { get; init; }

    /// <summary>The support plan that the service read, or that the route assumed.</summary>
    public SupportPlan Plan { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The description; null where a list leaves it out.</summary>
    public string? Description { get; init; }

    /// <summary>The support topic by name.</summary>
    public string? Topic { get; init; }

    /// <summary>Resource id of the topic, a problem classification at Azure; null where the topic is free text.</summary>
    public string? TopicId { get; init; }

    /// <summary>Resource id of the product that the topic belongs to.</summary>
    public string? ProductId { get; init; }

    /// <summary>When the problem began, UTC.</summary>
    public DateTimeOffset? ProblemStartTime { get; init; }

    /// <summary>Whether engineers may work around the clock; null when not said.</summary>
    public bool? Require24x7Response { get; init; }

    /// <summary>Whether Microsoft may collect diagnostic data from the customer's resources.</summary>
    public bool AdvancedDiagnosticConsent { get; init; }

    /// <summary>A question or advice, not a break-fix (R20).</summary>
    public bool IsAdvisory { get; init; }

    /// <summary>The escalation criterion that the problem meets (R2).</summary>
    public EscalationCriterion EscalationCriterion { get; init; }

    /// <summary>What the problem does to the customer's business, where that was said (R17).</summary>
    public BusinessImpact BusinessImpact { get; init; }

    /// <summary>Files of the request, and how far each has come.</summary>
    public IReadOnlyList<RequestAttachment> Attachments { get; init; } = [];

    /// <summary>The Azure subscription.</summary>
    public Guid? SubscriptionId { get; init; }

    /// <summary>Name of the Azure subscription.</summary>
    public string? SubscriptionName { get; init; }

    /// <summary>The Azure resource.</summary>
    public string? ResourceId { get; init; }

    /// <summary>Name of the ticket resource at Azure.</summary>
    public string? ResourceName { get; init; }

    /// <summary>The contact on the request: the partner's (R8, R11).</summary>
    public SupportContact? Contact { get; init; }

    /// <summary>When it was filed, UTC; Microsoft's date where one is known.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>When it was closed, UTC.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When the first answer is due, and on what ground (R17 to R20).</summary>
    public ResponseTarget? Response { get; init; }

    /// <summary>The service's own answer time in minutes, shown beside ours (FACTS 5.1).</summary>
    public int? ServiceAnswerMinutes { get; init; }

    /// <summary>Where the request is created, in the customer's context.</summary>
    public Uri? CreateUri { get; init; }

    /// <summary>Where the customer's requests are seen later (R9, R12).</summary>
    public Uri? ManageUri { get; init; }

    /// <summary>What a person does to submit a hand-off, in order.</summary>
    public IReadOnlyList<HandOffStep> Steps { get; init; } = [];

    /// <summary>The form's fields of a hand-off, ready to paste.</summary>
    public IReadOnlyDictionary<string, string> FormFields { get; init; } = new Dictionary<string, string>();

    /// <summary>Until when a person should have submitted a hand-off, UTC.</summary>
    public DateTimeOffset? SubmitBy { get; init; }

    /// <summary>What the review found.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Why this way was taken.</summary>
    public string? RouteReason { get; init; }

    /// <summary>The cloud.</summary>
    public CspCloud Cloud { get; init; } = CspCloud.Global;

    /// <summary>Whether it lives in a sandbox: no such request ever reaches Microsoft.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>
    /// Whether the command that returned it found it rather than filed it: by its key, as a duplicate, or left by an earlier run. False in lists.
    /// </summary>
    public bool WasAlreadyFiled { get; init; }

    /// <summary>Who of the partner's people works on it: the account that claimed it, or was named as its owner; null: nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset? OwnedSince { get; init; }

    /// <summary>When the last message that we know of was written, UTC.</summary>
    public DateTimeOffset? LastMessageAt { get; init; }

    /// <summary>Which side wrote it.</summary>
    public NoteDirection LastMessageFrom { get; init; }

    /// <summary>Why the partner closed or withdrew it, as given; null where nobody said.</summary>
    public string? ClosingReason { get; init; }

    /// <summary>Name of the sweep it belongs to.</summary>
    public string? Group { get; init; }

    /// <summary>The id under which Microsoft can find the last call in its logs.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Whether nothing is to be done with it any more: closed, or withdrawn.</summary>
    public bool IsOver => Status is RequestStatus.Closed or RequestStatus.Withdrawn;

    /// <summary>Whose turn it is, as far as is known: a message of Microsoft that nobody has read is not.</summary>
    public RequestTurn Turn =>
        Status switch
        {
            RequestStatus.Closed or RequestStatus.Withdrawn => RequestTurn.Nobody,
            RequestStatus.ToSubmit or RequestStatus.AttentionNeeded or RequestStatus.Failed => RequestTurn.Partner,
            RequestStatus.Submitting => RequestTurn.Microsoft,
            RequestStatus.Open => LastMessageFrom == NoteDirection.FromMicrosoft ? RequestTurn.Partner : RequestTurn.Microsoft,
            _ => RequestTurn.Unknown,
        };

    /// <summary>Until when Microsoft's first answer is due, UTC (R17 to R20); null where no time can be stated.</summary>
    public DateTimeOffset? AnswerBy => Response?.DueAt;

    /// <summary>
    /// The time that runs out next, UTC: ours to submit a hand-off, or Microsoft's to answer, as long as nothing from Microsoft is known; null where none
    /// runs.
    /// </summary>
    public DateTimeOffset? DueAt =>
        Status switch
        {
            RequestStatus.ToSubmit => SubmitBy,
            RequestStatus.Open or RequestStatus.Submitting or RequestStatus.Unknown when LastMessageFrom != NoteDirection.FromMicrosoft => AnswerBy,
            _ => null,
        };

    /// <summary>Whether the time that runs is over.</summary>
    /// <param name="now">The time, UTC.</param>
    public bool IsOverdueAt(DateTimeOffset now) => DueAt is { } due && due < now;

    /// <summary>The customer, as far as the request knows it.</summary>
    public CspCustomer ToCustomer() =>
        new()
        {
            TenantId = CustomerId,
            Name = CustomerName,
            DefaultDomain = CustomerDomain,
        };

    /// <inheritdoc/>
    public override string ToString() => RequestNumber ?? Reference ?? Title;
}
