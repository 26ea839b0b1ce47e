namespace PartnerSupport.Sandbox;

/// <summary>The APIs that tokens can be asked for, by the identifiers that clients use, in each cloud (FACTS 2.8, 3.9, 4.7).</summary>
internal static class ResourceCatalog
{
    /// <summary>By cloud and identifier; texts and objects only, since a dictionary of values of ours would be compiled at the first sign-in.</summary>
    private static readonly Dictionary<string, SandboxSite> ByIdentifier = Create();

    private static readonly HashSet<string> OpenIdScopes = new(StringComparer.OrdinalIgnoreCase) { "openid", "profile", "offline_access", "email" };

    public static SandboxService Find(SandboxCloud cloud, string identifier) =>
        ByIdentifier.GetValueOrDefault(Key(cloud, identifier.TrimEnd('/')))?.Service ?? SandboxService.Unknown;

    /// <summary>The resource in a v2.0 scope parameter; Graph when only short names or OpenID scopes are there.</summary>
    public static string OfScope(SandboxCloud cloud, string scope)
    {
        foreach (var part in scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (OpenIdScopes.Contains(part))
                continue;
            var slash = part.LastIndexOf('/');
            if (slash > 0)
                return part[..slash];
        }

        return "https://" + SandboxSite.All.First(site => site.Service == SandboxService.Graph && site.Cloud == cloud).Host;
    }

    private static string Key(SandboxCloud cloud, string identifier) => $"{(int)cloud} {identifier}";

    private static Dictionary<string, SandboxSite> Create()
    {
        var catalog = new Dictionary<string, SandboxSite>(StringComparer.OrdinalIgnoreCase);
        foreach (var cloud in (SandboxCloud[])[SandboxCloud.Global, SandboxCloud.UsGovernment, SandboxCloud.China, SandboxCloud.Germany])
        {
            foreach (var site in SandboxSite.All)
            {
                if (site.Service == SandboxService.Login || !site.Takes(cloud))
                    continue;
                catalog[Key(cloud, "https://" + site.Host)] = site;
                catalog[Key(cloud, ApplicationId(site.Service))] = site;
                if (site.Service == SandboxService.AzureResourceManager)
                    catalog[Key(cloud, ClassicAudience(cloud))] = site;
            }
        }

        return catalog;
    }

    private static string ApplicationId(SandboxService service) =>
        service switch
        {
            SandboxService.Graph => "00000003-0000-0000-c000-000000000000",
            SandboxService.PartnerCenter => "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd",
            _ => "797f4846-ba00-4fd7-ba43-dac1f8f63013",
        };

    public static string ClassicAudience(SandboxCloud cloud) =>
        "https://"
        + cloud switch
        {
            SandboxCloud.UsGovernment => "management.core.usgovcloudapi.net",
            SandboxCloud.China => "management.core.chinacloudapi.cn",
            SandboxCloud.Germany => "management.core.cloudapi.de",
            _ => "management.core.windows.net",
        };
}
