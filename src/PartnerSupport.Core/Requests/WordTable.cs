using System.Globalization;
using System.Text;

namespace PartnerSupport;

/// <summary>The accepted words for the values of an enumeration. Case, spaces, dots, dashes and underscores do not matter.</summary>
/// <typeparam name="T">The enumeration; its zero is "unknown" and never accepted by name.</typeparam>
public sealed class WordTable<T> : IWordTable
    where T : struct, Enum
{
    private readonly Dictionary<string, T> _values;

    /// <summary>No words at all.</summary>
    internal static WordTable<T> Empty { get; } = new();

    internal WordTable(params (T Value, string[] Words)[] rows)
    {
        Accepted = rows.SelectMany(row => row.Words.Prepend(row.Value.ToString())).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (value, words) in rows)
        {
            foreach (var word in words.Prepend(value.ToString()))
                values.TryAdd(Key(word), value);
        }

        _values = values;
        Values = rows.Select(row => row.Value).ToArray();
        Shown = Values.Select(value => value.ToString()).ToArray();
    }

    /// <summary>Every accepted word, each value's own name first.</summary>
    public IReadOnlyList<string> Accepted { get; }

    /// <summary>The accepted words that a text offers: those of Korean only where that is the user's language.</summary>
    public IEnumerable<string> Offered => Accepted.Where(word => IsKoreanRead || Ascii.IsValid(word));

    /// <summary>The values that can be asked for, in the order of lists.</summary>
    public IReadOnlyList<T> Values { get; }

    /// <summary>The word for each value that help shows and completion offers first: its name unless said.</summary>
    public IReadOnlyList<string> Shown { get; internal init; }

    /// <summary>The value that a word means, or the enumeration's zero.</summary>
    /// <param name="word">What was typed.</param>
    public T Find(string? word) => word is not null && _values.TryGetValue(Key(word), out var value) ? value : default;

    Enum? IWordTable.ValueOf(string word) => _values.TryGetValue(Key(word), out var value) ? value : null;

    private static bool IsKoreanRead => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko";

    private static string Key(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c is not (' ' or '-' or '_' or '.' or '\t' or '\u00a0'))
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
