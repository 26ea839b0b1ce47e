using System.Collections;

namespace PartnerSupport.PowerShell;

/// <summary>Which column of the rows is what: our name, and the column's.</summary>
/// <param name="Columns">The column of each name.</param>
internal sealed record ColumnMap(IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>Reads a map. The other way round is understood where only the other side is a name of ours.</summary>
    /// <exception cref="SupportException">ColumnMapUnknown.</exception>
    internal static ColumnMap Read(IDictionary? map, IReadOnlyList<string> names)
    {
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in map ?? new Hashtable())
        {
            var (left, right) = (ArgumentText.Of(entry.Key, " ")?.Trim() ?? string.Empty, ArgumentText.Of(entry.Value, " ")?.Trim() ?? string.Empty);
            if (Name(left, names) is { } name)
                columns[name] = right;
            else if (Name(right, names) is { } other)
                columns[other] = left;
            else
                throw new SupportException(
                    ErrorIds.ColumnMapUnknown,
                    SupportErrorKind.InvalidArgument,
                    TypedText.Of(left),
                    TypedText.Of(right),
                    string.Join(", ", names)
                )
                {
                    Candidates = names,
                };
        }

        return new ColumnMap(columns);
    }

    private static string? Name(string text, IReadOnlyList<string> names) =>
        names.FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
}
