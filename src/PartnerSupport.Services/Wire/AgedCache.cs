using System.Collections.Concurrent;

namespace PartnerSupport.Services.Wire;

/// <summary>
/// What was read in this session, with an age. One read a key runs at a time and serves all who ask; a caller that stops waiting
/// does not stop the read for the others (the chain's deadline does). Failures are not kept.
/// </summary>
/// <typeparam name="TKey">What it is kept by.</typeparam>
/// <typeparam name="TValue">What was read.</typeparam>
internal sealed class AgedCache<TKey, TValue>(TimeProvider clock, TimeSpan maxAge, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new(comparer ?? EqualityComparer<TKey>.Default);

    /// <summary>The value of a key, read when absent, too old, or asked to be fresh.</summary>
    /// <param name="key">The key.</param>
    /// <param name="refresh">Whether to read again what is kept.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="keep">Whether a value is worth keeping; null: always.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<TValue> GetAsync(
        TKey key,
        bool refresh,
        Func<CancellationToken, Task<TValue>> read,
        Func<TValue, bool>? keep,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_entries.TryGetValue(key, out var entry) || entry.IsOver(clock.GetUtcNow() - maxAge) || (refresh && entry.Task.IsCompleted))
        {
            var made = new Entry(clock.GetUtcNow(), read);
            entry =
                entry is null ? _entries.GetOrAdd(key, made)
                : _entries.TryUpdate(key, made, entry) ? made
                : _entries.GetOrAdd(key, made);
        }

        try
        {
            var value = await entry.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (keep is not null && !keep(value))
                _entries.TryRemove(new(key, entry));
            return value;
        }
        catch when (entry.Task.IsCompleted)
        {
            _entries.TryRemove(new(key, entry));
            throw;
        }
    }

    /// <summary>Values that are there without asking anybody.</summary>
    public IEnumerable<TValue> Present => _entries.Values.Where(entry => entry.IsRead).Select(entry => entry.Task.Result);

    private sealed class Entry(DateTimeOffset begun, Func<CancellationToken, Task<TValue>> read)
    {
        // Awaited, so that a read that throws at once fails its task and not the Lazy, which would keep the failure for good.
        private readonly Lazy<Task<TValue>> _task = new(async () => await read(CancellationToken.None).ConfigureAwait(false));

        public Task<TValue> Task => _task.Value;

        public bool IsRead => _task.IsValueCreated && _task.Value.IsCompletedSuccessfully;

        public bool IsOver(DateTimeOffset oldest) => begun < oldest;
    }
}
