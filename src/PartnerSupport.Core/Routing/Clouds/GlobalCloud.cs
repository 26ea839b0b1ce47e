namespace PartnerSupport;

/// <summary>The public cloud; GCC uses its hosts, too (FACTS 4.7).</summary>
internal static class GlobalCloud
{
    private const string Session = "portal.office.com";
    private const string PowerPlatform = "https://admin.powerplatform.microsoft.com";

    internal static CloudInfo Row { get; } =
        CloudRow.Build(
            CspCloud.Global,
            "Microsoft Azure and Microsoft 365",
            ["admin.microsoft.com", "admin.cloud.microsoft", "entra.microsoft.com", "admin.teams.microsoft.com", "businesscentral.dynamics.com"],
            [
                new(CloudRow.Login, "https://login.microsoftonline.com", CloudSources.AzureCli, true),
                new(CloudRow.Graph, "https://graph.microsoft.com", CloudSources.Deployments, true),
                new(CloudRow.GraphAudience, "https://graph.microsoft.com", CloudSources.Deployments, true),
                new(CloudRow.ResourceManager, "https://management.azure.com", CloudSources.AzureCli, true),
                new(CloudRow.ResourceManagerAudience, "https://management.core.windows.net/", CloudSources.AzureCli, true),
                new(CloudRow.PartnerCenter, "https://api.partnercenter.microsoft.com", CloudSources.RestUrls, true),
                new(CloudRow.PartnerCenterAudience, "https://api.partnercenter.microsoft.com", CloudSources.Authentication, true),
                new(CloudRow.PartnerCenterPortal, CloudSources.CustomersPage, "Partner Center, Customers overview", true),
                new(CloudRow.PartnerCenterAlerts, CloudSources.AlertsPage, "Partner Center, Azure fraud notification", true),
                .. PortalEntries.Azure("portal.azure.com", CloudSources.NotCombined, "support.json 2024-04-01", true),
                .. PortalEntries.PartnerSession(
                    SupportChannel.Office365AdminCenter,
                    Session,
                    CloudSources.ManagedServices,
                    true,
                    PortalEntries.At("https://admin.microsoft.com/AdminPortal/Home#/support", "Exchange documentation", true)
                ),
                .. PortalEntries.AdminCenter(
                    SupportChannel.DynamicsAdminCenter,
                    PortalEntries.At($"{PowerPlatform}/account/login/{{tenantId}}", CloudSources.Cipp, false),
                    PortalEntries.At(PortalEntries.Session(Session, "ServiceStatus"), CloudSources.ManagedServices, true),
                    PortalEntries.At($"{PowerPlatform}/support", CloudSources.Connectors, true),
                    PortalEntries.At($"{PowerPlatform}/support", CloudSources.Connectors, true)
                ),
                .. PortalEntries.AdminCenter(
                    SupportChannel.EmsAdminCenter,
                    PortalEntries.At("https://intune.microsoft.com/{tenant}", CloudSources.Cipp, false),
                    PortalEntries.At(PortalEntries.Session(Session, "ServiceStatus"), CloudSources.ManagedServices, true),
                    PortalEntries.At("https://intune.microsoft.com/", CloudSources.Cipp, false)
                ),
            ]
        ) with
        {
            OfferedServices = [CspService.Azure, CspService.Office365, CspService.DynamicsCrmOnline, CspService.EnterpriseMobilitySuite],
        };
}
