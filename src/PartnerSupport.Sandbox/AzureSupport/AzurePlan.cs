using System.Text;

namespace PartnerSupport.Sandbox;

/// <summary>
/// A plan as tickets show it: supportPlanType is a word of the service, not the display name, and supportPlanId tells in base64 where the plan comes from
/// (recorded-2024 16; "ProDirect" from recorded 06).
/// </summary>
internal sealed record AzurePlan(string Type, string DisplayName)
{
    /// <summary>What a ticket without a subscription has.</summary>
    public const string OfTenant = "Basic";

    /// <summary>What a ticket has that began as a chat.</summary>
    public const string OfChat = "Chat";

    public static AzurePlan Of(string plan) =>
        plan switch
        {
            "Professional Direct" => new("ProDirect", "Azure Support Plan - Professional Direct"),
            OfTenant => new(OfTenant, "Basic support"),
            OfChat => new(OfTenant, "Unknown"),
            _ => new(plan, plan),
        };

    /// <summary>supportPlanId of a scope's plan.</summary>
    public static string Id(AzureScope scope) =>
        Convert.ToBase64String(
            Encoding.ASCII.GetBytes(
                scope.Subscription is { } subscription
                    ? $"Source:AzureModern,SubscriptionId:{subscription.Id},SovereignCloud:Public,OfferId:MS-AZR-0145P,"
                    : "Source:Free,FreeId:00000000-0000-0000-0000-000000000009,"
            )
        );
}
