using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>The list of a scope's tickets, newest first (FACTS 3.5).</summary>
internal static class AzureTicketList
{
    private const string SkipToken = "$skipToken";

    private static readonly string[] Exact = ["Status", "ServiceId", "ProblemClassificationId"];

    public static WireAnswer Answer(WireCall call, AzureScope scope)
    {
        if (!AzureFilter.TryParse(call.Query.GetValueOrDefault("$filter"), Exact, out var filter))
        {
            return ArmErrors.Invalid($"The filter '{call.Query["$filter"]}' is not supported.", "InvalidFilter", "$filter");
        }

        var found = call
            .World.Azure.All.Where(ticket => ticket.Scope.Key == scope.Key)
            .Where(ticket =>
                filter.Takes(
                    ticket.Created,
                    name =>
                        name switch
                        {
                            "Status" => ticket.Status,
                            "ServiceId" => ticket.Asked.Text("serviceId"),
                            _ => ticket.Asked.Text("problemClassificationId"),
                        }
                )
            )
            .OrderByDescending(ticket => ticket.Created)
            .ThenByDescending(ticket => ticket.Number, StringComparer.Ordinal);
        // Without a subscription a short page is not the last: it names a next one all the same (recorded-2024 30).
        return Page(call, [.. found], AzureTicketJson.Of, standard: 25, largest: 100, goesOn: scope.Subscription is null);
    }

    /// <summary>One page with a nextLink on the real host.</summary>
    public static WireAnswer Page<T>(WireCall call, IReadOnlyList<T> items, Func<T, JsonObject> json, int standard, int largest, bool goesOn = false)
    {
        var top = standard;
        if (call.Query.TryGetValue("$top", out var text) && (!int.TryParse(text, out top) || top < 1 || top > largest))
        {
            return ArmErrors.Invalid($"The value of $top must be between 1 and {largest}.", "InvalidTopValue", "$top");
        }

        if (!TrySkip(call, out var skip))
            return ArmErrors.Invalid("The value of $skipToken is invalid.", target: "$skipToken");
        var body = new JsonObject { ["value"] = new JsonArray([.. items.Skip(skip).Take(top).Select(json)]) };
        if (skip + top < items.Count || (goesOn && skip < items.Count))
            body["nextLink"] = NextLink(call, skip + top);
        return WireAnswer.Ok(body);
    }

    /// <summary>With the port, the filter before the version, and the token as JSON that is escaped twice (recorded-2024 31).</summary>
    private static string NextLink(WireCall call, int skip)
    {
        var query = call
            .Query.Where(pair => pair.Key.StartsWith('$') && !string.Equals(pair.Key, SkipToken, StringComparison.OrdinalIgnoreCase))
            .Select(pair => $"{pair.Key}={WebUtility.UrlEncode(pair.Value).Replace("'", "%27", StringComparison.Ordinal)}")
            .Append("api-version=" + call.Query["api-version"])
            .Append($"{SkipToken}={Uri.EscapeDataString(Uri.EscapeDataString(Token(call, skip)))}");
        return $"https://{call.Site.Host}:443{call.Uri.AbsolutePath}?{string.Join('&', query)}";
    }

    private static string Token(WireCall call, int skip) =>
        new JsonArray(
            new JsonObject { ["orderByItems"] = new JsonArray(new JsonObject { ["item"] = WireTime.Utc(call.Now) }), ["skipCount"] = skip }
        ).ToJsonString();

    private static bool TrySkip(WireCall call, out int skip)
    {
        skip = 0;
        if (!call.Query.TryGetValue(SkipToken, out var text))
            return true;
        try
        {
            if (JsonNode.Parse(Uri.UnescapeDataString(text)) is not JsonArray { Count: 1 } list || list[0] is not JsonObject token)
                return false;
            skip = token.Number("skipCount") ?? -1;
            return skip >= 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
