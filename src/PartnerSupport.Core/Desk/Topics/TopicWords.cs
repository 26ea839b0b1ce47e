namespace PartnerSupport;

/// <summary>What was typed, in words, and other words for them: "vm" is a virtual machine. A table of data that only ranks (R10).</summary>
internal static class TopicWords
{
    private const int LongestKey = 3;

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "an",
        "and",
        "at",
        "be",
        "by",
        "for",
        "from",
        "i",
        "in",
        "is",
        "it",
        "my",
        "of",
        "on",
        "or",
        "our",
        "since",
        "the",
        "this",
        "to",
        "we",
        "with",
    };

    private static readonly Lazy<Dictionary<string, string[][]>> Table = new(() =>
        DataFile
            .Read("TopicWords")
            .Select(row => row.Line.Split('=', StringSplitOptions.TrimEntries))
            .ToDictionary(parts => parts[0], parts => Alternatives(parts[1]), StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>The words of a text. An apostrophe parts nothing: "can't" is one word.</summary>
    internal static string[] Split(string text)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        foreach (var sign in text.Append(' '))
        {
            if (char.IsLetterOrDigit(sign))
                word.Append(char.ToLowerInvariant(sign));
            else if (sign is not ('\'' or '\u2019') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return [.. words];
    }

    /// <summary>What a text asks for: each notion by the ways to say it, the typed one first. Longer keys of the table go before shorter ones.</summary>
    internal static IReadOnlyList<string[][]> Notions(string text)
    {
        var words = Split(text);
        var notions = new List<string[][]>();
        for (var at = 0; at < words.Length; )
        {
            var length = Math.Min(LongestKey, words.Length - at);
            while (length > 1 && !Table.Value.ContainsKey(string.Join(' ', words, at, length)))
                length--;
            var typed = words[at..(at + length)];
            if (Table.Value.TryGetValue(string.Join(' ', typed), out var others))
                notions.Add([typed, .. others]);
            else if (!Fillers.Contains(typed[0]))
                notions.Add([typed]);
            at += length;
        }

        // Nothing but fillers: then they are what is asked for.
        return notions.Count > 0 ? notions : [.. words.Select(word => new[] { new[] { word } })];
    }

    private static string[][] Alternatives(string text) =>
        [.. text.Split('|', StringSplitOptions.TrimEntries).Select(phrase => Split(phrase).Where(word => !Fillers.Contains(word)).ToArray())];
}
