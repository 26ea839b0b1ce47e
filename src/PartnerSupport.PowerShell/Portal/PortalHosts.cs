namespace PartnerSupport.PowerShell;

/// <summary>Which links may be opened: https, and a host of the cloud's table, wherever the link came from.</summary>
internal static class PortalHosts
{
    /// <exception cref="SupportException">PortalLinkRefused.</exception>
    internal static void Demand(Uri link, CloudInfo cloud)
    {
        if (!IsAllowed(link, cloud))
            throw new SupportException(ErrorIds.PortalLinkRefused, SupportErrorKind.SecurityError, link.Host, cloud.Cloud);
    }

    internal static bool IsAllowed(Uri link, CloudInfo cloud) =>
        link.Scheme == Uri.UriSchemeHttps
        && link.UserInfo.Length == 0
        && link.IsDefaultPort
        && cloud.LinkHosts.Contains(link.IdnHost, StringComparer.OrdinalIgnoreCase);
}
