namespace PartnerSupport;

/// <summary>The public cloud; GCC uses its hosts, too (FACTS 4.7).</summary>
internal static class GlobalCloud
{
    internal static CloudInfo Row { get; } = CloudRow.Build(
        CspCloud.Global,
        "Microsoft Azure and Microsoft 365",
        ["admin.microsoft.com", "admin.cloud.microsoft", "aad.portal.azure.com", "admin.teams.microsoft.com", "businesscentral.dynamics.com", "entra.microsoft.com"],
        new(CloudRow.Login, "https://login.microsoftonline.com", CloudSources.AzureCli, true),
        new(CloudRow.Graph, "https://graph.microsoft.com", CloudSources.Deployments, true),
        new(CloudRow.GraphAudience, "https://graph.microsoft.com", CloudSources.Deployments, true),
        new(CloudRow.ResourceManager, "https://management.azure.com", CloudSources.AzureCli, true),
        new(CloudRow.ResourceManagerAudience, "https://management.core.windows.net/", CloudSources.AzureCli, true),
        new(CloudRow.PartnerCenter, "https://api.partnercenter.microsoft.com", CloudSources.RestUrls, true),
        new(CloudRow.PartnerCenterAudience, "https://api.partnercenter.microsoft.com", CloudSources.Authentication, true),
        new(CloudRow.PartnerCenterPortal, "https://partner.microsoft.com/dashboard/commerce2/customers/list", "Partner Center, Customers overview (FACTS 1.6)", true),
        new("AzurePortalCreate", "https://portal.azure.com/{tenant}/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest", "directory and blade documented, their combination not (FACTS 6)", false),
        new("AzurePortalManage", "https://portal.azure.com/{tenant}/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/managesupportrequest", "directory and blade documented, their combination not (FACTS 6)", false),
        new("AzurePortalHealth", "https://portal.azure.com/{tenant}/#blade/Microsoft_Azure_Health/AzureHealthBrowseBlade/serviceIssues", "directory and blade documented, their combination not (FACTS 6)", false),
        new("AzurePortalOwn", "https://portal.azure.com/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest", "support.json 2024-04-01 (FACTS 6)", true),
        new("Office365AdminCenterCreate", "https://portal.office.com/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.ManagedServices, true),
        new("Office365AdminCenterManage", "https://portal.office.com/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=Support", CloudSources.ManagedServices, true),
        new("Office365AdminCenterHealth", "https://portal.office.com/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=ServiceStatus", CloudSources.ManagedServices, true),
        new("Office365AdminCenterOwn", "https://admin.microsoft.com/AdminPortal/Home#/support", "Exchange documentation (FACTS 6)", true),
        new("DynamicsAdminCenterCreate", "https://admin.powerplatform.microsoft.com/account/login/{tenantId}", CloudSources.Cipp, false),
        new("DynamicsAdminCenterManage", "https://admin.powerplatform.microsoft.com/account/login/{tenantId}", CloudSources.Cipp, false),
        new("DynamicsAdminCenterHealth", "https://portal.office.com/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=ServiceStatus", CloudSources.ManagedServices, true),
        new("DynamicsAdminCenterOwn", "https://admin.powerplatform.microsoft.com/support", "connector documentation (FACTS 6)", true),
        new("DynamicsAdminCenterPage", "https://admin.powerplatform.microsoft.com/support", "connector documentation (FACTS 6)", true),
        new("EmsAdminCenterCreate", "https://intune.microsoft.com/{tenant}", CloudSources.Cipp, false),
        new("EmsAdminCenterManage", "https://intune.microsoft.com/{tenant}", CloudSources.Cipp, false),
        new("EmsAdminCenterHealth", "https://portal.office.com/Partner/BeginClientSession.aspx?CTID={tenantId}&CSDEST=ServiceStatus", CloudSources.ManagedServices, true),
        new("EmsAdminCenterOwn", "https://intune.microsoft.com/", CloudSources.Cipp, false)) with
    {
        OfferedServices = [CspService.Azure, CspService.Office365, CspService.DynamicsCrmOnline, CspService.EnterpriseMobilitySuite],
    };
}
