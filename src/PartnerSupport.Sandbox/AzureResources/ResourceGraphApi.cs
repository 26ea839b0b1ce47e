using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>POST providers/Microsoft.ResourceGraph/resources: tickets of all subscriptions that the token sees, in one call (FACTS 3.12).</summary>
internal static class ResourceGraphApi
{
    private const int LargestPage = 1000;
    private const int StandardPage = 100;

    public static WireAnswer Answer(WireCall call)
    {
        var left = call.World.GraphQuota.Take(call.Now, out var resets);
        if (left < 0)
            return Stamped(TooMany(resets), 0, resets);
        return Stamped(Query(call), left, resets);
    }

    private static WireAnswer Query(WireCall call)
    {
        if (!call.TryReadObject(out var body) || body.Text("query") is not { Length: > 0 } text)
            return Bad("InvalidQuery", "The request body must hold a query.");
        if (!KustoQuery.TryParse(text, out var query, out var problem))
            return Bad("InvalidQuery", problem);
        var options = body.Member("options") as JsonObject ?? [];
        if (options.Text("resultFormat") is { } format && !format.Equals("objectArray", StringComparison.OrdinalIgnoreCase))
            return Bad("InvalidResultFormat", $"The sandbox answers as objectArray only, not as {format}.");
        var top = options.Number("$top") ?? StandardPage;
        var skip = 0;
        if (top is < 1 or > LargestPage)
            return Bad("InvalidTopValue", $"$top must be from 1 to {LargestPage}.");
        if (options.Text("$skipToken") is { } token && (!int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out skip)))
            return Bad("InvalidSkipToken", "The $skipToken is not one that was answered.");
        if (Subscriptions(call, body) is not { } scopes)
            return Bad("NoValidSubscriptionsInQueryRequest", "There must be at least one subscription that is eligible to contain resources.");

        call.World.Azure.Settle();
        var rows = query.Run(call.World.Azure.All.Where(ticket => scopes.Contains(ticket.Scope.Key)).Select(Row));
        var page = rows.Skip(skip).Take(top).ToList();
        var answer = new JsonObject
        {
            ["totalRecords"] = rows.Count,
            ["count"] = page.Count,
            ["data"] = new JsonArray([.. page]),
            ["facets"] = new JsonArray(),
            ["resultTruncated"] = "false",
        };
        if (skip + page.Count < rows.Count)
            answer["$skipToken"] = (skip + page.Count).ToString(CultureInfo.InvariantCulture);
        return WireAnswer.Ok(answer);
    }

    /// <summary>The subscriptions asked for that the token may read, or all of them; null when it names some and may read none.</summary>
    private static HashSet<string>? Subscriptions(WireCall call, JsonObject body)
    {
        var visible = (call.World.Customers.ById(call.Token.TenantId)?.AzureSubscriptions ?? [])
            .Where(subscription => new AzureScope(call.Token.TenantId, subscription).CanRead(call.Token))
            .Select(subscription => subscription.Id)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (body.Member("subscriptions") is not JsonArray { Count: > 0 } asked)
            return visible;
        visible.IntersectWith(asked.Select(id => id.Text() ?? ""));
        return visible.Count > 0 ? visible : null;
    }

    private static JsonObject Row(AzureTicket ticket) =>
        new()
        {
            ["id"] = ticket.Id,
            ["name"] = ticket.Name,
            ["type"] = "microsoft.support/supporttickets",
            ["tenantId"] = ticket.Scope.TenantId,
            ["kind"] = "",
            ["location"] = "global",
            ["resourceGroup"] = "",
            ["subscriptionId"] = ticket.Scope.Subscription?.Id,
            ["managedBy"] = "",
            ["sku"] = null,
            ["plan"] = null,
            ["properties"] = AzureTicketJson.Of(ticket)["properties"]!.DeepClone(),
            ["tags"] = null,
            ["identity"] = null,
            ["zones"] = null,
            ["extendedLocation"] = null,
        };

    private static WireAnswer TooMany(TimeSpan resets) =>
        Refused(HttpStatusCode.TooManyRequests, "RateLimiting", "RateLimiting", "Client application has been throttled and should wait before it asks again.")
            .With("Retry-After", Math.Ceiling(resets.TotalSeconds).ToString(CultureInfo.InvariantCulture));

    private static WireAnswer Bad(string code, string message) => Refused(HttpStatusCode.BadRequest, "BadRequest", code, message);

    private static WireAnswer Refused(HttpStatusCode status, string code, string detail, string message) =>
        WireAnswer.Of(
            status,
            new JsonObject
            {
                ["error"] = new JsonObject
                {
                    ["code"] = code,
                    ["message"] = "Please provide below info when asking for support.",
                    ["details"] = new JsonArray(new JsonObject { ["code"] = detail, ["message"] = message }),
                },
            }
        );

    private static WireAnswer Stamped(WireAnswer answer, int left, TimeSpan resets) =>
        answer
            .With("x-ms-user-quota-remaining", left.ToString(CultureInfo.InvariantCulture))
            .With("x-ms-user-quota-resets-after", resets.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture));
}
