namespace PartnerSupport;

/// <summary>Microsoft Cloud Germany, closed in October 2021: its rows work and say so (R1).</summary>
internal static class GermanyCloud
{
    internal static CloudInfo Row { get; } = CloudRow.Build(
        CspCloud.Germany,
        "Microsoft Cloud Germany",
        [],
        new(CloudRow.Login, "https://login.microsoftonline.de", CloudSources.AzureCli, true),
        new(CloudRow.Graph, "https://graph.microsoft.de", CloudSources.Deployments, true),
        new(CloudRow.GraphAudience, "https://graph.microsoft.de", CloudSources.Deployments, true),
        new(CloudRow.ResourceManager, "https://management.microsoftazure.de", CloudSources.AzureCli, true),
        new(CloudRow.ResourceManagerAudience, "https://management.core.cloudapi.de/", CloudSources.AzureCli, true),
        new(CloudRow.PartnerCenter, "https://api.partnercenter.microsoft.com", CloudSources.NationalClouds, true),
        new(CloudRow.PartnerCenterAudience, "https://api.partnercenter.microsoft.com", CloudSources.Analogy, false),
        new(CloudRow.PartnerCenterPortal, "https://partner.microsoft.com/dashboard/commerce2/customers/list", CloudSources.Analogy, false),
        new("AzurePortalCreate", "https://portal.microsoftazure.de/{tenant}/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest", "blade documented, its combination with a directory not (FACTS 6)", false),
        new("AzurePortalManage", "https://portal.microsoftazure.de/{tenant}/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/managesupportrequest", "blade documented, its combination with a directory not (FACTS 6)", false),
        new("AzurePortalHealth", "https://portal.microsoftazure.de/{tenant}/#blade/Microsoft_Azure_Health/AzureHealthBrowseBlade/serviceIssues", "blade documented, its combination with a directory not (FACTS 6)", false),
        new("AzurePortalOwn", "https://portal.microsoftazure.de/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest", "MS Cloud Deutschland transition documents (FACTS 6)", true),
        new("Office365AdminCenterCreate", "https://portal.office.de/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.HostOnly, false),
        new("Office365AdminCenterManage", "https://portal.office.de/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.HostOnly, false),
        new("Office365AdminCenterHealth", "https://portal.office.de/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=ServiceStatus", CloudSources.HostOnly, false),
        new("Office365AdminCenterOwn", "https://portal.office.de/adminportal", "M365 Deutschland documents (FACTS 6)", true),
        new("DynamicsAdminCenterCreate", "https://portal.office.de/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.OneAdminCenter, false),
        new("DynamicsAdminCenterManage", "https://portal.office.de/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.OneAdminCenter, false),
        new("DynamicsAdminCenterHealth", "https://portal.office.de/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=ServiceStatus", CloudSources.OneAdminCenter, false),
        new("DynamicsAdminCenterOwn", "https://portal.office.de/adminportal", "M365 Deutschland documents (FACTS 6)", true),
        new("EmsAdminCenterCreate", "https://portal.office.de/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.OneAdminCenter, false),
        new("EmsAdminCenterManage", "https://portal.office.de/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.OneAdminCenter, false),
        new("EmsAdminCenterHealth", "https://portal.office.de/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=ServiceStatus", CloudSources.OneAdminCenter, false),
        new("EmsAdminCenterOwn", "https://portal.office.de/adminportal", "M365 Deutschland documents (FACTS 6)", true)) with
    {
        OfferedServices = [CspService.Azure, CspService.Office365, CspService.DynamicsCrmOnline, CspService.EnterpriseMobilitySuite],
        HasAzureSupportApi = false,
        ClosedSince = new DateOnly(2021, 10, 29),
    };
}
