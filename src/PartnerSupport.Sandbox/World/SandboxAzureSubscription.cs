namespace PartnerSupport.Sandbox;

/// <summary>An Azure subscription of a customer.</summary>
/// <param name="Id">Subscription id.</param>
/// <param name="Name">Display name.</param>
/// <param name="Plan">What tickets show as supportPlanType: Professional Direct, Premier, Unified, CSP, Developer, Basic, Free.</param>
public sealed record SandboxAzureSubscription(string Id, string Name, string Plan)
{
    /// <summary>True: an entitlement below an Azure plan (FACTS 1.6). False: a classic subscription, whose entitlementId it is.</summary>
    public bool UnderAzurePlan { get; init; }

    /// <summary>What the partner's people may do there: Owner, Support Request Contributor, Reader or None.</summary>
    public string UserRole { get; init; } = "Owner";

    /// <summary>What the partner's application may do there on its own; None unless somebody assigned it a role.</summary>
    public string ApplicationRole { get; init; } = "None";

    /// <summary>Whether Microsoft.Support takes requests by API under this plan (FACTS 3.6).</summary>
    internal bool PlanHasApi => Plan is "Professional Direct" or "ProDirect" or "Premier" or "Unified";
}
