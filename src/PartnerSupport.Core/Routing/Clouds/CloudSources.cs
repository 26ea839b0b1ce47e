namespace PartnerSupport;

/// <summary>Where entries of the clouds' tables are written.</summary>
internal static class CloudSources
{
    internal const string AzureCli = "azure-cli cloud.py (FACTS 3.9)";
    internal const string Deployments = "Graph deployments (FACTS 4.7)";
    internal const string RestUrls = "Partner Center REST URLs (FACTS 2.8)";
    internal const string NationalClouds = "Partner Center for national clouds (FACTS 2.8)";
    internal const string Authentication = "Partner Center authentication (FACTS 2.8)";
    internal const string ManagedServices = "Partner Center managedservices, links (FACTS 2.7, 6)";
    internal const string Analogy = "by analogy with the public cloud";
    internal const string Cipp = "third party, CIPP (FACTS 6)";
    internal const string HostOnly = "host documented, path by analogy with the public cloud (FACTS 6)";
    internal const string OneAdminCenter = "the document leads all three there (R5); host documented, path by analogy with the public cloud (FACTS 6)";
    internal const string BladeByAnalogy = "host documented, blade by analogy (FACTS 6)";
}
