using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Reads a customer's subscriptions at Partner Center (FACTS 1.6, 2.7).</summary>
internal static class SubscriptionReader
{
    /// <summary>Partner Center's product id of the Azure plan, the first part of its offer id.</summary>
    private const string AzurePlanProduct = "DZH318Z0BPS6";

    private const string AzurePlanName = "Azure plan";

    /// <summary>Whether a subscription is an Azure plan, below which the Azure subscriptions hang as entitlements.</summary>
    /// <param name="item">The subscription.</param>
    public static bool IsAzurePlan(JObject item) =>
        item.Text("offerId")?.StartsWith(AzurePlanProduct, StringComparison.OrdinalIgnoreCase) == true
        || Names(item, "offerName")
        || Names(item, "friendlyName") && IsUsage(item);

    /// <summary>The Azure subscription that a classic subscription is; null for any other.</summary>
    /// <param name="item">The subscription.</param>
    public static AzureSubscription? ReadClassic(JObject item) =>
        IsUsage(item) && !IsAzurePlan(item) && item.Guid("entitlementId") is { } id
            ? new AzureSubscription
            {
                Id = id,
                Name = item.Text("friendlyName") ?? item.Text("offerName") ?? id.ToString("D"),
                State = item.Text("status"),
            }
            : null;

    /// <summary>The Azure subscription of an entitlement; null for one without an id.</summary>
    /// <param name="item">The entitlement.</param>
    public static AzureSubscription? ReadEntitlement(JObject item) =>
        item.Guid("id") is { } id
            ? new AzureSubscription
            {
                Id = id,
                Name = item.Text("friendlyName") ?? id.ToString("D"),
                State = item.Text("status"),
                IsAzurePlan = true,
            }
            : null;

    private static bool IsUsage(JObject item) => string.Equals(item.Text("billingType"), "usage", StringComparison.OrdinalIgnoreCase);

    private static bool Names(JObject item, string member) => string.Equals(item.Text(member), AzurePlanName, StringComparison.OrdinalIgnoreCase);
}
