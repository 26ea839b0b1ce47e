namespace PartnerSupport;

/// <summary>Which requests are wanted.</summary>
public sealed record RequestQuery
{
    /// <summary>Customers; empty: all that the ledger knows, or all.</summary>
    public IReadOnlyList<CspCustomer> Customers { get; init; } = [];

    /// <summary>A reference, a Microsoft number, or an external reference.</summary>
    public string? Number { get; init; }

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
}
