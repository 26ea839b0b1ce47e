namespace PartnerSupport;

/// <summary>Where entries of the clouds' tables are written, and values that several clouds share.</summary>
internal static class CloudSources
{
    internal const string AzureCli = "azure-cli cloud.py (FACTS 3.9)";
    internal const string Deployments = "Graph deployments (FACTS 4.7)";
    internal const string RestUrls = "Partner Center REST URLs (FACTS 2.8)";
    internal const string NationalClouds = "Partner Center for national clouds (FACTS 2.8)";
    internal const string Authentication = "Partner Center authentication (FACTS 2.8)";
    internal const string ManagedServices = "Partner Center managedservices, links (FACTS 2.7, 6)";
    internal const string Connectors = "connector documentation (FACTS 6)";
    internal const string FederalApplications = "microsoft/Federal-Business-Applications (FACTS 6)";
    internal const string Cipp = "third party, CIPP (FACTS 6)";
    internal const string Analogy = "by analogy with the public cloud";
    internal const string HostOnly = "host documented, path by analogy with the public cloud (FACTS 6)";
    internal const string NotCombined = "directory and page documented, their combination not (FACTS 6)";
    internal const string OneAdminCenter = "the document leads all three to this admin center (R5); path by analogy with the public cloud (FACTS 6)";

    internal const string CustomersPage = "https://partner.microsoft.com/dashboard/commerce2/customers/list";
    internal const string AlertsPage = "https://partner.microsoft.com/dashboard/commerce2/insights/security/alerts";
}
