using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>
/// The part of $filter that the simulated collections understand: <c>path eq 'value'</c>, <c>startswith(path,'value')</c>, <c>path ge time</c> with gt, le
/// and lt, joined with and.
/// </summary>
internal sealed class GraphFilter
{
    private readonly List<(string[] Path, string Value, bool StartsWith)> _terms = [];
    private static readonly string[] Orders = ["ge", "gt", "le", "lt"];

    private readonly List<(string[] Path, string Order, DateTimeOffset Time)> _times = [];

    public static bool TryParse(string? text, out GraphFilter filter)
    {
        filter = new GraphFilter();
        if (string.IsNullOrWhiteSpace(text))
            return true;
        foreach (var term in text.Split(" and ", StringSplitOptions.TrimEntries))
        {
            if (!filter.TryAdd(term))
                return false;
        }

        return true;
    }

    /// <summary>The value that a path must equal, or null: lets a collection look up instead of reading all.</summary>
    public string? Exact(params string[] path) =>
        _terms.Find(term => !term.StartsWith && term.Path.SequenceEqual(path, StringComparer.OrdinalIgnoreCase)).Value;

    public bool Takes(JsonObject item) =>
        _times.TrueForAll(term => WireTime.TryParse(At(item, term.Path).Text(), out var time) && Holds(time, term.Order, term.Time))
        && _terms.TrueForAll(term =>
        {
            var node = At(item, term.Path);
            var text = node.Text() ?? node?.ToJsonString() ?? "";
            return term.StartsWith
                ? text.StartsWith(term.Value, StringComparison.OrdinalIgnoreCase)
                : text.Equals(term.Value, StringComparison.OrdinalIgnoreCase);
        });

    private static bool Holds(DateTimeOffset time, string order, DateTimeOffset limit) =>
        order switch
        {
            "ge" => time >= limit,
            "gt" => time > limit,
            "le" => time <= limit,
            _ => time < limit,
        };

    private static JsonNode? At(JsonObject item, string[] path)
    {
        JsonNode? node = item;
        foreach (var name in path)
            node = (node as JsonObject)?.Member(name);
        return node;
    }

    private bool TryAdd(string term)
    {
        foreach (var order in Orders)
        {
            var at = term.IndexOf($" {order} ", StringComparison.OrdinalIgnoreCase);
            if (at <= 0)
                continue;
            if (!WireTime.TryParse(term[(at + 4)..].Trim(), out var limit))
                return false;
            _times.Add((term[..at].Trim().Split('/'), order, limit));
            return true;
        }

        if (term.StartsWith("startswith(", StringComparison.OrdinalIgnoreCase) && term.EndsWith(')'))
        {
            var parts = term["startswith(".Length..^1].Split(',', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || !IsQuoted(parts[1]))
                return false;
            _terms.Add((parts[0].Split('/'), Unquoted(parts[1]), true));
            return true;
        }

        var equals = term.IndexOf(" eq ", StringComparison.OrdinalIgnoreCase);
        if (equals <= 0)
            return false;
        var value = term[(equals + 4)..].Trim();
        _terms.Add((term[..equals].Trim().Split('/'), IsQuoted(value) ? Unquoted(value) : value, false));
        return true;
    }

    private static bool IsQuoted(string text) => text.Length >= 2 && text[0] == '\'' && text[^1] == '\'';

    private static string Unquoted(string text) => text[1..^1].Replace("''", "'", StringComparison.Ordinal);
}
