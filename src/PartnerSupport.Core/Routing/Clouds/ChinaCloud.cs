namespace PartnerSupport;

/// <summary>The clouds operated by 21Vianet (FACTS 1.3, 2.8).</summary>
internal static class ChinaCloud
{
    internal static CloudInfo Row { get; } = CloudRow.Build(
        CspCloud.China,
        "Microsoft clouds operated by 21Vianet",
        [],
        new(CloudRow.Login, "https://login.chinacloudapi.cn", CloudSources.AzureCli, true),
        new(CloudRow.Graph, "https://microsoftgraph.chinacloudapi.cn", CloudSources.Deployments, true),
        new(CloudRow.GraphAudience, "https://microsoftgraph.chinacloudapi.cn", CloudSources.Deployments, true),
        new(CloudRow.ResourceManager, "https://management.chinacloudapi.cn", CloudSources.AzureCli, true),
        new(CloudRow.ResourceManagerAudience, "https://management.core.chinacloudapi.cn/", CloudSources.AzureCli, true),
        new(CloudRow.PartnerCenter, "https://partner.partnercenterapi.microsoftonline.cn", CloudSources.RestUrls, true),
        new(CloudRow.PartnerCenterAudience, "https://partner.partnercenterapi.microsoftonline.cn", CloudSources.Analogy, false),
        new(CloudRow.PartnerCenterPortal, "https://partner.partnercenter.microsoftonline.cn/", "third party", false),
        new("AzurePortalCreate", "https://portal.azure.cn/{tenant}/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest", CloudSources.BladeByAnalogy, false),
        new("AzurePortalManage", "https://portal.azure.cn/{tenant}/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/managesupportrequest", CloudSources.BladeByAnalogy, false),
        new("AzurePortalHealth", "https://portal.azure.cn/{tenant}/#blade/Microsoft_Azure_Health/AzureHealthBrowseBlade/serviceIssues", CloudSources.BladeByAnalogy, false),
        new("AzurePortalOwn", "https://portal.azure.cn/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest", CloudSources.BladeByAnalogy, false),
        new("Office365AdminCenterCreate", "https://portal.partner.microsoftonline.cn/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.HostOnly, false),
        new("Office365AdminCenterManage", "https://portal.partner.microsoftonline.cn/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.HostOnly, false),
        new("Office365AdminCenterHealth", "https://portal.partner.microsoftonline.cn/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=ServiceStatus", CloudSources.HostOnly, false),
        new("Office365AdminCenterOwn", "https://portal.partner.microsoftonline.cn/", "FACTS 6", true),
        new("DynamicsAdminCenterCreate", "https://portal.partner.microsoftonline.cn/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.OneAdminCenter, false),
        new("DynamicsAdminCenterManage", "https://portal.partner.microsoftonline.cn/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.OneAdminCenter, false),
        new("DynamicsAdminCenterHealth", "https://portal.partner.microsoftonline.cn/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=ServiceStatus", CloudSources.OneAdminCenter, false),
        new("DynamicsAdminCenterOwn", "https://portal.partner.microsoftonline.cn/", "FACTS 6", true),
        new("EmsAdminCenterCreate", "https://portal.partner.microsoftonline.cn/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.OneAdminCenter, false),
        new("EmsAdminCenterManage", "https://portal.partner.microsoftonline.cn/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.OneAdminCenter, false),
        new("EmsAdminCenterHealth", "https://portal.partner.microsoftonline.cn/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=ServiceStatus", CloudSources.OneAdminCenter, false),
        new("EmsAdminCenterOwn", "https://portal.partner.microsoftonline.cn/", "FACTS 6", true)) with
    {
        // The archived page leads to the Office 365 admin center only, and says that Azure is not available there (FACTS 1.3).
        OfferedServices = [CspService.Office365, CspService.DynamicsCrmOnline, CspService.EnterpriseMobilitySuite],
        HasServiceRequestApi = false,
        HasAzureSupportApi = false,
    };
}
