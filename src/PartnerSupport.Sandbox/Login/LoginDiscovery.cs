using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>What a client reads before it asks for tokens.</summary>
internal static class LoginDiscovery
{
    public static WireAnswer Instances(WireCall call) =>
        WireAnswer.Ok(
            new JsonObject
            {
                ["tenant_discovery_endpoint"] = $"https://{call.Site.Host}/common/v2.0/.well-known/openid-configuration",
                ["api-version"] = "1.1",
                ["metadata"] = new JsonArray(
                    Network("login.microsoftonline.com", "login.windows.net", "login.windows.net", "login.microsoft.com"),
                    Network("login.partner.microsoftonline.cn", "login.partner.microsoftonline.cn", "login.chinacloudapi.cn"),
                    Network("login.microsoftonline.us", "login.microsoftonline.us"),
                    Network("login.microsoftonline.de", "login.microsoftonline.de")
                ),
            }
        );

    public static WireAnswer OpenIdConfiguration(WireCall call, SandboxTenant? tenant, string version)
    {
        var segment = tenant?.Id ?? call.Segments[0];
        var root = $"https://{call.Site.Host}/{segment}";
        var issuer = tenant?.Id ?? "{tenantid}";
        return WireAnswer.Ok(
            new JsonObject
            {
                ["token_endpoint"] = $"{root}/oauth2{version}/token",
                ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "private_key_jwt", "client_secret_basic"),
                ["jwks_uri"] = $"{root}/discovery{version}/keys",
                ["response_modes_supported"] = new JsonArray("query", "fragment", "form_post"),
                ["subject_types_supported"] = new JsonArray("pairwise"),
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
                ["response_types_supported"] = new JsonArray("code", "id_token", "code id_token", "id_token token"),
                ["scopes_supported"] = new JsonArray("openid", "profile", "email", "offline_access"),
                ["issuer"] = version.Length > 0 ? $"https://{call.Site.Host}/{issuer}/v2.0" : $"https://sts.windows.net/{issuer}/",
                ["authorization_endpoint"] = $"{root}/oauth2{version}/authorize",
                ["device_authorization_endpoint"] = $"{root}/oauth2{version}/devicecode",
                ["end_session_endpoint"] = $"{root}/oauth2{version}/logout",
                ["tenant_region_scope"] = call.Site.Cloud == SandboxCloud.Global ? "EU" : "USGov",
                ["cloud_instance_name"] = call.Site.Host,
            }
        );
    }

    private static JsonObject Network(string network, string cache, params string[] others)
    {
        var aliases = new JsonArray(network);
        foreach (var other in others)
        {
            if (other != network)
                aliases.Add(other);
        }

        return new JsonObject
        {
            ["preferred_network"] = network,
            ["preferred_cache"] = cache,
            ["aliases"] = aliases,
        };
    }
}
