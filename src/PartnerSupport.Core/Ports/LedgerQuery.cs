namespace PartnerSupport;

/// <summary>Which rows of the ledger are wanted.</summary>
public sealed record LedgerQuery
{
    /// <summary>Customers; empty: all.</summary>
    public IReadOnlyList<Guid> Customers { get; init; } = [];

    /// <summary>States; empty: all.</summary>
    public IReadOnlyList<LedgerState> States { get; init; } = [];

    /// <summary>Service; Unknown: all.</summary>
    public CspService Service { get; init; }

    /// <summary>The duplicate key; null: all.</summary>
    public string? DuplicateKey { get; init; }

    /// <summary>Microsoft's number; null: all.</summary>
    public string? RequestNumber { get; init; }

    /// <summary>The partner's own ticket number; null: all.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>Written at or after, UTC.</summary>
    public DateTimeOffset? CreatedSince { get; init; }

    /// <summary>Changed at or after, UTC.</summary>
    public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>At most so many; null: all.</summary>
    public int? Limit { get; init; }
}
