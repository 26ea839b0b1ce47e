namespace PartnerSupport;

/// <summary>
/// How the columns of a row fit what a request is made of. A file whose delimiter, encoding or headers do not fit is told once, with what would
/// make it fit, and not by an error for each of its rows.
/// </summary>
public sealed record ColumnFit
{
    private const string Row = "Row";
    private static readonly string[] Urgency = ["Severity", "BusinessImpact"];
    private static readonly char[] Delimiters = [';', '\t', '|', ','];
    private static readonly string[] Needed = ["Customer", "Service", "Title", "Description", .. Urgency];

    /// <summary>The columns that are ours but for blanks, signs or what no eye sees, by the name that they have here: they are taken.</summary>
    public IReadOnlyDictionary<string, string> Taken { get; private init; } = new Dictionary<string, string>();

    /// <summary>The columns that seem to be ours under another name, by the name that they would have here: they are proposed, never taken.</summary>
    public IReadOnlyDictionary<string, string> Proposed { get; private init; } = new Dictionary<string, string>();

    /// <summary>What the user is told, once; null where all fits. An error: no row of this shape can be read.</summary>
    public Finding? Told { get; private init; }

    /// <summary>Judges columns.</summary>
    /// <param name="columns">The columns of the row, in order.</param>
    /// <param name="names">What columns are called here.</param>
    /// <param name="aliases">Other names that bind.</param>
    /// <param name="given">Names that have their value already: from the command line or a map.</param>
    public static ColumnFit Of(
        IReadOnlyList<string> columns,
        IReadOnlyList<string> names,
        IReadOnlyDictionary<string, string> aliases,
        IReadOnlySet<string> given
    )
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(aliases);
        ArgumentNullException.ThrowIfNull(given);
        if (columns.Any(column => column.Contains('\0', StringComparison.Ordinal)))
            return new ColumnFit { Told = FindingFactory.Error(ErrorIds.ColumnsEncoded, null, null) };
        if (OneColumn(columns, names) is { } one)
            return new ColumnFit { Told = one };

        var bound = new HashSet<string>(given, StringComparer.OrdinalIgnoreCase);
        var loose = new List<string>();
        foreach (var column in columns)
        {
            if (names.FirstOrDefault(name => Same(name, column)) is { } name)
                bound.Add(name);
            else if (aliases.TryGetValue(column, out var meant))
                bound.Add(meant);
            else if (!Same(column, Row))
                loose.Add(column);
        }

        var taken = Match(loose, bound, column => names.FirstOrDefault(name => ColumnNames.Bare(name) == ColumnNames.Bare(column)));
        var proposed = Match(loose, bound, column => ColumnNames.ByWord(column) is { } word && names.Contains(word) ? word : null);
        foreach (var (name, column) in Match(loose, bound, column => ColumnNames.BySlip(column, names)))
            proposed[name] = column;
        // A row says its severity or its impact: where it has the one, a column like the other is no loss.
        var isUrgencyKnown = Urgency.Any(name => bound.Contains(name) && !proposed.ContainsKey(name));
        return new ColumnFit
        {
            Taken = taken,
            Proposed = proposed,
            Told = proposed.Count == 0 ? null : Propose(proposed, isUrgencyKnown),
        };
    }

    private static Finding Propose(Dictionary<string, string> proposed, bool isUrgencyKnown)
    {
        var map = $"@{{ {string.Join("; ", proposed.Select(pair => $"{pair.Key} = '{pair.Value.Replace("'", "''", StringComparison.Ordinal)}'"))} }}";
        var columns = string.Join(", ", proposed.Values.Select(column => $"'{column}'"));
        return proposed.Keys.Any(name => Needed.Contains(name) && !(isUrgencyKnown && Urgency.Contains(name)))
            ? FindingFactory.Error(ErrorIds.ColumnsUnknown, null, null, columns, map)
            : FindingFactory.Warning(ReviewIds.ColumnsNotRead, null, null, columns, map);
    }

    // The whole header in one name: it was read with another delimiter, or Excel's line "sep=;" was taken for it.
    private static Finding? OneColumn(IReadOnlyList<string> columns, IReadOnlyList<string> names)
    {
        var own = columns.Where(column => !Same(column, Row)).ToArray();
        if (own.Length != 1)
            return null;
        var header = own[0].Trim('\uFEFF', ' ');
        if (header.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return FindingFactory.Error(ErrorIds.ColumnsBehindSeparatorLine, null, null, header, Spelled(header.Length > 4 ? header[4] : ','));
        foreach (var delimiter in Delimiters)
        {
            var parts = header.Split(delimiter).Select(part => part.Trim().Trim('"')).ToArray();
            if (parts.Length > 1 && parts.Any(part => IsKnown(part, names)))
                return FindingFactory.Error(ErrorIds.ColumnsUndivided, null, null, parts.Length, Spelled(delimiter));
        }

        return null;
    }

    private static bool IsKnown(string column, IReadOnlyList<string> names) =>
        names.Any(name => ColumnNames.Bare(name) == ColumnNames.Bare(column))
        || ColumnNames.ByWord(column) is not null
        || ColumnNames.BySlip(column, names) is not null;

    private static string Spelled(char delimiter) => delimiter == '\t' ? "\"`t\"" : $"'{delimiter}'";

    private static Dictionary<string, string> Match(List<string> loose, HashSet<string> bound, Func<string, string?> nameOf)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in loose.ToArray())
        {
            if (nameOf(column) is not { } name || !bound.Add(name))
                continue;
            found[name] = column;
            loose.Remove(column);
        }

        return found;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
