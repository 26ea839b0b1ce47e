namespace PartnerSupport;

/// <summary>The entries of one portal: four links that share a host and a source.</summary>
internal static class PortalEntries
{
    private const string SupportBlade = "#blade/Microsoft_Azure_Support/HelpAndSupportBlade/";
    private const string HealthBlade = "#blade/Microsoft_Azure_Health/AzureHealthBrowseBlade/serviceIssues";

    /// <summary>The Azure portal (R6, R9): the directory stands in the path, the page in the fragment.</summary>
    internal static IEnumerable<CloudEntry> Azure(string host, string source, string ownSource, bool isOwnVerified)
    {
        const string Channel = nameof(SupportChannel.AzurePortal);
        yield return new(Channel + nameof(PortalLinks.Create), $"https://{host}/{{tenant}}/{SupportBlade}newsupportrequest", source, false);
        yield return new(Channel + nameof(PortalLinks.Manage), $"https://{host}/{{tenant}}/{SupportBlade}managesupportrequest", source, false);
        yield return new(Channel + nameof(PortalLinks.Health), $"https://{host}/{{tenant}}/{HealthBlade}", source, false);
        yield return new(Channel + nameof(PortalLinks.Own), $"https://{host}/{SupportBlade}newsupportrequest", ownSource, isOwnVerified);
    }

    /// <summary>The Office 365 admin center in a partner's session: the links that Partner Center itself hands out (R5, FACTS 2.7).</summary>
    internal static IEnumerable<CloudEntry> PartnerSession(SupportChannel channel, string host, string source, bool isVerified, CloudEntry own)
    {
        yield return new(channel + nameof(PortalLinks.Create), Session(host, "Support"), source, isVerified);
        yield return new(channel + nameof(PortalLinks.Manage), Session(host, "Support"), source, isVerified);
        yield return new(channel + nameof(PortalLinks.Health), Session(host, "ServiceStatus"), source, isVerified);
        yield return own with
        {
            Name = channel + nameof(PortalLinks.Own),
        };
    }

    /// <summary>
    /// An admin center of its own, with its health in the Office 365 admin center; <paramref name="page"/> where its support page lies apart.
    /// </summary>
    internal static IEnumerable<CloudEntry> AdminCenter(SupportChannel channel, CloudEntry entrance, CloudEntry health, CloudEntry own, CloudEntry? page = null)
    {
        yield return entrance with
        {
            Name = channel + nameof(PortalLinks.Create),
        };
        yield return entrance with
        {
            Name = channel + nameof(PortalLinks.Manage),
        };
        yield return health with
        {
            Name = channel + nameof(PortalLinks.Health),
        };
        yield return own with
        {
            Name = channel + nameof(PortalLinks.Own),
        };
        if (page is not null)
            yield return page with
            {
                Name = channel + nameof(PortalLinks.Page),
            };
    }

    /// <summary>An entry that has its name yet to get.</summary>
    internal static CloudEntry At(string value, string source, bool isVerified) => new(string.Empty, value, source, isVerified);

    internal static string Session(string host, string destination) => $"https://{host}/Partner/BeginClientSession.aspx?CTID={{tenantId}}&CSDEST={destination}";
}
