using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Reads fraud events (R3, FACTS 1.6).</summary>
internal static class FraudEventReader
{
    /// <summary>Reads an open event of a customer; null for a resolved one and for another customer's.</summary>
    /// <param name="item">The event.</param>
    /// <param name="customerId">The customer.</param>
    public static FraudEvent? ReadOpen(JObject item, Guid customerId) => Read(item, customerId) is { IsResolved: false } open ? open : null;

    /// <summary>Reads an event of a customer; null for another customer's.</summary>
    /// <param name="item">The event.</param>
    /// <param name="customerId">The customer.</param>
    public static FraudEvent? Read(JObject item, Guid customerId) =>
        item.Guid("customerTenantId") != customerId || item.Text("eventId") is not { } id
            ? null
            : new FraudEvent
            {
                Id = id,
                SubscriptionId = item.Guid("subscriptionId"),
                Status = item.Text("eventStatus"),
                SeenAt = item.Time("firstOccurrence") ?? item.Time("eventTime"),
                LastSeenAt = item.Time("lastOccurrence"),
                IsResolved = string.Equals(item.Text("eventStatus"), "Resolved", StringComparison.OrdinalIgnoreCase),
                Kind = item.Text("eventType") ?? item.Text("serviceName"),
                ResourceName = item.Text("resourceName") ?? item.Text("entityName"),
            };
}
