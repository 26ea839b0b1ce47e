using System.Globalization;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>
/// The part of Kusto that queries of tickets use: <c>SupportResources | where path == 'x' and … | order by path desc | take n | project a, b = path
/// | count</c>. What else is asked is refused by name, never passed over.
/// </summary>
internal sealed class KustoQuery
{
    private readonly List<Func<IEnumerable<JsonObject>, IEnumerable<JsonObject>>> _steps = [];

    public static bool TryParse(string text, out KustoQuery query, out string problem)
    {
        query = new KustoQuery();
        problem = "";
        var parts = KustoText.Split(text, '|');
        if (!parts[0].Equals("SupportResources", StringComparison.OrdinalIgnoreCase))
        {
            problem = $"The sandbox holds the table SupportResources only, not '{parts[0]}'.";
            return false;
        }

        foreach (var part in parts.Skip(1))
        {
            if (!query.TryAdd(part))
            {
                problem = $"The sandbox does not understand '{part}'. It knows where, order by, take, project and count.";
                return false;
            }
        }

        return true;
    }

    public IReadOnlyList<JsonObject> Run(IEnumerable<JsonObject> rows) => [.. _steps.Aggregate(rows, (found, step) => step(found))];

    private bool TryAdd(string part)
    {
        var space = part.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = space < 0 ? (part, "") : (part[..space], part[(space + 1)..].Trim());
        return word.ToLowerInvariant() switch
        {
            "where" => TryWhere(rest),
            "order" or "sort" => TryOrder(rest),
            "take" or "limit" => TryTake(rest),
            "project" => TryProject(rest),
            "count" when rest.Length == 0 => Add(rows => [new JsonObject { ["Count"] = rows.Count() }]),
            _ => false,
        };
    }

    private bool Add(Func<IEnumerable<JsonObject>, IEnumerable<JsonObject>> step)
    {
        _steps.Add(step);
        return true;
    }

    private bool TryWhere(string rest)
    {
        var terms = KustoText.SplitWord(rest, "and").Select(KustoTerm.Parse).ToList();
        return terms.TrueForAll(term => term is not null) && Add(rows => rows.Where(row => terms.TrueForAll(term => term!.Takes(row))));
    }

    private bool TryOrder(string rest)
    {
        if (
            rest.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var by, var path, .. var direction]
            || !by.Equals("by", StringComparison.OrdinalIgnoreCase)
        )
            return false;
        // Kusto sorts downwards when nothing is said.
        var isUp = direction is [var asc] && asc.Equals("asc", StringComparison.OrdinalIgnoreCase);
        if (!KustoText.IsPath(path) || direction.Length > 1 || (direction is [var word] && !isUp && !word.Equals("desc", StringComparison.OrdinalIgnoreCase)))
            return false;
        return Add(rows =>
            isUp
                ? rows.OrderBy(row => KustoText.At(row, path), StringComparer.Ordinal)
                : rows.OrderByDescending(row => KustoText.At(row, path), StringComparer.Ordinal)
        );
    }

    private bool TryTake(string rest) => int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && Add(rows => rows.Take(count));

    private bool TryProject(string rest)
    {
        var columns = rest.Split(',', StringSplitOptions.TrimEntries)
            .Select(column => column.Split('=', StringSplitOptions.TrimEntries))
            .Select(pair => (Name: pair.Length == 2 ? pair[0] : pair[0].Replace('.', '_'), Path: pair[^1], IsGood: pair.Length <= 2))
            .ToList();
        return columns.TrueForAll(column => column.IsGood && KustoText.IsPath(column.Path) && KustoText.IsPath(column.Name))
            && Add(rows =>
                rows.Select(row =>
                {
                    var projected = new JsonObject();
                    foreach (var (name, path, _) in columns)
                        projected[name] = KustoText.Node(row, path)?.DeepClone();
                    return projected;
                })
            );
    }
}
