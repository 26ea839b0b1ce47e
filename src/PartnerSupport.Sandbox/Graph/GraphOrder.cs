using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>$orderby over members of the items: <c>name</c>, <c>name asc</c>, <c>name desc</c>, several with commas.</summary>
internal static class GraphOrder
{
    /// <summary>The items in the order asked for; null when the clause is not understood or names what no item has.</summary>
    public static IReadOnlyList<JsonObject>? Sorted(IReadOnlyList<JsonObject> items, string clause)
    {
        IOrderedEnumerable<JsonObject>? sorted = null;
        foreach (var term in clause.Split(',', StringSplitOptions.TrimEntries))
        {
            var words = term.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is not ([_] or [_, "asc" or "desc"]) || (items.Count > 0 && !items.Any(item => Find(item, words[0]) is not null)))
                return null;
            string Key(JsonObject item) => Find(item, words[0])?.ToString() ?? "";
            var down = words.Length > 1 && words[1] == "desc";
            sorted = (sorted, down) switch
            {
                (null, false) => items.OrderBy(Key, StringComparer.OrdinalIgnoreCase),
                (null, true) => items.OrderByDescending(Key, StringComparer.OrdinalIgnoreCase),
                (_, false) => sorted.ThenBy(Key, StringComparer.OrdinalIgnoreCase),
                _ => sorted.ThenByDescending(Key, StringComparer.OrdinalIgnoreCase),
            };
        }

        return sorted?.ToList();
    }

    private static JsonNode? Find(JsonObject item, string path)
    {
        JsonNode? node = item;
        foreach (var name in path.Split('/'))
            node = (node as JsonObject)?.Member(name);
        return node?.GetValueKind() is JsonValueKind.Null ? null : node;
    }
}
