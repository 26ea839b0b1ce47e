namespace PartnerSupport;

/// <summary>Which requests are wanted. The one query, and the one place of its filters, for ledgers, services and lists.</summary>
public sealed record RequestQuery
{
    /// <summary>Customers; empty: not limited to some.</summary>
    public IReadOnlyList<CspCustomer> Customers { get; init; } = [];

    /// <summary>A reference, a Microsoft number, or an external reference.</summary>
    public string? Number { get; init; }

    /// <summary>Microsoft's number.</summary>
    public string? RequestNumber { get; init; }

    /// <summary>The partner's own ticket number.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>Services; empty: all.</summary>
    public IReadOnlyList<CspService> Services { get; init; } = [];

    /// <summary>States; empty: all.</summary>
    public IReadOnlyList<RequestStatus> Statuses { get; init; } = [];

    /// <summary>Severities; empty: all.</summary>
    public IReadOnlyList<SupportSeverity> Severities { get; init; } = [];

    /// <summary>Categories; empty: all.</summary>
    public IReadOnlyList<RequestCategory> Categories { get; init; } = [];

    /// <summary>Channels; empty: all.</summary>
    public IReadOnlyList<SupportChannel> Channels { get; init; } = [];

    /// <summary>Created at or after, UTC. A request without a date passes each of the filters by date: a list must not lose it.</summary>
    public DateTimeOffset? CreatedSince { get; init; }

    /// <summary>Created before, UTC.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Last changed at or after, UTC.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Title, where <c>*</c> and <c>?</c> stand for any text and any letter; null: all.</summary>
    public string? Title { get; init; }

    /// <summary>Accounts of owners, with the same wildcards; empty: all.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Only what is not over and has no owner.</summary>
    public bool Unclaimed { get; init; }

    /// <summary>Only what is overdue at this time, UTC.</summary>
    public DateTimeOffset? OverdueAt { get; init; }

    /// <summary>Only what runs out before this time, UTC; what is overdue already is among it.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Azure subscription; null: all.</summary>
    public Guid? SubscriptionId { get; init; }

    /// <summary>Name of a sweep; null: all.</summary>
    public string? Group { get; init; }

    /// <summary>Only what the ledger holds, without any call.</summary>
    public bool LedgerOnly { get; init; }

    /// <summary>Whether every customer is asked: many calls, so it is done only when it is said.</summary>
    public bool Sweep { get; init; }

    /// <summary>Whether a request is wanted, as far as the request itself tells.</summary>
    /// <param name="request">The request.</param>
    public bool Means(SupportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (Customers.Count == 0 || Customers.Any(customer => customer.TenantId == request.CustomerId))
            && (Services.Count == 0 || Services.Contains(request.Service))
            && (Statuses.Count == 0 || Statuses.Contains(request.Status))
            && (Severities.Count == 0 || Severities.Contains(request.Severity))
            && (SubscriptionId is null || SubscriptionId == request.SubscriptionId)
            && (Categories.Count == 0 || Categories.Contains(request.Category))
            && (Channels.Count == 0 || Channels.Contains(request.Channel))
            && (Title is not { } title || TextPattern.Means(title, request.Title))
            && (Owners.Count == 0 || Owners.Any(owner => TextPattern.Means(owner, request.Owner)))
            && (!Unclaimed || (request.Owner is null && !request.IsOver))
            && MeansTimes(request)
            && (GivenText.Of(Group) is not { } group || string.Equals(group, request.Group, StringComparison.OrdinalIgnoreCase))
            && (GivenText.Of(ExternalReference) is not { } external || string.Equals(external, request.ExternalReference, StringComparison.OrdinalIgnoreCase))
            && (RequestNumber is null || string.Equals(RequestNumber, request.RequestNumber, StringComparison.Ordinal))
            && (GivenText.Of(Number) is not { } number || IsNumberOf(request, number));
    }

    private bool MeansTimes(SupportRequest request) =>
        (CreatedSince is null || request.CreatedAt is null || request.CreatedAt >= CreatedSince)
        && (CreatedBefore is null || request.CreatedAt is null || request.CreatedAt < CreatedBefore)
        && (UpdatedSince is null || request.ModifiedAt is null || request.ModifiedAt >= UpdatedSince)
        && (OverdueAt is not { } now || request.IsOverdueAt(now))
        && (DueBefore is null || request.DueAt < DueBefore);

    /// <summary>
    /// The same query without what Microsoft may have changed since the ledger's row was written, or what a row does not hold: that is judged after the
    /// request was read.
    /// </summary>
    internal RequestQuery WithoutWhatMayHaveMoved() =>
        this with
        {
            Statuses = [],
            Severities = [],
            CreatedSince = null,
            CreatedBefore = null,
            UpdatedSince = null,
            Owners = [],
            Unclaimed = false,
            OverdueAt = null,
            DueBefore = null,
        };

    /// <summary>Whether a text names a request: its reference, Microsoft's number, or the partner's own.</summary>
    /// <param name="request">The request.</param>
    /// <param name="number">The text.</param>
    public static bool IsNumberOf(SupportRequest request, string number)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (RequestReference.TryParse(number, out var reference) && request.Reference == reference)
            || (PartnerSupport.RequestNumber.TryParse(number, out var digits) && request.RequestNumber == digits)
            || string.Equals(request.RequestNumber, number, StringComparison.OrdinalIgnoreCase)
            || string.Equals(request.ExternalReference, number, StringComparison.OrdinalIgnoreCase);
    }
}
