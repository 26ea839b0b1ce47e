using System.Runtime.CompilerServices;

namespace PartnerSupport.Services.Ledger;

/// <summary>The ledger of a world that ends with its session: the sandbox in the process. Nothing touches a disk.</summary>
internal sealed class MemoryLedger : IRequestLedger
{
    private readonly object _gate = new();
    private readonly Dictionary<string, LedgerEntry> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);
    private readonly List<AuditEvent> _events = [];
    private readonly Dictionary<(string Reference, string Sha256), ReadOnlyMemory<byte>> _files = [];
    private readonly TimeProvider _clock;
    private readonly IRunner _runner;

    internal MemoryLedger(LedgerWorld world, TimeProvider clock, IRunner runner)
    {
        LedgerChecks.World(world);
        World = world;
        _clock = clock;
        _runner = runner;
    }

    public LedgerWorld World { get; }

    public string Location => LedgerPlace.InMemory;

    public Task<LedgerInsert> PrepareAsync(
        LedgerEntry entry,
        IReadOnlyList<AttachmentContent> files,
        AuditEvent evidence,
        DuplicateGuard? duplicates,
        CancellationToken cancellationToken
    )
    {
        LedgerChecks.New(entry, World);
        return Locked(
            cancellationToken,
            () =>
            {
                if (duplicates is not null && Newest().FirstOrDefault(row => LedgerChecks.IsDuplicate(row, entry, duplicates)) is { } same)
                    return new LedgerInsert(same, InsertOutcome.Duplicate);
                if (_rows.TryGetValue(entry.Reference, out var there))
                    return new LedgerInsert(there, InsertOutcome.SameReference);
                _rows.Add(entry.Reference, entry);
                Keep(entry.Reference, files);
                _events.Add(evidence);
                return new LedgerInsert(entry, InsertOutcome.Written);
            }
        );
    }

    public Task<LedgerEntry?> MoveAsync(
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
        return Locked(
            cancellationToken,
            () =>
            {
                if (
                    !_rows.TryGetValue(reference, out var stands)
                    || LedgerChecks.Move(stands, expected, changed, asOf, _clock.GetUtcNow(), _runner) is not { } moved
                )
                    return null;
                if (moved.Request.RequestNumber is { } number && _rows.Values.FirstOrDefault(row => HasNumber(row, number, reference)) is { } holder)
                    throw LedgerErrors.NumberTaken(number, holder.Reference, moved.Request);
                _rows[reference] = moved;
                Keep(reference, files ?? []);
                if (files is not null || moved.State.NeedsNoFiles())
                    DropFiles(reference, moved.NeededFiles());
                _events.Add(evidence);
                return moved;
            }
        );
    }

    public Task<bool> RenewAsync(string reference, string holder, DateTimeOffset? until, CancellationToken cancellationToken) =>
        Locked(
            cancellationToken,
            () =>
            {
                if (_rows.GetValueOrDefault(reference) is not { } row || row.LeaseOwner != holder)
                    return false;
                _rows[reference] = row with { LeaseOwner = until is null ? null : holder, LeaseUntil = until };
                return true;
            }
        );

    public Task<ReadOnlyMemory<byte>?> ReadFileAsync(string reference, string sha256, CancellationToken cancellationToken) =>
        Locked(cancellationToken, () => _files.TryGetValue((reference, sha256), out var content) ? content : (ReadOnlyMemory<byte>?)null);

    public Task<LedgerEntry?> FindAsync(string reference, CancellationToken cancellationToken) =>
        Locked(cancellationToken, () => _rows.GetValueOrDefault(reference));

    public async IAsyncEnumerable<LedgerEntry> QueryAsync(LedgerQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LedgerChecks.Asked(query);
        var rows = await Locked(cancellationToken, () => Newest().Where(query.Means).ToArray()).ConfigureAwait(false);
        foreach (var row in rows.Take(query.Limit ?? int.MaxValue))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public Task AppendAsync(AuditEvent evidence, CancellationToken cancellationToken) =>
        Locked(
            cancellationToken,
            () =>
            {
                _events.Add(evidence);
                return true;
            }
        );

    public async IAsyncEnumerable<AuditEvent> HistoryAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = await Locked(cancellationToken, () => _events.Where(query.Means).ToArray()).ConfigureAwait(false);
        foreach (var item in events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    public Task<string?> ReadDocumentAsync(string name, CancellationToken cancellationToken) =>
        Locked(cancellationToken, () => _documents.GetValueOrDefault(name));

    public Task WriteDocumentAsync(string name, string? content, CancellationToken cancellationToken) =>
        UpdateDocumentAsync(name, _ => content, cancellationToken);

    public Task<string?> UpdateDocumentAsync(string name, Func<string?, string?> change, CancellationToken cancellationToken) =>
        Locked(
            cancellationToken,
            () =>
            {
                LedgerChecks.DocumentName(name);
                var content = change(_documents.GetValueOrDefault(name));
                LedgerChecks.Document(name, content);
                if (content is null)
                    _documents.Remove(name);
                else
                    _documents[name] = content;
                return content;
            }
        );

    public Task<int> ClearAsync(DateTimeOffset before, AuditEvent evidence, CancellationToken cancellationToken) =>
        Locked(
            cancellationToken,
            () =>
            {
                var settled = _rows.Values.Where(row => row.State.IsSettled() && row.ChangedAt < before).Select(row => row.Reference).ToArray();
                foreach (var reference in settled)
                {
                    _rows.Remove(reference);
                    DropFiles(reference, []);
                }

                _events.Add(evidence);
                return settled.Length;
            }
        );

    public Task<int> ClearHistoryAsync(DateTimeOffset before, AuditEvent evidence, CancellationToken cancellationToken) =>
        Locked(
            cancellationToken,
            () =>
            {
                var removed = _events.RemoveAll(item => item.At < before);
                _events.Add(evidence);
                return removed;
            }
        );

    public Task<LedgerSummary> SummarizeAsync(CancellationToken cancellationToken) =>
        Locked(
            cancellationToken,
            () =>
                new LedgerSummary
                {
                    Location = Location,
                    RowsByState = _rows.Values.GroupBy(row => row.State).ToDictionary(group => group.Key, group => group.Count()),
                    OldestDue = _rows.Values.Where(row => row.State.IsUnderWay()).Min(row => (DateTimeOffset?)row.CreatedAt),
                    OldestRow = _rows.Values.Min(row => (DateTimeOffset?)row.CreatedAt),
                    RowsWithText = _rows.Values.Count(row => row.HoldsText),
                    Events = _events.Count,
                    OldestEvent = _events.Min(item => (DateTimeOffset?)item.At),
                }
        );

    // Rows that were never text are never unreadable.
    public IReadOnlyList<string> TakeUnreadable() => [];

    public LedgerSalvage? TakeSalvage() => null;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static bool HasNumber(LedgerEntry row, string number, string besides) => row.Request.RequestNumber == number && row.Reference != besides;

    private IEnumerable<LedgerEntry> Newest() => _rows.Values.OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Reference, StringComparer.Ordinal);

    private void Keep(string reference, IReadOnlyList<AttachmentContent> files)
    {
        foreach (var file in files)
            _files[(reference, file.Sha256)] = file.Content;
    }

    private void DropFiles(string reference, IReadOnlyCollection<string> needed)
    {
        foreach (var key in _files.Keys.Where(key => key.Reference == reference && !needed.Contains(key.Sha256)).ToArray())
            _files.Remove(key);
    }

    private Task<T> Locked<T>(CancellationToken cancellationToken, Func<T> work)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        lock (_gate)
        {
            try
            {
                return Task.FromResult(work());
            }
            catch (SupportException error)
            {
                return Task.FromException<T>(error);
            }
        }
    }
}
