namespace PartnerSupport;

/// <summary>How a ledger stands, for this world alone.</summary>
public sealed record LedgerSummary
{
    /// <summary>Where it lies, safe to show.</summary>
    public required string Location { get; init; }

    /// <summary>Version of its schema.</summary>
    public int SchemaVersion { get; init; }

    /// <summary>How much room it takes, all worlds together, in bytes; null where nobody can tell.</summary>
    public long? SizeInBytes { get; init; }

    /// <summary>Rows by state; states without rows are left out.</summary>
    public IReadOnlyDictionary<LedgerState, int> RowsByState { get; init; } = new Dictionary<LedgerState, int>();

    /// <summary>All rows.</summary>
    public int Rows => RowsByState.Values.Sum();

    /// <summary>Rows that Sync-CspSupportRequest has to settle: never sent, or what came of it is not known.</summary>
    public int Due => RowsByState.Where(entry => entry.Key.IsUnderWay()).Sum(entry => entry.Value);

    /// <summary>When the oldest of those was written, UTC; null when there is none.</summary>
    public DateTimeOffset? OldestDue { get; init; }

    /// <summary>When the oldest row was written, UTC; null when there is none.</summary>
    public DateTimeOffset? OldestRow { get; init; }

    /// <summary>Rows that still hold description, contact or form.</summary>
    public int RowsWithText { get; init; }

    /// <summary>Events of the audit trail.</summary>
    public int Events { get; init; }

    /// <summary>When the oldest event was, UTC; null when there is none.</summary>
    public DateTimeOffset? OldestEvent { get; init; }
}
