namespace PartnerSupport;

/// <summary>The clouds operated by 21Vianet (FACTS 1.3, 2.8).</summary>
internal static class ChinaCloud
{
    private const string Session = "portal.partner.microsoftonline.cn";

    private static readonly CloudEntry Own = PortalEntries.At("https://portal.partner.microsoftonline.cn/", "documentation of the 21Vianet admin center", true);

    internal static CloudInfo Row { get; } =
        CloudRow.Build(
            CspCloud.China,
            "Microsoft clouds operated by 21Vianet",
            [],
            [
                new(CloudRow.Login, "https://login.chinacloudapi.cn", CloudSources.AzureCli, true),
                new(CloudRow.Graph, "https://microsoftgraph.chinacloudapi.cn", CloudSources.Deployments, true),
                new(CloudRow.GraphAudience, "https://microsoftgraph.chinacloudapi.cn", CloudSources.Deployments, true),
                new(CloudRow.ResourceManager, "https://management.chinacloudapi.cn", CloudSources.AzureCli, true),
                new(CloudRow.ResourceManagerAudience, "https://management.core.chinacloudapi.cn/", CloudSources.AzureCli, true),
                new(CloudRow.PartnerCenter, "https://partner.partnercenterapi.microsoftonline.cn", CloudSources.RestUrls, true),
                new(CloudRow.PartnerCenterAudience, "https://partner.partnercenterapi.microsoftonline.cn", CloudSources.Analogy, false),
                new(CloudRow.PartnerCenterPortal, "https://partner.partnercenter.microsoftonline.cn/", "third-party sample", false),
                .. PortalEntries.Azure("portal.azure.cn", CloudSources.HostOnly, CloudSources.HostOnly, false),
                .. PortalEntries.PartnerSession(SupportChannel.Office365AdminCenter, Session, CloudSources.HostOnly, false, Own),
                .. PortalEntries.PartnerSession(SupportChannel.DynamicsAdminCenter, Session, CloudSources.OneAdminCenter, false, Own),
                .. PortalEntries.PartnerSession(SupportChannel.EmsAdminCenter, Session, CloudSources.OneAdminCenter, false, Own),
            ]
        ) with
        {
            // The archived page leads to the Office 365 admin center only, and says that Azure is not available there (FACTS 1.3).
            OfferedServices = [CspService.Office365, CspService.DynamicsCrmOnline, CspService.EnterpriseMobilitySuite],
            HasServiceRequestApi = false,
            HasAzureSupportApi = false,
        };
}
