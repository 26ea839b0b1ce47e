namespace PartnerSupport.PowerShell;

/// <summary>What is replaced, added and removed in a list of the policy, in this order.</summary>
internal static class PolicyLists
{
    /// <summary>Addresses and domains: capitals and blanks around don't matter.</summary>
    internal static string Plain(string text) => text.Trim().ToUpperInvariant();

    /// <summary>Phones: only what is dialled matters.</summary>
    internal static string Dialled(string text) => string.Concat(text.Where(letter => char.IsDigit(letter) || letter == '+'));

    /// <exception cref="SupportException">PolicyEntryAbsent: what is to be removed isn't there.</exception>
    internal static IReadOnlyList<T> Change<T>(IReadOnlyList<T> now, T[]? replacing, T[] adding, T[] removing, Func<T, T> form, string removes)
    {
        List<T> list = [.. replacing ?? now];
        list.AddRange(adding.DistinctBy(form).ExceptBy(list.Select(form), form));
        for (var at = 0; at < removing.Length; at++)
        {
            var wanted = form(removing[at]);
            if (list.RemoveAll(one => EqualityComparer<T>.Default.Equals(form(one), wanted)) == 0)
                throw Absent(removes, at);
        }
        return list;
    }

    /// <exception cref="SupportException">PolicyEntryAbsent.</exception>
    internal static Dictionary<TKey, TValue> Change<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>> now,
        IReadOnlyDictionary<TKey, TValue>? replacing,
        IReadOnlyDictionary<TKey, TValue> adding,
        TKey[] removing,
        IEqualityComparer<TKey> comparer,
        string removes
    )
        where TKey : notnull
    {
        var table = new Dictionary<TKey, TValue>(replacing ?? now, comparer);
        foreach (var (key, value) in adding)
            table[key] = value;
        for (var at = 0; at < removing.Length; at++)
        {
            if (!table.Remove(removing[at]))
                throw Absent(removes, at);
        }
        return table;
    }

    internal static SupportException Absent(string removes, int at) => new(ErrorIds.PolicyEntryAbsent, SupportErrorKind.ObjectNotFound, removes, at + 1);
}
