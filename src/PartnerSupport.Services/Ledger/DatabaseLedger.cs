using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace PartnerSupport.Services.Ledger;

/// <summary>The ledger in a database. Each statement names the world (<see cref="LedgerSql.World"/>), so that no row of another is seen or changed.</summary>
internal sealed class DatabaseLedger : IRequestLedger
{
    private const int PageSize = 200;

    private readonly LedgerDialect _dialect;
    private readonly LedgerSql _sql;
    private readonly TimeProvider _clock;

    private DatabaseLedger(LedgerDialect dialect, LedgerWorld world, TimeProvider clock)
    {
        _dialect = dialect;
        _sql = new LedgerSql(world, dialect.RowLock);
        _clock = clock;
        World = world;
    }

    public LedgerWorld World { get; }

    public string Location => _dialect.Location;

    /// <summary>Opens a database and brings its schema up to date.</summary>
    internal static async Task<IRequestLedger> OpenAsync(LedgerDialect dialect, LedgerWorld world, TimeProvider clock, CancellationToken cancellationToken)
    {
        LedgerChecks.World(world);
        try
        {
            await LedgerMigrations.ApplyAsync(dialect, clock, cancellationToken).ConfigureAwait(false);
            return new DatabaseLedger(dialect, world, clock);
        }
        catch
        {
            await dialect.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task<LedgerInsert> PrepareAsync(LedgerEntry entry, AuditEvent evidence, CancellationToken cancellationToken)
    {
        LedgerChecks.New(entry, World);
        var payload = LedgerJson.Write(entry);
        return await _dialect
            .WriteAsync(
                async (connection, transaction) =>
                {
                    while (true)
                    {
                        if (await _sql.Insert(connection, transaction, entry, payload).RunAsync(cancellationToken).ConfigureAwait(false) == 1)
                        {
                            await AppendAsync(connection, transaction, evidence, cancellationToken).ConfigureAwait(false);
                            return new LedgerInsert(entry, IsNew: true);
                        }

                        if (await RowAsync(connection, transaction, entry.Reference, cancellationToken).ConfigureAwait(false) is { } there)
                            return new LedgerInsert(Parse(there), IsNew: false);

                        // It was there and is gone: somebody cleared it in between.
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    public async Task<LedgerEntry?> MoveAsync(
        string reference,
        LedgerState expected,
        LedgerEntry changed,
        AuditEvent evidence,
        CancellationToken cancellationToken
    )
    {
        LedgerChecks.Changed(reference, changed, World);
        return await _dialect
            .WriteAsync(
                async (connection, transaction) =>
                {
                    if (
                        await RowAsync(connection, transaction, reference, cancellationToken).ConfigureAwait(false) is not { } row
                        || LedgerChecks.Move(Parse(row), expected, changed, _clock.GetUtcNow()) is not { } moved
                    )
                        return null;
                    var payload = LedgerPayload.Write(moved, row.Payload, row.Format);
                    await _sql.Update(connection, transaction, moved, payload, Math.Max(row.Format, LedgerPayload.Format))
                        .RunAsync(cancellationToken)
                        .ConfigureAwait(false);
                    await AppendAsync(connection, transaction, evidence, cancellationToken).ConfigureAwait(false);
                    return moved;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    public Task<LedgerEntry?> FindAsync(string reference, CancellationToken cancellationToken) =>
        _dialect.ReadAsync(
            async connection => await RowAsync(connection, null, reference, cancellationToken).ConfigureAwait(false) is { } row ? Parse(row) : null,
            cancellationToken
        );

    public async IAsyncEnumerable<LedgerEntry> QueryAsync(LedgerQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Page by page: no connection is held while the caller works on a row, which may take a call to Microsoft.
        var left = query.Limit ?? int.MaxValue;
        LedgerEntry? last = null;
        while (left > 0)
        {
            var page = await _dialect
                .ReadAsync(
                    connection =>
                        _sql.Page(connection, query, last, PageSize)
                            .RowsAsync(reader => new LedgerRow(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)), cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var row in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                last = Parse(row);
                if (!query.Means(last))
                    continue;
                yield return last;
                if (--left == 0)
                    yield break;
            }

            if (page.Count < PageSize)
                yield break;
        }
    }

    public Task AppendAsync(AuditEvent evidence, CancellationToken cancellationToken) =>
        _dialect.WriteAsync((connection, transaction) => AppendAsync(connection, transaction, evidence, cancellationToken), cancellationToken);

    public async IAsyncEnumerable<AuditEvent> HistoryAsync(string? reference, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long last = 0;
        while (true)
        {
            var page = await _dialect
                .ReadAsync(
                    connection =>
                        _sql.Events(connection, reference, last, PageSize)
                            .RowsAsync(reader => (Id: reader.GetInt64(0), Payload: reader.GetString(1)), cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var (id, payload) in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                last = id;
                yield return LedgerJson.Read<AuditEvent>(payload, string.Create(CultureInfo.InvariantCulture, $"csp_audit {id}"), Location);
            }

            if (page.Count < PageSize)
                yield break;
        }
    }

    public Task<string?> ReadDocumentAsync(string name, CancellationToken cancellationToken) =>
        _dialect.ReadAsync(connection => DocumentAsync(connection, null, name, cancellationToken), cancellationToken);

    public Task WriteDocumentAsync(string name, string? content, CancellationToken cancellationToken) =>
        UpdateDocumentAsync(name, _ => content, cancellationToken);

    public Task<string?> UpdateDocumentAsync(string name, Func<string?, string?> change, CancellationToken cancellationToken) =>
        _dialect.WriteAsync(
            async (connection, transaction) =>
            {
                await _dialect.HoldAsync(connection, transaction, _sql.KeyOf(name), cancellationToken).ConfigureAwait(false);
                var stands = await DocumentAsync(connection, transaction, name, cancellationToken).ConfigureAwait(false);
                var content = change(stands);
                if (!string.Equals(content, stands, StringComparison.Ordinal))
                    await _sql.Document(connection, transaction, name, content, _clock.GetUtcNow()).RunAsync(cancellationToken).ConfigureAwait(false);
                return content;
            },
            cancellationToken
        );

    public Task<int> ClearAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        _dialect.WriteAsync((connection, transaction) => _sql.Clear(connection, transaction, before).RunAsync(cancellationToken), cancellationToken);

    public ValueTask DisposeAsync() => _dialect.DisposeAsync();

    private async Task<LedgerRow?> RowAsync(DbConnection connection, DbTransaction? transaction, string reference, CancellationToken cancellationToken)
    {
        var rows = await _sql.Find(connection, transaction, reference)
            .RowsAsync(reader => new LedgerRow(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)), cancellationToken)
            .ConfigureAwait(false);
        return rows.FirstOrDefault();
    }

    private Task<string?> DocumentAsync(DbConnection connection, DbTransaction? transaction, string name, CancellationToken cancellationToken) =>
        ReadTextAsync(_sql.ReadDocument(connection, transaction, name), cancellationToken);

    private static async Task<string?> ReadTextAsync(DbCommand command, CancellationToken cancellationToken) =>
        (string?)await command.ScalarAsync(cancellationToken).ConfigureAwait(false);

    private async Task<bool> AppendAsync(DbConnection connection, DbTransaction transaction, AuditEvent evidence, CancellationToken cancellationToken)
    {
        await _sql.Append(connection, transaction, evidence, LedgerJson.Write(evidence)).RunAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private LedgerEntry Parse(LedgerRow row) => LedgerJson.Read<LedgerEntry>(row.Payload, row.Reference, Location);
}
