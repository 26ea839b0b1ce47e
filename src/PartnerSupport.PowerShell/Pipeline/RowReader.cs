using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Reads rows whose columns have other names than the parameters: by -ColumnMap, and where a name differs by blanks and signs alone. A shape of rows
/// that cannot be read is told once, however many rows have it.
/// </summary>
/// <param name="map">The user's map.</param>
/// <param name="given">Parameters that the command line gave: they go before any row.</param>
internal sealed class RowReader(ColumnMap map, IReadOnlySet<string> given)
{
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);

    /// <summary>What the last row's shape says to the user, if it is the first of that shape; null otherwise.</summary>
    internal Finding? Told { get; private set; }

    /// <summary>Binds a row's columns; false where rows of this shape cannot be read.</summary>
    /// <exception cref="SupportException">What is wrong with the shape, for its first row.</exception>
    internal bool Bind(RequestInputCmdlet input, PSObject row)
    {
        Told = null;
        string[] columns = [.. row.Properties.Select(property => property.Name)];
        var key = string.Join('\n', columns);
        if (_shapes.TryGetValue(key, out var shape))
        {
            if (!shape.CanBeRead)
                return false;
        }
        else
        {
            shape = Judge(columns, out var error);
            _shapes.Add(key, shape);
            if (error is not null)
                throw error;
        }

        foreach (var (name, column) in shape.Columns)
            RequestColumns.Bind(input, name, row.Properties[column]?.Value);
        return true;
    }

    /// <summary>The column that stands for a parameter in rows like this one.</summary>
    internal string ColumnOf(string name, PSObject? row) =>
        row is not null && _shapes.TryGetValue(string.Join('\n', row.Properties.Select(property => property.Name)), out var shape)
            ? shape.Columns.GetValueOrDefault(name, name)
            : name;

    private Shape Judge(string[] columns, out SupportException? error)
    {
        error = null;
        var known = given.Concat(map.Columns.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fit = ColumnFit.Of(columns, RequestColumns.Names, RequestColumns.Aliases, known);
        var missing = map.Columns.Values.Where(column => !columns.Contains(column, StringComparer.OrdinalIgnoreCase)).ToArray();
        if (fit.Told is { Severity: FindingSeverity.Error } told)
            error = new SupportException([told], null);
        else if (missing.Length > 0)
            error = new SupportException(ErrorIds.ColumnMapMissing, SupportErrorKind.InvalidArgument, string.Join(", ", missing), string.Join(", ", columns))
            {
                Candidates = columns,
            };
        if (error is not null)
            return new Shape(new Dictionary<string, string>(), CanBeRead: false);
        Told = fit.Told;
        var read = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, column) in fit.Taken.Concat(map.Columns).Where(pair => !given.Contains(pair.Key)))
            read[name] = column;
        return new Shape(read, CanBeRead: true);
    }

    private sealed record Shape(IReadOnlyDictionary<string, string> Columns, bool CanBeRead);
}
