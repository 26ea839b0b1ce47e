using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>The token service: discovery, sign-in pages that sign in by themselves, and the token endpoints v1 and v2.0.</summary>
internal static class LoginApi
{
    public static WireAnswer Answer(WireCall call) =>
        (call.Method, call.Route) switch
        {
            ("GET", [_, "discovery", "instance"]) => LoginDiscovery.Instances(call),
            ("GET", [_, "v2.0", ".well-known", "openid-configuration"]) => InTenant(call, tenant => LoginDiscovery.OpenIdConfiguration(call, tenant, "/v2.0")),
            ("GET", [_, ".well-known", "openid-configuration"]) => InTenant(call, tenant => LoginDiscovery.OpenIdConfiguration(call, tenant, "")),
            ("GET", [_, "discovery", .., "keys"]) => WireAnswer.Ok(new JsonObject { ["keys"] = new JsonArray() }),
            ("GET", [_, "oauth2", "v2.0", "authorize"]) => InTenant(call, _ => AuthorizationCodeGrant.Authorize(call)),
            ("POST", [_, "oauth2", "v2.0", "devicecode"]) => InTenant(call, _ => DeviceCodeGrant.Begin(call)),
            ("POST", [_, "oauth2", "v2.0", "token"]) => InTenant(call, tenant => TokenEndpoint.Answer(call, tenant, version1: false)),
            ("POST", [_, "oauth2", "token"]) => InTenant(call, tenant => TokenEndpoint.Answer(call, tenant, version1: true)),
            _ => WireAnswer.Text(HttpStatusCode.NotFound, "", "text/html; charset=utf-8"),
        };

    /// <summary>Resolves the first segment: an id, a verified domain, or one of the shared names (null: the user's home).</summary>
    private static WireAnswer InTenant(WireCall call, Func<SandboxTenant?, WireAnswer> answer)
    {
        if (call.Route[0] is "common" or "organizations")
            return answer(null);
        return call.World.FindTenant(call.Route[0]) is { } tenant ? answer(tenant) : LoginErrors.UnknownTenant(call, call.Segments[0]);
    }
}
