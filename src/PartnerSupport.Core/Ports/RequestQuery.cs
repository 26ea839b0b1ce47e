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

    /// <summary>Created at or after, UTC.</summary>
    public DateTimeOffset? CreatedSince { get; init; }

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
            && (CreatedSince is null || request.CreatedAt is null || request.CreatedAt >= CreatedSince)
            && (GivenText.Of(Group) is not { } group || string.Equals(group, request.Group, StringComparison.OrdinalIgnoreCase))
            && (GivenText.Of(ExternalReference) is not { } external || string.Equals(external, request.ExternalReference, StringComparison.OrdinalIgnoreCase))
            && (RequestNumber is null || string.Equals(RequestNumber, request.RequestNumber, StringComparison.Ordinal))
            && (GivenText.Of(Number) is not { } number || IsNumberOf(request, number));
    }

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
