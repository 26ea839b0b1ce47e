namespace PartnerSupport;

/// <summary>Names of columns as other systems write them, and what they are called here. A table of data that only proposes.</summary>
internal static class ColumnNames
{
    private const int LongEnoughForSlips = 5;
    private const int LongEnoughForTwo = 9;

    private static readonly Lazy<Dictionary<string, string>> Words = new(() =>
        DataFile
            .Read("ColumnWords")
            .Select(row => row.Line.Split('=', 2, StringSplitOptions.TrimEntries))
            .SelectMany(parts => parts[1].Split(',').Select(word => (Word: Bare(word), Name: parts[0])))
            .ToDictionary(pair => pair.Word, pair => pair.Name, StringComparer.Ordinal)
    );

    /// <summary>A name without case, blanks, signs and what no eye sees: "External_Reference ", or one behind a second byte order mark.</summary>
    internal static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>What a column is called by a known word; null where none is known.</summary>
    internal static string? ByWord(string column) => Words.Value.GetValueOrDefault(Bare(column));

    /// <summary>The name of ours that a column is a slip of the hand away from; null where none is, or two are.</summary>
    internal static string? BySlip(string column, IEnumerable<string> names)
    {
        var bare = Bare(column);
        if (bare.Length < LongEnoughForSlips)
            return null;
        var near = names.Where(name => EditDistance.Between(bare, Bare(name)) <= (name.Length >= LongEnoughForTwo ? 2 : 1)).Take(2).ToArray();
        return near.Length == 1 ? near[0] : null;
    }
}
