namespace PartnerSupport;

/// <summary>A row of the ledger.</summary>
public sealed record LedgerEntry
{
    /// <summary>The reference: the key.</summary>
    public required string Reference { get; init; }

    /// <summary>The state.</summary>
    public required LedgerState State { get; init; }

    /// <summary>The request as it stands.</summary>
    public required SupportRequest Request { get; init; }

    /// <summary>The key under which duplicates are found: customer, service, subscription or resource, normalised title.</summary>
    public required string DuplicateKey { get; init; }

    /// <summary>The idempotency key; null without one.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The severity that was asked; the request's own is Microsoft's as soon as that is known.</summary>
    public SupportSeverity AskedSeverity { get; init; }

    /// <summary>When the service accepted it, UTC; null as long as it has not.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>What is still to be done with the request at the service.</summary>
    public IReadOnlyList<RequestAction> Actions { get; init; } = [];

    /// <summary>Notes of the partner's own people: they stay here and are never sent.</summary>
    public IReadOnlyList<SupportNote> Notes { get; init; } = [];

    /// <summary>What recognises the notes that were sent from here, without their words: Partner Center does not say which side wrote one.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>When description, contact and form were dropped from it, UTC; null as long as they stand there.</summary>
    public DateTimeOffset? TextDroppedAt { get; init; }

    /// <summary>The running operation at Azure.</summary>
    public Uri? Operation { get; init; }

    /// <summary>Which process holds the row: host, process id and a random part; null: nobody.</summary>
    public string? LeaseOwner { get; init; }

    /// <summary>Until when that holds, UTC.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>Whether it holds words and contact data that are dropped some time after it is settled.</summary>
    public bool HoldsText =>
        Request.Description is not null || Request.Contact is not null || Request.FormFields.Count > 0 || Request.Steps.Count > 0 || HoldsNotesOfEnded;

    // Nobody but the ledger has the internal notes, so that they stay as long as somebody may work on the request.
    internal bool HoldsNotesOfEnded => Notes.Count > 0 && Request.Status is RequestStatus.Closed or RequestStatus.Withdrawn or RequestStatus.Failed;

    /// <summary>When the row was written, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}
