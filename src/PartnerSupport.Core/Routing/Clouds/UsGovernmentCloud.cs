namespace PartnerSupport;

/// <summary>Microsoft Cloud for US Government: GCC High, and DoD by the entry GraphDod (R1, FACTS 2.8).</summary>
internal static class UsGovernmentCloud
{
    internal static CloudInfo Row { get; } = CloudRow.Build(
        CspCloud.UsGovernment,
        "Microsoft Cloud for US Government",
        ["portal.apps.mil", "admin.microsoft.us", "gcc.admin.powerplatform.microsoft.us"],
        new(CloudRow.Login, "https://login.microsoftonline.us", CloudSources.AzureCli, true),
        new(CloudRow.Graph, "https://graph.microsoft.us", CloudSources.Deployments, true),
        new(CloudRow.GraphAudience, "https://graph.microsoft.us", CloudSources.Deployments, true),
        new(CloudRow.GraphDod, "https://dod-graph.microsoft.us", CloudSources.Deployments, true),
        new(CloudRow.ResourceManager, "https://management.usgovcloudapi.net", CloudSources.AzureCli, true),
        new(CloudRow.ResourceManagerAudience, "https://management.core.usgovcloudapi.net/", CloudSources.AzureCli, true),
        new(CloudRow.PartnerCenter, "https://api.partnercenter.microsoft.com", CloudSources.NationalClouds, true),
        new(CloudRow.PartnerCenterAudience, "https://api.partnercenter.microsoft.com", CloudSources.Analogy, false),
        new(CloudRow.PartnerCenterPortal, "https://partner.microsoft.com/dashboard/commerce2/customers/list", CloudSources.Analogy, false),
        new("AzurePortalCreate", "https://portal.azure.us/{tenant}/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest", CloudSources.BladeByAnalogy, false),
        new("AzurePortalManage", "https://portal.azure.us/{tenant}/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/managesupportrequest", CloudSources.BladeByAnalogy, false),
        new("AzurePortalHealth", "https://portal.azure.us/{tenant}/#blade/Microsoft_Azure_Health/AzureHealthBrowseBlade/serviceIssues", CloudSources.BladeByAnalogy, false),
        new("AzurePortalOwn", "https://portal.azure.us/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest", CloudSources.BladeByAnalogy, false),
        new("Office365AdminCenterCreate", "https://portal.office365.us/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.HostOnly, false),
        new("Office365AdminCenterManage", "https://portal.office365.us/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.HostOnly, false),
        new("Office365AdminCenterHealth", "https://portal.office365.us/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=ServiceStatus", CloudSources.HostOnly, false),
        new("Office365AdminCenterOwn", "https://portal.office365.us/adminportal", "Microsoft support article (FACTS 6)", true),
        new("DynamicsAdminCenterCreate", "https://gcc.admin.powerplatform.microsoft.us/account/login/{tenantId}", CloudSources.HostOnly, false),
        new("DynamicsAdminCenterManage", "https://gcc.admin.powerplatform.microsoft.us/account/login/{tenantId}", CloudSources.HostOnly, false),
        new("DynamicsAdminCenterHealth", "https://portal.office365.us/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=ServiceStatus", CloudSources.HostOnly, false),
        new("DynamicsAdminCenterOwn", "https://gcc.admin.powerplatform.microsoft.us/support", "microsoft/Federal-Business-Applications (FACTS 6)", true),
        new("DynamicsAdminCenterPage", "https://gcc.admin.powerplatform.microsoft.us/support", "microsoft/Federal-Business-Applications (FACTS 6)", true),
        new("EmsAdminCenterCreate", "https://intune.microsoft.us/{tenant}", CloudSources.HostOnly, false),
        new("EmsAdminCenterManage", "https://intune.microsoft.us/{tenant}", CloudSources.HostOnly, false),
        new("EmsAdminCenterHealth", "https://portal.office365.us/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=ServiceStatus", CloudSources.HostOnly, false),
        new("EmsAdminCenterOwn", "https://intune.microsoft.us/", "FACTS 6", true)) with
    {
        // Office 365 is reported as not sold there (FACTS 2.8); of the other two nothing is known. What the customer owns decides.
        OfferedServices = [CspService.Azure],
        HasAzureSupportApi = false,
    };
}
