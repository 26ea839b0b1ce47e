using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PartnerSupport;

/// <summary>
/// A table that can only be read. It is no <see cref="IDictionary"/> on purpose: ConvertTo-Json refuses those whose keys
/// are not text, and so refused every policy and every cloud.
/// </summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
/// <param name="rows">The rows.</param>
internal sealed class ReadOnlyTable<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> rows) : IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    public int Count => rows.Count;

    public IEnumerable<TKey> Keys => rows.Keys;

    public IEnumerable<TValue> Values => rows.Values;

    public TValue this[TKey key] => rows[key];

    public bool ContainsKey(TKey key) => rows.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => rows.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
