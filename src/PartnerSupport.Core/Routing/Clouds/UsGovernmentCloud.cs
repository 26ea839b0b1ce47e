namespace PartnerSupport;

/// <summary>Microsoft Cloud for US Government: GCC High, and DoD by the entry GraphDod (R1, FACTS 2.8).</summary>
internal static class UsGovernmentCloud
{
    private const string Session = "portal.office365.us";
    private const string PowerPlatform = "https://gcc.admin.powerplatform.microsoft.us";

    internal static CloudInfo Row { get; } =
        CloudRow.Build(
            CspCloud.UsGovernment,
            "Microsoft Cloud for US Government",
            ["portal.apps.mil", "admin.microsoft.us"],
            [
                new(CloudRow.Login, "https://login.microsoftonline.us", CloudSources.AzureCli, true),
                new(CloudRow.Graph, "https://graph.microsoft.us", CloudSources.Deployments, true),
                new(CloudRow.GraphAudience, "https://graph.microsoft.us", CloudSources.Deployments, true),
                new(CloudRow.GraphDod, "https://dod-graph.microsoft.us", CloudSources.Deployments, true),
                new(CloudRow.ResourceManager, "https://management.usgovcloudapi.net", CloudSources.AzureCli, true),
                new(CloudRow.ResourceManagerAudience, "https://management.core.usgovcloudapi.net/", CloudSources.AzureCli, true),
                new(CloudRow.PartnerCenter, "https://api.partnercenter.microsoft.com", CloudSources.NationalClouds, true),
                new(CloudRow.PartnerCenterAudience, "https://api.partnercenter.microsoft.com", CloudSources.Analogy, false),
                new(CloudRow.PartnerCenterPortal, CloudSources.CustomersPage, CloudSources.Analogy, false),
                new(CloudRow.PartnerCenterAlerts, CloudSources.AlertsPage, CloudSources.Analogy, false),
                .. PortalEntries.Azure("portal.azure.us", CloudSources.HostOnly, CloudSources.HostOnly, false),
                .. PortalEntries.PartnerSession(
                    SupportChannel.Office365AdminCenter,
                    Session,
                    CloudSources.HostOnly,
                    false,
                    PortalEntries.At("https://portal.office365.us/adminportal", "Microsoft support article", true)
                ),
                .. PortalEntries.AdminCenter(
                    SupportChannel.DynamicsAdminCenter,
                    PortalEntries.At($"{PowerPlatform}/account/login/{{tenantId}}", CloudSources.HostOnly, false),
                    PortalEntries.At(PortalEntries.Session(Session, "ServiceStatus"), CloudSources.HostOnly, false),
                    PortalEntries.At($"{PowerPlatform}/support", CloudSources.FederalApplications, true),
                    PortalEntries.At($"{PowerPlatform}/support", CloudSources.FederalApplications, true)
                ),
                .. PortalEntries.AdminCenter(
                    SupportChannel.EmsAdminCenter,
                    PortalEntries.At("https://intune.microsoft.us/{tenant}", CloudSources.HostOnly, false),
                    PortalEntries.At(PortalEntries.Session(Session, "ServiceStatus"), CloudSources.HostOnly, false),
                    PortalEntries.At("https://intune.microsoft.us/", CloudSources.Cipp, false)
                ),
            ]
        ) with
        {
            // Office 365 is reported as not sold there (FACTS 2.8); of the other two nothing is known. What the customer owns decides.
            OfferedServices = [CspService.Azure],
            HasAzureSupportApi = false,
        };
}
