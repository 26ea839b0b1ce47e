using System.Data.Common;

namespace PartnerSupport.Services.Ledger;

/// <summary>In what one database differs from another: how it is opened and locked, its schema, its errors.</summary>
internal abstract class LedgerDialect : IAsyncDisposable
{
    /// <summary>Where the ledger lies, safe to show.</summary>
    internal abstract string Location { get; }

    /// <summary>The steps of the schema; the version is how many were taken.</summary>
    internal abstract IReadOnlyList<string> Migrations { get; }

    /// <summary>What a select says to hold its row until the transaction ends; empty where the transaction holds everything.</summary>
    internal abstract string RowLock { get; }

    public abstract ValueTask DisposeAsync();

    /// <summary>How much room the ledger takes, in bytes; null where nobody can tell.</summary>
    internal abstract Task<long?> SizeAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Reads on a connection of its own.</summary>
    internal abstract Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Writes in one transaction; the work may run again when another writer was in the way.</summary>
    internal abstract Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Holds a name, of which there may be no row yet, until the transaction ends.</summary>
    internal abstract Task HoldAsync(DbConnection connection, DbTransaction transaction, string name, CancellationToken cancellationToken);

    /// <summary>Whether a schema of ours is there; refuses a place that belongs to another program.</summary>
    internal abstract Task<bool> HasSchemaAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken);

    /// <summary>Keeps other processes from changing the schema at the same time, and sets the database up for it.</summary>
    internal abstract Task BeforeMigrationAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken);
}
