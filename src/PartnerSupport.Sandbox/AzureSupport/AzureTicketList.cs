using System.Globalization;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>The list of a scope's tickets, newest first (FACTS 3.5).</summary>
internal static class AzureTicketList
{
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
        return Page(call, [.. found], AzureTicketJson.Of, standard: 25, largest: 100);
    }

    /// <summary>One page with a nextLink on the real host.</summary>
    public static WireAnswer Page<T>(WireCall call, IReadOnlyList<T> items, Func<T, JsonObject> json, int standard, int largest)
    {
        var top = standard;
        if (call.Query.TryGetValue("$top", out var text) && (!int.TryParse(text, out top) || top < 1 || top > largest))
        {
            return ArmErrors.Invalid($"The value of $top must be between 1 and {largest}.", "InvalidTopValue", "$top");
        }

        var skip = call.QueryNumber("$skipToken") ?? 0;
        var body = new JsonObject { ["value"] = new JsonArray([.. items.Skip(skip).Take(top).Select(json)]) };
        if (skip + top < items.Count)
            body["nextLink"] = NextLink(call, skip + top);
        return WireAnswer.Ok(body);
    }

    private static string NextLink(WireCall call, int skip)
    {
        var query = call
            .Query.Where(pair => !string.Equals(pair.Key, "$skipToken", StringComparison.OrdinalIgnoreCase))
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")
            .Append("$skipToken=" + skip.ToString(CultureInfo.InvariantCulture));
        return $"https://{call.Site.Host}{call.Uri.AbsolutePath}?{string.Join('&', query)}";
    }
}
