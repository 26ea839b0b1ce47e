using System.Globalization;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>An OData collection: $filter, $top, $select, $count, pages with @odata.nextLink on the real host.</summary>
internal static class GraphList
{
    /// <param name="call">The request.</param>
    /// <param name="context">What stands behind $metadata# in the context link.</param>
    /// <param name="items">All items, made when enumerated.</param>
    /// <param name="page">Items a page when $top does not say.</param>
    /// <param name="largest">The largest $top.</param>
    /// <param name="root">What stands between version and $metadata, e.g. tenantRelationships/.</param>
    public static WireAnswer Of(WireCall call, string context, IEnumerable<JsonObject> items, int page = 100, int largest = 999, string root = "")
    {
        if (call.Query.TryGetValue("$top", out var topText) && (!int.TryParse(topText, out var top) || top < 1 || top > largest))
        {
            return GraphErrors.BadRequest(
                call,
                $"The limit of '{largest}' for Top query has been exceeded. The value from the incoming request is '{topText}'."
            );
        }

        if (!GraphFilter.TryParse(call.Query.GetValueOrDefault("$filter"), out var filter))
        {
            return GraphErrors.BadRequest(call, $"Invalid filter clause: {call.Query["$filter"]}");
        }

        if (call.Query.GetValueOrDefault("$orderby") is { Length: > 0 } order)
        {
            if (GraphOrder.Sorted(items.ToList(), order) is not { } sorted)
                return GraphErrors.BadRequest(call, $"Invalid $orderby clause: {order}");
            items = sorted;
        }

        var size = call.QueryNumber("$top") ?? page;
        var skip = call.QueryNumber("$skiptoken") ?? 0;
        var found = items.Where(filter.Takes).Skip(skip).Take(size + 1).ToList();
        var body = new JsonObject { ["@odata.context"] = $"https://{call.Site.Host}/{call.Segments[0]}/{root}$metadata#{context}" };
        if (string.Equals(call.Query.GetValueOrDefault("$count"), "true", StringComparison.OrdinalIgnoreCase))
        {
            body["@odata.count"] = items.Count(filter.Takes);
        }

        if (found.Count > size)
            body["@odata.nextLink"] = NextLink(call, skip + size);
        body["value"] = new JsonArray([.. found.Take(size).Select(item => Selected(call, item))]);
        return WireAnswer.Ok(body);
    }

    public static JsonObject Selected(WireCall call, JsonObject item)
    {
        if (call.Query.GetValueOrDefault("$select") is not { Length: > 0 } select)
            return item;
        var wanted = select.Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in item.Select(member => member.Key).ToList())
        {
            if (!wanted.Contains(name) && !name.StartsWith('@'))
                item.Remove(name);
        }

        return item;
    }

    private static string NextLink(WireCall call, int skip)
    {
        var query = call
            .Query.Where(pair => !string.Equals(pair.Key, "$skiptoken", StringComparison.OrdinalIgnoreCase))
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")
            .Append("$skiptoken=" + skip.ToString(CultureInfo.InvariantCulture));
        return $"https://{call.Site.Host}{call.Uri.AbsolutePath}?{string.Join('&', query)}";
    }
}
