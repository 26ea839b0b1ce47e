using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PartnerSupport.Services.Ledger;

/// <summary>SQLite in a local file: many readers beside one writer, in as many processes as there are.</summary>
internal sealed class SqliteDialect : LedgerDialect
{
    private const int DamagedPage = 11;

    private readonly string _path;
    private readonly string _connectionString;
    private readonly string _lookOnly;

    [SuppressMessage(
        "Usage",
        "CA2213",
        Justification = "Without its wait handle it holds nothing, and a write that ends after the ledger must still be able to let go of it."
    )]
    private readonly SemaphoreSlim _writer = new(1, 1);

    // Until a file is known to be ours it is only read, and keeps its mode.
    private bool _isOurs;
    private bool _isNew;

    internal SqliteDialect(string path)
        : this(path, SqliteFile.DriveTypeOf) { }

    internal SqliteDialect(string path, Func<string, DriveType> driveType)
    {
        SqliteFile.Prepare(path, driveType);
        _path = path;

        // A short wait of its own; the long one is ours, since the provider's sleeps and does not hear a cancellation.
        _connectionString = Connection(SqliteOpenMode.ReadWrite);
        _lookOnly = Connection(SqliteOpenMode.ReadOnly);

        string Connection(SqliteOpenMode mode) =>
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = mode == SqliteOpenMode.ReadWrite,
                DefaultTimeout = 1,
            }.ToString();
    }

    /// <summary>How long another process may be in the way.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    internal override string Location => _path;

    internal override IReadOnlyList<string> Migrations => SqliteSchema.Migrations;

    internal override string RowLock => string.Empty;

    public override ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    internal override Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        PatientlyAsync(
            async () =>
            {
                var connection = new SqliteConnection(_isOurs ? _connectionString : _lookOnly);
                await using var closing = connection.ConfigureAwait(false);
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                return await work(connection).ConfigureAwait(false);
            },
            cancellationToken
        );

    internal override async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        // Writers of one session queue here, in order and without polling; only other processes are met at the file.
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await PatientlyAsync(
                    async () =>
                    {
                        var connection = new SqliteConnection(_connectionString);
                        await using var closing = connection.ConfigureAwait(false);
                        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);

                        // Once for the life of the file; it cannot be set within a transaction.
                        if (_isNew)
                            await connection.Command(null, "PRAGMA journal_mode=WAL").ScalarAsync(cancellationToken).ConfigureAwait(false);

                        // FULL: what was committed is on the disk before anything is sent.
                        await connection.Command(null, "PRAGMA synchronous=FULL").RunAsync(cancellationToken).ConfigureAwait(false);
                        var transaction = connection.BeginTransaction(deferred: false);
                        await using var undoing = transaction.ConfigureAwait(false);
                        var result = await work(connection, transaction).ConfigureAwait(false);
                        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                        _isNew = false;
                        return result;
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }

    // A transaction that writes holds the whole file.
    internal override Task HoldAsync(DbConnection connection, DbTransaction transaction, string name, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    internal override async Task<bool> HasSchemaAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var tables = await connection
            .Command(transaction, "SELECT name FROM sqlite_master WHERE type = 'table'")
            .RowsAsync(reader => reader.GetString(0), cancellationToken)
            .ConfigureAwait(false);
        var isThere = tables.Contains("csp_migration");
        if (!isThere && tables.Count > 0)
            throw LedgerErrors.NotOurs(_path);
        if (!_isOurs)
        {
            SqliteFile.Narrow(_path);
            _isOurs = true;
            _isNew = !isThere;
        }

        return isThere;
    }

    internal override Task<long?> SizeAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<long?>(new[] { _path, _path + "-wal" }.Select(name => new FileInfo(name)).Where(file => file.Exists).Sum(file => file.Length));

    internal override Task BeforeMigrationAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsBusy(SqliteException error) => error.SqliteErrorCode is 5 or 6;

    private async Task<T> PatientlyAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        // Another process holds the file: what is waited for is the machine's time, not the session's.
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (SqliteException error) when (IsBusy(error) && TimeProvider.System.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 50)), TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
            catch (SqliteException error)
            {
                if (_isOurs && error.SqliteErrorCode == DamagedPage)
                    SqliteSalvage.Note(_path);
                throw Translate(error.SqliteErrorCode, error.SqliteExtendedErrorCode, _path);
            }
        }
    }

    /// <summary>SQLite's result codes (sqlite.org/rescode.html) as errors of ours.</summary>
    internal static SupportException Translate(int code, int extended, string location) =>
        code switch
        {
            5 or 6 => LedgerErrors.Busy(location),
            3 or 8 or 14 or 23 => LedgerErrors.NotWritable(location, Number(extended)),
            // Our statements are fixed: an error in one (1) is a table or column that is not there.
            1 or 11 or 26 => LedgerErrors.Corrupt(location, Number(extended)),
            13 => LedgerErrors.Full(location),
            _ => LedgerErrors.Failed(location, Number(extended)),
        };

    private static string Number(int code) => "SQLite " + code.ToString(CultureInfo.InvariantCulture);
}
