using System.Data.Common;
using Npgsql;

namespace PartnerSupport.Services.Ledger;

/// <summary>PostgreSQL: the ledger of a team, for shifts and several runners.</summary>
internal sealed class PostgresDialect : LedgerDialect
{
    private const int Tries = 5;

    /// <summary>Names the lock under which the schema is changed; any number that other programs do not use.</summary>
    private const long SchemaLock = 0x4353505F4C454447;

    // Read from the catalogue's table: to_regclass may answer from a cache that knows nothing of another session's commit.
    private const string HasTable =
        "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_tables WHERE tablename = 'csp_migration' AND schemaname = ANY (current_schemas(false)))";

    private const string TableSizes = """
        SELECT CAST(sum(pg_total_relation_size(name::regclass)) AS bigint)
        FROM unnest(ARRAY['csp_request', 'csp_audit', 'csp_file', 'csp_document']) AS name
        """;

    private readonly NpgsqlDataSource _source;

    /// <exception cref="SupportException">LedgerConnectionInvalid.</exception>
    internal PostgresDialect(string connection)
    {
        var settings = PostgresAddress.Read(connection);
        Location = PostgresAddress.Show(settings);
        _source = NpgsqlDataSource.Create(settings);
    }

    internal override string Location { get; }

    internal override IReadOnlyList<string> Migrations => PostgresSchema.Migrations;

    internal override string RowLock => " FOR UPDATE";

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    internal override Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        RepeatAsync(
            async attempt =>
            {
                var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await using var closing = connection.ConfigureAwait(false);
                attempt.MayRepeat = true;
                return await work(connection).ConfigureAwait(false);
            },
            cancellationToken
        );

    internal override Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        RepeatAsync(
            async attempt =>
            {
                var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await using var closing = connection.ConfigureAwait(false);
                attempt.MayRepeat = true;
                var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using var undoing = transaction.ConfigureAwait(false);
                var result = await work(connection, transaction).ConfigureAwait(false);

                // A line that drops here leaves open whether it was written: the caller asks again, nobody repeats it blindly.
                attempt.MayRepeat = false;
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return result;
            },
            cancellationToken
        );

    internal override Task HoldAsync(DbConnection connection, DbTransaction transaction, string name, CancellationToken cancellationToken) =>
        connection.Command(transaction, "SELECT pg_advisory_xact_lock(hashtextextended(@name, 0))", ("@name", name)).ScalarAsync(cancellationToken);

    internal override async Task<bool> HasSchemaAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        await connection.Command(transaction, HasTable).ScalarAsync(cancellationToken).ConfigureAwait(false) is true;

    internal override async Task<long?> SizeAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.Command(null, TableSizes).ScalarAsync(cancellationToken).ConfigureAwait(false) as long?;

    internal override Task BeforeMigrationAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken) =>
        connection.Command(transaction, "SELECT pg_advisory_xact_lock(@key)", ("@key", SchemaLock)).ScalarAsync(cancellationToken);

    /// <summary>PostgreSQL's SQLSTATE codes (its manual, appendix A) as errors of ours.</summary>
    internal static SupportException Translate(string? state, string location) =>
        state switch
        {
            null => LedgerErrors.NotReachable(location),
            "40001" or "40P01" or "55P03" or "57014" => LedgerErrors.Busy(location),
            "25006" or "42501" => LedgerErrors.NotWritable(location, state),
            "3D000" or "42P01" => LedgerErrors.Refused(location, state),
            "53100" => LedgerErrors.Full(location),
            "XX001" or "XX002" => LedgerErrors.Corrupt(location, state),
            _ when state.StartsWith("28", StringComparison.Ordinal) => LedgerErrors.Refused(location, state),
            _ when state.StartsWith("08", StringComparison.Ordinal)
                    || state.StartsWith("53", StringComparison.Ordinal)
                    || state.StartsWith("57P", StringComparison.Ordinal) => LedgerErrors.NotReachable(location),
            _ => LedgerErrors.Failed(location, state),
        };

    private async Task<T> RepeatAsync<T>(Func<Attempt, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var count = 1; ; count++)
        {
            var attempt = new Attempt();
            try
            {
                return await work(attempt).ConfigureAwait(false);
            }
            catch (NpgsqlException error)
            {
                if (!attempt.MayRepeat || !error.IsTransient || count == Tries)
                    throw Translate(error.SqlState, Location);

                // A server that was restarted breaks every pooled line at once.
                if (error is not PostgresException || error.SqlState!.StartsWith("57P", StringComparison.Ordinal))
                    _source.Clear();
                // Another server is waited for: by the machine's time, not the session's.
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 50) * count), TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether nothing can have been written yet by a try that fails now.</summary>
    private sealed class Attempt
    {
        internal bool MayRepeat { get; set; }
    }
}
