using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>
/// Which links are ever opened: https ones to hosts of the cloud's table, in this customer's context. A link that came over the wire
/// and points elsewhere could lead an operator with partner rights to anybody's page (R4, R22, R23).
/// </summary>
public static partial class LinkPolicy
{
    /// <summary>Judges a link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="cloud">The cloud whose hosts count.</param>
    /// <param name="customer">The customer in whose context it must lead; null: no customer is concerned.</param>
    public static LinkVerdict Judge(Uri? link, CloudInfo cloud, CspCustomer? customer = null)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (link is null)
            return LinkVerdict.Missing;
        if (!link.IsAbsoluteUri || link.Scheme != Uri.UriSchemeHttps || !link.IsDefaultPort || link.UserInfo.Length > 0)
            return LinkVerdict.NotHttps;
        if (!cloud.LinkHosts.Contains(link.IdnHost, StringComparer.OrdinalIgnoreCase))
            return LinkVerdict.ForeignHost;
        return customer is not null && NamedTenants(link).Any(tenant => tenant != customer.TenantId) ? LinkVerdict.OtherTenant : LinkVerdict.Accepted;
    }

    private static IEnumerable<Guid> NamedTenants(Uri link) =>
        TenantInQuery().Matches(Uri.UnescapeDataString(link.Query)).Select(match => Guid.Parse(match.Groups[1].Value));

    [GeneratedRegex("[?&](?:ctid|tid|tenantid)=\\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TenantInQuery();
}
