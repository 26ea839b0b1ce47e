using System.Data.Common;
using System.Runtime.CompilerServices;

namespace PartnerSupport.Services.Ledger;

/// <summary>The ledger in a database. Each statement names the world (<see cref="WorldSql.World"/>), so that no row of another is seen or changed.</summary>
internal sealed class DatabaseLedger : IRequestLedger
{
    private const int PageSize = 200;

    private readonly LedgerDialect _dialect;
    private readonly LedgerSql _sql;
    private readonly KeepingSql _keeping;
    private readonly DatabaseHistory _history;
    private readonly LedgerReader _reader;
    private readonly TimeProvider _clock;
    private readonly IRunner _runner;

    private DatabaseLedger(LedgerDialect dialect, LedgerWorld world, TimeProvider clock, IRunner runner)
    {
        _dialect = dialect;
        _sql = new LedgerSql(world, dialect.RowLock);
        _reader = new LedgerReader(dialect.Location);
        _keeping = new KeepingSql(world);
        _history = new DatabaseHistory(dialect, new HistorySql(world), _reader);
        _clock = clock;
        _runner = runner;
        World = world;
    }

    public LedgerWorld World { get; }

    public string Location => _dialect.Location;

    /// <summary>Opens a database and brings its schema up to date.</summary>
    internal static async Task<IRequestLedger> OpenAsync(
        LedgerDialect dialect,
        LedgerWorld world,
        TimeProvider clock,
        IRunner runner,
        CancellationToken cancellationToken
    )
    {
        LedgerChecks.World(world);
        try
        {
            await LedgerMigrations.ApplyAsync(dialect, clock, cancellationToken).ConfigureAwait(false);
            return new DatabaseLedger(dialect, world, clock, runner);
        }
        catch
        {
            await dialect.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task<LedgerInsert> PrepareAsync(
        LedgerEntry entry,
        IReadOnlyList<AttachmentContent> files,
        AuditEvent evidence,
        DuplicateGuard? duplicates,
        CancellationToken cancellationToken
    )
    {
        LedgerChecks.New(entry, World);
        var payload = LedgerJson.Write(entry);
        return await _dialect
            .WriteAsync(
                async (connection, transaction) =>
                {
                    if (duplicates is not null)
                    {
                        await _dialect.HoldAsync(connection, transaction, _sql.KeyOf(entry.DuplicateKey), cancellationToken).ConfigureAwait(false);
                        var rows = await RowsAsync(_sql.Duplicates(connection, transaction, entry, duplicates.Since), cancellationToken).ConfigureAwait(false);
                        if (
                            rows.Select(_reader.ReadOrSetAside).OfType<LedgerEntry>().FirstOrDefault(row => LedgerChecks.IsDuplicate(row, entry, duplicates)) is
                            { } same
                        )
                            return new LedgerInsert(same, InsertOutcome.Duplicate);
                    }

                    while (true)
                    {
                        if (await _sql.Insert(connection, transaction, entry, payload).RunAsync(cancellationToken).ConfigureAwait(false) == 1)
                        {
                            await KeepAsync(connection, transaction, entry.Reference, files, cancellationToken).ConfigureAwait(false);
                            await _history.AppendAsync(connection, transaction, evidence, cancellationToken).ConfigureAwait(false);
                            return new LedgerInsert(entry, InsertOutcome.Written);
                        }

                        if (await RowAsync(connection, transaction, entry.Reference, cancellationToken).ConfigureAwait(false) is { } there)
                            return new LedgerInsert(_reader.Read(there), InsertOutcome.SameReference);

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
        CancellationToken cancellationToken,
        IReadOnlyList<AttachmentContent>? files = null,
        DateTimeOffset? asOf = null
    )
    {
        LedgerChecks.Changed(reference, changed, World);
        return await _dialect
            .WriteAsync(
                async (connection, transaction) =>
                {
                    if (
                        await RowAsync(connection, transaction, reference, cancellationToken).ConfigureAwait(false) is not { } row
                        || LedgerChecks.Move(_reader.Read(row), expected, changed, asOf, _clock.GetUtcNow(), _runner) is not { } moved
                    )
                        return null;
                    await RefuseTakenNumberAsync(connection, transaction, moved, cancellationToken).ConfigureAwait(false);
                    var payload = LedgerPayload.Write(moved, row.Payload, row.Format);
                    await _sql.Update(connection, transaction, moved, payload, Math.Max(row.Format, LedgerPayload.Format))
                        .RunAsync(cancellationToken)
                        .ConfigureAwait(false);
                    await KeepAsync(connection, transaction, reference, files ?? [], cancellationToken).ConfigureAwait(false);
                    if (files is not null || moved.State.NeedsNoFiles())
                        await _keeping.DropFiles(connection, transaction, moved).RunAsync(cancellationToken).ConfigureAwait(false);
                    await _history.AppendAsync(connection, transaction, evidence, cancellationToken).ConfigureAwait(false);
                    return moved;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    public Task<bool> RenewAsync(string reference, string holder, DateTimeOffset? until, CancellationToken cancellationToken) =>
        _dialect.WriteAsync(
            async (connection, transaction) =>
            {
                if (
                    await RowAsync(connection, transaction, reference, cancellationToken).ConfigureAwait(false) is not { } row
                    || _reader.Read(row) is not { LeaseOwner: { } owner } entry
                    || owner != holder
                )
                    return false;
                var renewed = entry with { LeaseOwner = until is null ? null : owner, LeaseUntil = until };
                var payload = LedgerPayload.Write(renewed, row.Payload, row.Format);
                await _sql.Lease(connection, transaction, renewed, payload).RunAsync(cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken
        );

    public Task<ReadOnlyMemory<byte>?> ReadFileAsync(string reference, string sha256, CancellationToken cancellationToken) =>
        _dialect.ReadAsync(
            async connection =>
                await _keeping.ReadFile(connection, reference, sha256).ScalarAsync(cancellationToken).ConfigureAwait(false) is byte[] content
                    ? new ReadOnlyMemory<byte>(content)
                    : (ReadOnlyMemory<byte>?)null,
            cancellationToken
        );

    public Task<LedgerEntry?> FindAsync(string reference, CancellationToken cancellationToken) =>
        _dialect.ReadAsync(
            async connection => await RowAsync(connection, null, reference, cancellationToken).ConfigureAwait(false) is { } row ? _reader.Read(row) : null,
            cancellationToken
        );

    public async IAsyncEnumerable<LedgerEntry> QueryAsync(LedgerQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LedgerChecks.Asked(query);

        // Page by page: no connection is held while the caller works on a row, which may take a call to Microsoft.
        var left = query.Limit ?? int.MaxValue;
        LedgerRow? last = null;
        while (left > 0)
        {
            var page = await _dialect
                .ReadAsync(connection => RowsAsync(_sql.Page(connection, query, last, PageSize), cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            foreach (var row in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                last = row;
                if (_reader.ReadOrSetAside(row) is not { } entry || !query.Means(entry))
                    continue;
                yield return entry;
                if (--left == 0)
                    yield break;
            }

            if (page.Count < PageSize)
                yield break;
        }
    }

    public Task AppendAsync(AuditEvent evidence, CancellationToken cancellationToken) =>
        _dialect.WriteAsync((connection, transaction) => _history.AppendAsync(connection, transaction, evidence, cancellationToken), cancellationToken);

    public IAsyncEnumerable<AuditEvent> HistoryAsync(AuditQuery query, CancellationToken cancellationToken) => _history.ReadAsync(query, cancellationToken);

    public Task<string?> ReadDocumentAsync(string name, CancellationToken cancellationToken) =>
        _dialect.ReadAsync(connection => DocumentAsync(connection, null, name, cancellationToken), cancellationToken);

    public Task WriteDocumentAsync(string name, string? content, CancellationToken cancellationToken) =>
        UpdateDocumentAsync(name, _ => content, cancellationToken);

    public Task<string?> UpdateDocumentAsync(string name, Func<string?, string?> change, CancellationToken cancellationToken) =>
        _dialect.WriteAsync(
            async (connection, transaction) =>
            {
                LedgerChecks.DocumentName(name);
                await _dialect.HoldAsync(connection, transaction, _sql.KeyOf(name), cancellationToken).ConfigureAwait(false);
                var stands = await DocumentAsync(connection, transaction, name, cancellationToken).ConfigureAwait(false);
                var content = change(stands);
                LedgerChecks.Document(name, content);
                if (!string.Equals(content, stands, StringComparison.Ordinal))
                    await _keeping.Document(connection, transaction, name, content, _clock.GetUtcNow()).RunAsync(cancellationToken).ConfigureAwait(false);
                return content;
            },
            cancellationToken
        );

    public Task<int> ClearAsync(DateTimeOffset before, AuditEvent evidence, CancellationToken cancellationToken) =>
        _dialect.WriteAsync(
            async (connection, transaction) =>
            {
                var removed = await _sql.Clear(connection, transaction, before).RunAsync(cancellationToken).ConfigureAwait(false);
                await _keeping.DropOrphans(connection, transaction).RunAsync(cancellationToken).ConfigureAwait(false);
                await _history.AppendAsync(connection, transaction, evidence, cancellationToken).ConfigureAwait(false);
                return removed;
            },
            cancellationToken
        );

    public Task<int> ClearHistoryAsync(DateTimeOffset before, AuditEvent evidence, CancellationToken cancellationToken) =>
        _history.ClearAsync(before, evidence, cancellationToken);

    public Task<LedgerSummary> SummarizeAsync(CancellationToken cancellationToken) => LedgerCount.OfAsync(_dialect, _sql, _history, cancellationToken);

    /// <summary>What was saved of the file that lay there before.</summary>
    internal LedgerSalvage? Salvage { private get; set; }

    public LedgerSalvage? TakeSalvage()
    {
        var salvage = Salvage;
        Salvage = null;
        return salvage;
    }

    public IReadOnlyList<string> TakeUnreadable() => _reader.TakeSetAside();

    public ValueTask DisposeAsync() => _dialect.DisposeAsync();

    private async Task<LedgerRow?> RowAsync(DbConnection connection, DbTransaction? transaction, string reference, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(_sql.Find(connection, transaction, reference), cancellationToken).ConfigureAwait(false);
        return rows.FirstOrDefault();
    }

    private static Task<List<LedgerRow>> RowsAsync(DbCommand command, CancellationToken cancellationToken) =>
        command.RowsAsync(LedgerRow.Read, cancellationToken);

    private async Task KeepAsync(
        DbConnection connection,
        DbTransaction transaction,
        string reference,
        IReadOnlyList<AttachmentContent> files,
        CancellationToken cancellationToken
    )
    {
        foreach (var file in files)
            await _keeping.KeepFile(connection, transaction, reference, file).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    // Under a lock of the number, so that two rows cannot both find it free.
    private async Task RefuseTakenNumberAsync(DbConnection connection, DbTransaction transaction, LedgerEntry moved, CancellationToken cancellationToken)
    {
        if (moved.Request.RequestNumber is not { } number)
            return;
        await _dialect.HoldAsync(connection, transaction, _sql.KeyOf(number), cancellationToken).ConfigureAwait(false);
        var holder = await ReadTextAsync(_sql.HolderOf(connection, transaction, number, moved.Reference), cancellationToken).ConfigureAwait(false);
        if (holder is not null)
            throw LedgerErrors.NumberTaken(number, holder, moved.Request);
    }

    private Task<string?> DocumentAsync(DbConnection connection, DbTransaction? transaction, string name, CancellationToken cancellationToken) =>
        ReadTextAsync(_keeping.ReadDocument(connection, transaction, name), cancellationToken);

    private static async Task<string?> ReadTextAsync(DbCommand command, CancellationToken cancellationToken) =>
        (string?)await command.ScalarAsync(cancellationToken).ConfigureAwait(false);
}
