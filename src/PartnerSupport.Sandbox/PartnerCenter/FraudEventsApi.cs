using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>GET /v1/fraudEvents: a bare array; the newer events model has the event's type, and pages (FACTS 1.6).</summary>
internal static class FraudEventsApi
{
    /// <summary>How the service writes "no time".</summary>
    private const string Never = "9999-12-31T23:59:59.9999999";

    public static WireAnswer Answer(WireCall call)
    {
        if (call.Token.AppOnly)
            return PartnerCenterErrors.Denied();
        var newer = string.Equals(call.Header("X-NewEventsModel"), "true", StringComparison.OrdinalIgnoreCase);
        var events = call
            .World.Customers.All.SelectMany(customer => customer.FraudEvents, (customer, fraud) => (customer, fraud))
            .Where(pair => Matches(call, "EventStatus", pair.fraud.Status) && Matches(call, "SubscriptionId", pair.fraud.SubscriptionId))
            .Where(pair => !newer || Matches(call, "EventType", pair.fraud.EventType));
        if (newer && call.QueryNumber("PageSize") is { } size and > 0)
        {
            events = events.Skip(size * (Math.Max(call.QueryNumber("PageNumber") ?? 1, 1) - 1)).Take(size);
        }

        return WireAnswer.Ok(new JsonArray([.. events.Select(pair => Event(call, pair.customer, pair.fraud, newer))]));
    }

    private static bool Matches(WireCall call, string name, string value) =>
        !call.Query.TryGetValue(name, out var asked) || string.Equals(asked, value, StringComparison.OrdinalIgnoreCase);

    private static JsonObject Event(WireCall call, SandboxCustomer customer, SandboxFraudEvent fraud, bool newer)
    {
        var resolved = fraud.Status == "Resolved";
        var json = new JsonObject
        {
            ["eventTime"] = WireTime.WithoutZone(fraud.Last),
            ["eventId"] = fraud.Id,
            ["partnerTenantId"] = call.World.Partner.Tenant.Id,
            ["partnerFriendlyName"] = call.World.Partner.Tenant.Name,
            ["customerTenantId"] = customer.Tenant.Id,
            ["customerFriendlyName"] = customer.Tenant.Name,
            ["subscriptionId"] = fraud.SubscriptionId,
            ["subscriptionType"] = "modern",
            ["entityId"] = fraud.SubscriptionId,
            ["entityName"] = fraud.Resource,
            ["entityUrl"] = $"/subscriptions/{fraud.SubscriptionId}/resourceGroups/rg-sandbox/providers/Microsoft.Compute/virtualMachines/{fraud.Resource}",
            ["hitCount"] = "10",
            ["catalogOfferId"] = "MS-AZR-0017G",
            ["eventStatus"] = fraud.Status,
            ["serviceName"] = "Azure Batch",
            ["resourceName"] = fraud.Resource,
            ["resourceGroupName"] = "rg-sandbox",
            ["firstOccurrence"] = WireTime.WithoutZone(fraud.First),
            ["lastOccurrence"] = WireTime.WithoutZone(fraud.Last),
            ["resolvedReason"] = resolved ? "Fraud" : "None",
            ["resolvedOn"] = resolved ? WireTime.WithoutZone(fraud.Last.AddHours(6)) : Never,
            ["resolvedBy"] = resolved ? call.World.User.UserPrincipalName : "",
        };
        if (newer)
            json["eventType"] = fraud.EventType;
        return json;
    }
}
