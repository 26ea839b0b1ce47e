namespace PartnerSupport.Sandbox;

/// <summary>The APIs that tokens can be asked for, by the identifiers that clients use, in each cloud (FACTS 2.8, 3.9, 4.7).</summary>
internal static class ResourceCatalog
{
    private static readonly Dictionary<(SandboxCloud Cloud, string Identifier), SandboxService> ByIdentifier = Create();

    private static readonly HashSet<string> OpenIdScopes = new(StringComparer.OrdinalIgnoreCase) { "openid", "profile", "offline_access", "email" };

    public static SandboxService Find(SandboxCloud cloud, string identifier) =>
        ByIdentifier.GetValueOrDefault((cloud, identifier.TrimEnd('/').ToLowerInvariant()));

    /// <summary>The resource in a v2.0 scope parameter; Graph when only short names or OpenID scopes are there.</summary>
    public static string OfScope(SandboxCloud cloud, string scope)
    {
        foreach (var part in scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (OpenIdScopes.Contains(part)) continue;
            var slash = part.LastIndexOf('/');
            if (slash > 0) return part[..slash];
        }

        return "https://" + SandboxSite.All.First(site => site.Service == SandboxService.Graph && site.Cloud == cloud).Host;
    }

    private static Dictionary<(SandboxCloud, string), SandboxService> Create()
    {
        var catalog = new Dictionary<(SandboxCloud, string), SandboxService>();
        foreach (var cloud in (SandboxCloud[])[SandboxCloud.Global, SandboxCloud.UsGovernment, SandboxCloud.China, SandboxCloud.Germany])
        {
            foreach (var site in SandboxSite.All)
            {
                if (site.Service != SandboxService.Login && site.Takes(cloud)) catalog[(cloud, "https://" + site.Host)] = site.Service;
            }

            catalog[(cloud, "00000003-0000-0000-c000-000000000000")] = SandboxService.Graph;
            catalog[(cloud, "fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd")] = SandboxService.PartnerCenter;
            catalog[(cloud, "797f4846-ba00-4fd7-ba43-dac1f8f63013")] = SandboxService.AzureResourceManager;
        }

        catalog[(SandboxCloud.Global, "https://management.core.windows.net")] = SandboxService.AzureResourceManager;
        catalog[(SandboxCloud.UsGovernment, "https://management.core.usgovcloudapi.net")] = SandboxService.AzureResourceManager;
        catalog[(SandboxCloud.China, "https://management.core.chinacloudapi.cn")] = SandboxService.AzureResourceManager;
        catalog[(SandboxCloud.Germany, "https://management.core.cloudapi.de")] = SandboxService.AzureResourceManager;
        return catalog;
    }
}
