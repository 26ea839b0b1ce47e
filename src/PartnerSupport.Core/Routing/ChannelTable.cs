namespace PartnerSupport;

/// <summary>Which portal serves which service (R5, R6, R10), and which plans Azure's API files under (FACTS 3.6).</summary>
public static class ChannelTable
{
    /// <summary>The portal of a service.</summary>
    /// <param name="service">The service.</param>
    public static SupportChannel PortalOf(CspService service) =>
        service switch
        {
            CspService.Azure => SupportChannel.AzurePortal,
            CspService.Office365 => SupportChannel.Office365AdminCenter,
            CspService.DynamicsCrmOnline => SupportChannel.DynamicsAdminCenter,
            CspService.EnterpriseMobilitySuite => SupportChannel.EmsAdminCenter,
            _ => SupportChannel.Unknown,
        };

    /// <summary>Whether Azure's API files under a plan: Professional Direct, Premier or Unified.</summary>
    /// <param name="plan">The plan.</param>
    public static bool IsServedByApi(SupportPlan plan) =>
        plan is SupportPlan.ProfessionalDirect or SupportPlan.PremierSupportForPartners or SupportPlan.Unified;

    /// <summary>Whether a plan is Advanced Support for Partners or higher: what Dynamics 365 asks for (R24, FACTS 5.3).</summary>
    /// <param name="plan">The plan.</param>
    public static bool ReachesDynamics(SupportPlan plan) =>
        plan is SupportPlan.AdvancedSupportForPartners or SupportPlan.PremierSupportForPartners or SupportPlan.Unified;
}
