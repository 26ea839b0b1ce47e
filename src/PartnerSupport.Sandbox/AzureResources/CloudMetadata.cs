using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>
/// GET /metadata/endpoints, without a token: where a cloud's services are. Three shapes are in use: that of 2015-01-01 (az cloud register), the
/// list of all clouds (2018 to 2021, ARM_CLOUD_METADATA_URL) and the one cloud of 2022-09-01 (hashicorp/go-azure-sdk, sdk/internal/metadata).
/// </summary>
internal static class CloudMetadata
{
    private const string First = "2015-01-01";
    private const string One = "2022-09-01";

    /// <summary>Null: the call asks for something else.</summary>
    public static WireAnswer? Answer(WireCall call)
    {
        if (call.Route is not ["metadata", "endpoints"] || call.Method != "GET")
            return null;
        if (AzureApiVersions.Refusal(call, support: false) is { } refused)
            return refused;
        var version = call.Query["api-version"];
        return WireAnswer.Ok(
            version == First ? OfFirst(call.Site.Cloud)
            : string.CompareOrdinal(version, One) >= 0 ? Of(call.Site.Cloud)
            : new JsonArray(Of(SandboxCloud.Global), Of(SandboxCloud.China), Of(SandboxCloud.UsGovernment), Of(SandboxCloud.Germany))
        );
    }

    private static JsonObject OfFirst(SandboxCloud cloud) =>
        new()
        {
            ["galleryEndpoint"] = Names.Of(cloud).Gallery,
            ["graphEndpoint"] = Names.Of(cloud).OldGraph,
            ["portalEndpoint"] = Names.Of(cloud).Portal,
            ["graphAudience"] = Names.Of(cloud).OldGraph,
            ["authentication"] = Authentication(cloud),
        };

    private static JsonObject Of(SandboxCloud cloud) =>
        new()
        {
            ["portal"] = Names.Of(cloud).Portal,
            ["authentication"] = Authentication(cloud),
            ["graphAudience"] = Names.Of(cloud).OldGraph,
            ["graph"] = Names.Of(cloud).OldGraph,
            ["name"] = Names.Of(cloud).Name,
            ["suffixes"] = new JsonObject { ["storage"] = Names.Of(cloud).Storage, ["keyVaultDns"] = Names.Of(cloud).KeyVault },
            ["gallery"] = Names.Of(cloud).Gallery,
            ["resourceManager"] = Host(cloud, SandboxService.AzureResourceManager) + "/",
            ["microsoftGraphResourceId"] = Host(cloud, SandboxService.Graph) + "/",
        };

    private static JsonObject Authentication(SandboxCloud cloud) =>
        new()
        {
            ["loginEndpoint"] = Host(cloud, SandboxService.Login),
            ["audiences"] = new JsonArray(ResourceCatalog.ClassicAudience(cloud) + "/", Host(cloud, SandboxService.AzureResourceManager) + "/"),
            ["tenant"] = "common",
            ["identityProvider"] = "AAD",
        };

    private static string Host(SandboxCloud cloud, SandboxService service) =>
        "https://" + SandboxSite.All.First(site => site.Cloud == cloud && site.Service == service).Host;

    /// <summary>Names that the sandbox tells and does not play.</summary>
    private sealed record Names(string Name, string Portal, string OldGraph, string Gallery, string Storage, string KeyVault)
    {
        public static Names Of(SandboxCloud cloud) =>
            cloud switch
            {
                SandboxCloud.China => new(
                    "AzureChinaCloud",
                    "https://portal.azure.cn",
                    "https://graph.chinacloudapi.cn/",
                    "https://gallery.chinacloudapi.cn/",
                    "core.chinacloudapi.cn",
                    "vault.azure.cn"
                ),
                SandboxCloud.UsGovernment => new(
                    "AzureUSGovernment",
                    "https://portal.azure.us",
                    "https://graph.windows.net/",
                    "https://gallery.usgovcloudapi.net/",
                    "core.usgovcloudapi.net",
                    "vault.usgovcloudapi.net"
                ),
                SandboxCloud.Germany => new(
                    "AzureGermanCloud",
                    "https://portal.microsoftazure.de",
                    "https://graph.cloudapi.de/",
                    "https://gallery.cloudapi.de/",
                    "core.cloudapi.de",
                    "vault.microsoftazure.de"
                ),
                _ => new(
                    "AzureCloud",
                    "https://portal.azure.com",
                    "https://graph.windows.net/",
                    "https://gallery.azure.com/",
                    "core.windows.net",
                    "vault.azure.net"
                ),
            };
    }
}
