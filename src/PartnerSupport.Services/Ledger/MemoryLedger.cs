using System.Runtime.CompilerServices;

namespace PartnerSupport.Services.Ledger;

/// <summary>The ledger of a world that ends with its session: the sandbox in the process. Nothing touches a disk.</summary>
internal sealed class MemoryLedger : IRequestLedger
{
    private readonly object _gate = new();
    private readonly Dictionary<string, LedgerEntry> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);
    private readonly List<AuditEvent> _events = [];
    private readonly TimeProvider _clock;

    internal MemoryLedger(LedgerWorld world, TimeProvider clock)
    {
        LedgerChecks.World(world);
        World = world;
        _clock = clock;
    }

    public LedgerWorld World { get; }

    public string Location => LedgerPlace.InMemory;

    public Task<LedgerInsert> PrepareAsync(LedgerEntry entry, AuditEvent evidence, CancellationToken cancellationToken)
    {
        LedgerChecks.New(entry, World);
        return Locked(
            cancellationToken,
            () =>
            {
                if (_rows.TryGetValue(entry.Reference, out var there))
                    return new LedgerInsert(there, IsNew: false);
                _rows.Add(entry.Reference, entry);
                _events.Add(evidence);
                return new LedgerInsert(entry, IsNew: true);
            }
        );
    }

    public Task<LedgerEntry?> MoveAsync(string reference, LedgerState expected, LedgerEntry changed, AuditEvent evidence, CancellationToken cancellationToken)
    {
        LedgerChecks.Changed(reference, changed, World);
        return Locked(
            cancellationToken,
            () =>
            {
                if (!_rows.TryGetValue(reference, out var stands) || LedgerChecks.Move(stands, expected, changed, _clock.GetUtcNow()) is not { } moved)
                    return null;
                _rows[reference] = moved;
                _events.Add(evidence);
                return moved;
            }
        );
    }

    public Task<LedgerEntry?> FindAsync(string reference, CancellationToken cancellationToken) =>
        Locked(cancellationToken, () => _rows.GetValueOrDefault(reference));

    public async IAsyncEnumerable<LedgerEntry> QueryAsync(LedgerQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = await Locked(cancellationToken, () => _rows.Values.Where(query.Means).ToArray()).ConfigureAwait(false);
        var newestFirst = rows.OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Reference, StringComparer.Ordinal);
        foreach (var row in newestFirst.Take(query.Limit ?? int.MaxValue))
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

    public async IAsyncEnumerable<AuditEvent> HistoryAsync(string? reference, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = await Locked(cancellationToken, () => _events.Where(item => reference is null || item.Reference == reference).ToArray())
            .ConfigureAwait(false);
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
                var content = change(_documents.GetValueOrDefault(name));
                if (content is null)
                    _documents.Remove(name);
                else
                    _documents[name] = content;
                return content;
            }
        );

    public Task<int> ClearAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Locked(
            cancellationToken,
            () =>
            {
                var settled = _rows.Values.Where(row => row.State.IsSettled() && row.ChangedAt < before).Select(row => row.Reference).ToArray();
                foreach (var reference in settled)
                    _rows.Remove(reference);
                return settled.Length;
            }
        );

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

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
