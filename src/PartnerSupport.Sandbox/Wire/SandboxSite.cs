namespace PartnerSupport.Sandbox;

/// <summary>A host that the sandbox answers for: the real name, its service, its cloud (FACTS 2.8, 3.9, 4.7).</summary>
internal sealed record SandboxSite(string Host, SandboxService Service, SandboxCloud Cloud)
{
    public static readonly IReadOnlyList<SandboxSite> All =
    [
        new("login.microsoftonline.com", SandboxService.Login, SandboxCloud.Global),
        new("login.windows.net", SandboxService.Login, SandboxCloud.Global),
        new("login.microsoft.com", SandboxService.Login, SandboxCloud.Global),
        new("login.microsoftonline.us", SandboxService.Login, SandboxCloud.UsGovernment),
        new("login.chinacloudapi.cn", SandboxService.Login, SandboxCloud.China),
        new("login.partner.microsoftonline.cn", SandboxService.Login, SandboxCloud.China),
        new("login.microsoftonline.de", SandboxService.Login, SandboxCloud.Germany),
        new("graph.microsoft.com", SandboxService.Graph, SandboxCloud.Global),
        new("graph.microsoft.us", SandboxService.Graph, SandboxCloud.UsGovernment),
        new("dod-graph.microsoft.us", SandboxService.Graph, SandboxCloud.UsGovernment),
        new("microsoftgraph.chinacloudapi.cn", SandboxService.Graph, SandboxCloud.China),
        new("graph.microsoft.de", SandboxService.Graph, SandboxCloud.Germany),
        new("graph.cloudapi.de", SandboxService.Graph, SandboxCloud.Germany),
        new("management.azure.com", SandboxService.AzureResourceManager, SandboxCloud.Global),
        new("management.usgovcloudapi.net", SandboxService.AzureResourceManager, SandboxCloud.UsGovernment),
        new("management.chinacloudapi.cn", SandboxService.AzureResourceManager, SandboxCloud.China),
        new("management.microsoftazure.de", SandboxService.AzureResourceManager, SandboxCloud.Germany),
        // US Government and Germany use the public host (FACTS 2.8).
        new("api.partnercenter.microsoft.com", SandboxService.PartnerCenter, SandboxCloud.Global),
        new("partner.partnercenterapi.microsoftonline.cn", SandboxService.PartnerCenter, SandboxCloud.China),
    ];

    private static readonly Dictionary<string, SandboxSite> ByHost = All.ToDictionary(site => site.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>The site of a real host name, or null: the sandbox has no way out.</summary>
    public static SandboxSite? Find(string host) => ByHost.GetValueOrDefault(host);

    /// <summary>Whether a token that <paramref name="cloud"/>'s login issued may be shown here.</summary>
    public bool Takes(SandboxCloud cloud) =>
        cloud == Cloud || (Service == SandboxService.PartnerCenter && Cloud == SandboxCloud.Global && cloud != SandboxCloud.China);
}
