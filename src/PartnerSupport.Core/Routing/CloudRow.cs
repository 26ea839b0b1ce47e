namespace PartnerSupport;

/// <summary>Puts a cloud together from its entries, so that every value has a name, a source and a state of verification.</summary>
internal static class CloudRow
{
    internal const string Login = nameof(CloudInfo.Login);
    internal const string Graph = nameof(CloudInfo.Graph);
    internal const string GraphDod = nameof(CloudInfo.GraphDod);
    internal const string GraphAudience = nameof(CloudInfo.GraphAudience);
    internal const string ResourceManager = nameof(CloudInfo.ResourceManager);
    internal const string ResourceManagerAudience = nameof(CloudInfo.ResourceManagerAudience);
    internal const string PartnerCenter = nameof(CloudInfo.PartnerCenter);
    internal const string PartnerCenterAudience = nameof(CloudInfo.PartnerCenterAudience);
    internal const string PartnerCenterPortal = nameof(CloudInfo.PartnerCenterPortal);
    internal const string PartnerCenterAlerts = nameof(CloudInfo.PartnerCenterAlerts);

    private static readonly SupportChannel[] Channels =
    [
        SupportChannel.AzurePortal,
        SupportChannel.Office365AdminCenter,
        SupportChannel.DynamicsAdminCenter,
        SupportChannel.EmsAdminCenter,
    ];

    /// <summary>A cloud from its entries; what is no address (offers, dates) is set on the result by <c>with</c>.</summary>
    internal static CloudInfo Build(CspCloud cloud, string name, IReadOnlyList<string> moreHosts, IReadOnlyList<CloudEntry> entries) =>
        Rebuild(
            new CloudInfo
            {
                Cloud = cloud,
                Name = name,
                Login = Address(entries, Login)!,
                Graph = Address(entries, Graph)!,
                ResourceManager = Address(entries, ResourceManager)!,
                ResourceManagerAudience = Address(entries, ResourceManagerAudience)!,
                PartnerCenter = Address(entries, PartnerCenter)!,
                LinkHosts = moreHosts,
            },
            entries
        );

    internal static CloudInfo Rebuild(CloudInfo cloud, IReadOnlyList<CloudEntry> entries)
    {
        var portals = Channels.ToDictionary(channel => channel, channel => Portal(entries, channel));
        var hosts = entries.Where(entry => IsPortal(entry.Name)).Select(entry => Host(entry.Value));
        return cloud with
        {
            Login = Address(entries, Login)!,
            Graph = Address(entries, Graph)!,
            GraphDod = Address(entries, GraphDod),
            GraphAudience = Address(entries, GraphAudience)!,
            ResourceManager = Address(entries, ResourceManager)!,
            ResourceManagerAudience = Address(entries, ResourceManagerAudience)!,
            PartnerCenter = Address(entries, PartnerCenter)!,
            PartnerCenterAudience = Address(entries, PartnerCenterAudience)!,
            PartnerCenterPortal = Address(entries, PartnerCenterPortal),
            PartnerCenterAlerts = Address(entries, PartnerCenterAlerts),
            Portals = portals,
            LinkHosts = cloud.LinkHosts.Concat(hosts).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToArray(),
            Entries = entries.ToArray(),
        };
    }

    /// <summary>Whether an entry is a link that people open, rather than an endpoint that this module calls.</summary>
    internal static bool IsPortal(string name) =>
        name is PartnerCenterPortal or PartnerCenterAlerts || Channels.Any(channel => name.StartsWith(channel.ToString(), StringComparison.Ordinal));

    private static PortalLinks Portal(IReadOnlyList<CloudEntry> entries, SupportChannel channel) =>
        new()
        {
            Create = Text(entries, channel + nameof(PortalLinks.Create))!,
            Manage = Text(entries, channel + nameof(PortalLinks.Manage))!,
            Health = Text(entries, channel + nameof(PortalLinks.Health))!,
            Own = Text(entries, channel + nameof(PortalLinks.Own))!,
            Page = Text(entries, channel + nameof(PortalLinks.Page)),
        };

    private static string Host(string template) => new Uri(template.Replace('{', '_').Replace('}', '_')).IdnHost;

    private static Uri? Address(IReadOnlyList<CloudEntry> entries, string name) => Text(entries, name) is { } text ? new Uri(text) : null;

    private static string? Text(IReadOnlyList<CloudEntry> entries, string name) => entries.FirstOrDefault(entry => entry.Name == name)?.Value;
}
