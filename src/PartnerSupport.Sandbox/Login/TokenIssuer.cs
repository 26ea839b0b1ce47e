using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Writes tokens: JWTs in shape, unsigned, since no client may read or verify another API's access token.</summary>
internal static class TokenIssuer
{
    private static readonly string Header = Base64Url.Encode("""{"typ":"JWT","alg":"none","kid":"sandbox"}"""u8.ToArray());

    public static WireAnswer ForUser(TokenAsk ask, bool mfa, bool stepUp, bool confidential)
    {
        var tenant = ask.UserTenant;
        if (TenantAccess.RefusalForUser(ask, tenant) is { } refused)
            return refused;
        var world = ask.Call.World;
        var answer = Issue(ask, tenant, appOnly: false, mfa, stepUp, out var refusal);
        if (refusal is not null)
            return refusal;
        answer["refresh_token"] = world.Identity.Remember(new RefreshGrant(ask.ClientId, confidential, mfa, stepUp, ask.Call.Now));
        answer["id_token"] = Unsigned(IdClaims(ask, tenant));
        if (ask.Field("client_info") == "1")
            answer["client_info"] = ClientInfo(world);
        return WireAnswer.Ok(answer).With("Cache-Control", "no-store, no-cache").With("Pragma", "no-cache");
    }

    public static WireAnswer ForApplication(TokenAsk ask, SandboxTenant tenant)
    {
        var answer = Issue(ask, tenant, appOnly: true, mfa: false, stepUp: ask.HasClaims, out var refusal);
        return refusal ?? WireAnswer.Ok(answer).With("Cache-Control", "no-store, no-cache").With("Pragma", "no-cache");
    }

    /// <summary>The account's home, which MSAL keys its cache by.</summary>
    public static string ClientInfo(WorldState world) => Encode(new JsonObject { ["uid"] = world.User.Id, ["utid"] = world.Partner.Tenant.Id });

    private static JsonObject Issue(TokenAsk ask, SandboxTenant tenant, bool appOnly, bool mfa, bool stepUp, out WireAnswer? refusal)
    {
        var call = ask.Call;
        var service = ResourceCatalog.Find(call.Site.Cloud, ask.Resource);
        refusal =
            service != SandboxService.Unknown
                ? null
                : ask.Refuse("invalid_resource", 500011, $"The resource principal named {ask.Resource} was not found in the tenant named {tenant.Name}.");
        if (refusal is not null)
            return [];

        var lifetime = call.World.Options.AccessTokenLifetime;
        var issued = new IssuedToken
        {
            Service = service,
            Cloud = call.Site.Cloud,
            Audience = ask.Resource,
            TenantId = tenant.Id,
            AppOnly = appOnly,
            Mfa = mfa,
            StepUp = stepUp,
            Issued = call.Now,
            Expires = call.Now + lifetime,
            Epoch = call.World.Identity.Epoch,
        };
        var text = Unsigned(AccessClaims(ask, issued));
        call.World.Identity.Remember(text, issued);

        var seconds = (int)lifetime.TotalSeconds;
        var answer = new JsonObject { ["token_type"] = "Bearer" };
        if (ask.Version1)
        {
            answer["expires_in"] = seconds.ToString(CultureInfo.InvariantCulture);
            answer["ext_expires_in"] = seconds.ToString(CultureInfo.InvariantCulture);
            answer["expires_on"] = issued.Expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            answer["not_before"] = issued.Issued.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            answer["resource"] = ask.Resource;
        }
        else
        {
            if (!appOnly)
                answer["scope"] = $"{ask.Resource}/user_impersonation {ask.Resource}/.default";
            answer["expires_in"] = seconds;
            answer["ext_expires_in"] = seconds;
        }

        answer["access_token"] = text;
        return answer;
    }

    private static JsonObject AccessClaims(TokenAsk ask, IssuedToken token)
    {
        var world = ask.Call.World;
        var claims = new JsonObject
        {
            ["aud"] = token.Audience,
            ["iss"] = $"https://sts.windows.net/{token.TenantId}/",
            ["iat"] = token.Issued.ToUnixTimeSeconds(),
            ["nbf"] = token.Issued.ToUnixTimeSeconds(),
            ["exp"] = token.Expires.ToUnixTimeSeconds(),
            ["appid"] = ask.ClientId,
            ["idtyp"] = token.AppOnly ? "app" : "user",
            ["tid"] = token.TenantId,
            ["oid"] = token.AppOnly ? DefaultWorld.ServicePrincipalId : world.User.Id,
            ["uti"] = Guid.NewGuid().ToString("N"),
            ["ver"] = "1.0",
        };
        if (token.AppOnly)
            return claims;
        claims["amr"] = token.Mfa ? new JsonArray("pwd", "mfa") : new JsonArray("pwd");
        claims["upn"] = world.User.UserPrincipalName;
        claims["unique_name"] = world.User.UserPrincipalName;
        claims["name"] = $"{world.User.GivenName} {world.User.Surname}";
        claims["scp"] = "user_impersonation";
        if (token.StepUp)
            claims["acrs"] = new JsonArray("p1", "c1");
        return claims;
    }

    private static JsonObject IdClaims(TokenAsk ask, SandboxTenant tenant)
    {
        var (world, now) = (ask.Call.World, ask.Call.Now);
        return new JsonObject
        {
            ["aud"] = ask.ClientId,
            ["iss"] = $"https://{ask.Call.Site.Host}/{tenant.Id}/v2.0",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + world.Options.AccessTokenLifetime).ToUnixTimeSeconds(),
            ["name"] = $"{world.User.GivenName} {world.User.Surname}",
            ["oid"] = world.User.Id,
            ["preferred_username"] = world.User.UserPrincipalName,
            ["sub"] = world.User.Id,
            ["tid"] = tenant.Id,
            ["ver"] = "2.0",
        };
    }

    private static string Unsigned(JsonObject claims) => $"{Header}.{Encode(claims)}.c2FuZGJveA";

    private static string Encode(JsonObject json) => Base64Url.Encode(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
