namespace PartnerSupport;

/// <summary>Microsoft Cloud Germany, closed in October 2021: its rows work and say so (R1).</summary>
internal static class GermanyCloud
{
    private const string Session = "portal.office.de";

    private static readonly CloudEntry Own = PortalEntries.At("https://portal.office.de/adminportal", "M365 Deutschland documents", true);

    internal static CloudInfo Row { get; } =
        CloudRow.Build(
            CspCloud.Germany,
            "Microsoft Cloud Germany",
            [],
            [
                new(CloudRow.Login, "https://login.microsoftonline.de", CloudSources.AzureCli, true),
                new(CloudRow.Graph, "https://graph.microsoft.de", CloudSources.Deployments, true),
                new(CloudRow.GraphAudience, "https://graph.microsoft.de", CloudSources.Deployments, true),
                new(CloudRow.ResourceManager, "https://management.microsoftazure.de", CloudSources.AzureCli, true),
                new(CloudRow.ResourceManagerAudience, "https://management.core.cloudapi.de/", CloudSources.AzureCli, true),
                new(CloudRow.PartnerCenter, "https://api.partnercenter.microsoft.com", CloudSources.NationalClouds, true),
                new(CloudRow.PartnerCenterAudience, "https://api.partnercenter.microsoft.com", CloudSources.Analogy, false),
                new(CloudRow.PartnerCenterPortal, CloudSources.CustomersPage, CloudSources.Analogy, false),
                new(CloudRow.PartnerCenterAlerts, CloudSources.AlertsPage, CloudSources.Analogy, false),
                .. PortalEntries.Azure("portal.microsoftazure.de", CloudSources.NotCombined, "MS Cloud Deutschland transition documents", true),
                .. PortalEntries.PartnerSession(SupportChannel.Office365AdminCenter, Session, CloudSources.HostOnly, false, Own),
                .. PortalEntries.PartnerSession(SupportChannel.DynamicsAdminCenter, Session, CloudSources.OneAdminCenter, false, Own),
                .. PortalEntries.PartnerSession(SupportChannel.EmsAdminCenter, Session, CloudSources.OneAdminCenter, false, Own),
            ]
        ) with
        {
            OfferedServices = [CspService.Azure, CspService.Office365, CspService.DynamicsCrmOnline, CspService.EnterpriseMobilitySuite],
            HasAzureSupportApi = false,
            ClosedSince = new DateOnly(2021, 10, 29),
        };
}
