namespace PartnerSupport;

/// <summary>Where entries of the clouds' tables are written (FACTS 1.6, 2.7, 2.8, 3.9, 4.7, 6), and values that several clouds share.</summary>
internal static class CloudSources
{
    internal const string AzureCli = "azure-cli cloud.py";
    internal const string Deployments = "Graph deployments";
    internal const string RestUrls = "Partner Center REST URLs";
    internal const string NationalClouds = "Partner Center for national clouds";
    internal const string Authentication = "Partner Center authentication";
    internal const string ManagedServices = "Partner Center managedservices, links";
    internal const string Connectors = "connector documentation";
    internal const string FederalApplications = "microsoft/Federal-Business-Applications";
    internal const string Cipp = "third party, CIPP";
    internal const string Analogy = "by analogy with the public cloud";
    internal const string HostOnly = "host documented, path by analogy with the public cloud";
    internal const string NotCombined = "directory and page documented, their combination not";
    internal const string OneAdminCenter = "the document leads all three to this admin center (R5); path by analogy with the public cloud";

    internal const string CustomersPage = "https://partner.microsoft.com/dashboard/commerce2/customers/list";
    internal const string AlertsPage = "https://partner.microsoft.com/dashboard/commerce2/insights/security/alerts";
}
