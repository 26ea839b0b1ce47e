namespace PartnerSupport;

/// <summary>Which rows of the ledger are wanted: the requests that are asked for, and what only a row knows.</summary>
public sealed record LedgerQuery
{
    /// <summary>The requests; all unless said.</summary>
    public RequestQuery Requests { get; init; } = new();

    /// <summary>States of the row; empty: all.</summary>
    public IReadOnlyList<LedgerState> States { get; init; } = [];

    /// <summary>The duplicate key; null: all.</summary>
    public string? DuplicateKey { get; init; }

    /// <summary>Written at or after, UTC.</summary>
    public DateTimeOffset? WrittenSince { get; init; }

    /// <summary>Written before, UTC.</summary>
    public DateTimeOffset? WrittenBefore { get; init; }

    /// <summary>Changed at or after, UTC.</summary>
    public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>Last changed before, UTC.</summary>
    public DateTimeOffset? ChangedBefore { get; init; }

    /// <summary>Only rows that still hold description, contact or form.</summary>
    public bool WithText { get; init; }

    /// <summary>Only rows of which something is still to be done at the service.</summary>
    public bool WithActions { get; init; }

    /// <summary>At most so many; null: all.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether a row is wanted.</summary>
    /// <param name="entry">The row.</param>
    public bool Means(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Requests.Means(entry.Request)
            && (States.Count == 0 || States.Contains(entry.State))
            && (DuplicateKey is null || string.Equals(DuplicateKey, entry.DuplicateKey, StringComparison.Ordinal))
            && (WrittenSince is not { } written || entry.CreatedAt >= written)
            && (WrittenBefore is not { } old || entry.CreatedAt < old)
            && (ChangedSince is not { } changed || entry.ChangedAt >= changed)
            && (ChangedBefore is not { } before || entry.ChangedAt < before)
            && (!WithText || entry.HoldsText)
            && (!WithActions || entry.Actions.Count > 0);
    }
}
