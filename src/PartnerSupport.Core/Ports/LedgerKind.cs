namespace PartnerSupport;

/// <summary>What a ledger's name means.</summary>
public enum LedgerKind
{
    /// <summary>Not understood: it looks like a connection string and is none.</summary>
    Unknown = 0,

    /// <summary>Nothing was named: the user's local folder.</summary>
    Default,

    /// <summary>It ends with its session.</summary>
    Memory,

    /// <summary>A file of SQLite.</summary>
    File,

    /// <summary>A PostgreSQL database.</summary>
    Server,
}
