using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace PartnerSupport.Sandbox;

/// <summary>Authorization code with PKCE: the sign-in page knows its one user and sends the browser straight back.</summary>
internal static class AuthorizationCodeGrant
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public static WireAnswer Authorize(WireCall call)
    {
        var ask = new TokenAsk(call, call.Query, call.World.FindTenant(call.Route[0]), Version1: false);
        if (!TokenEndpoint.Knows(ask.ClientId))
            return TokenEndpoint.UnknownApplication(ask);
        if (ask.Field("response_type") != "code" || !Uri.TryCreate(ask.Field("redirect_uri"), UriKind.Absolute, out var back))
        {
            return ask.Refuse("invalid_request", 900144, "The request must contain the parameters 'redirect_uri' and 'response_type=code'.");
        }

        var code = $"0.sandbox-code-{Guid.NewGuid():N}";
        call.World.Identity.AuthorizationCodes[code] = new(ask.ClientId, ask.Scope, call.Now + Lifetime)
        {
            RedirectUri = ask.Field("redirect_uri"),
            Challenge = ask.Field("code_challenge"),
            StepUp = ask.HasClaims,
        };
        var separator = back.Query.Length > 0 ? '&' : '?';
        var clientInfo = ask.Field("client_info") == "1" ? "&client_info=" + TokenIssuer.ClientInfo(call.World) : "";
        return WireAnswer
            .Empty(HttpStatusCode.Found)
            .With("Location", $"{back}{separator}code={code}&state={Uri.EscapeDataString(ask.Field("state"))}{clientInfo}&session_state={Guid.NewGuid():D}");
    }

    public static WireAnswer Redeem(TokenAsk ask, bool confidential)
    {
        if (
            !ask.Call.World.Identity.AuthorizationCodes.TryRemove(ask.Field("code"), out var signIn)
            || !string.Equals(signIn.ClientId, ask.ClientId, StringComparison.OrdinalIgnoreCase)
        )
        {
            return ask.Refuse("invalid_grant", 54005, "OAuth2 Authorization code was already redeemed, please retry with a new valid code.");
        }

        if (ask.Call.Now >= signIn.Expires)
        {
            return ask.Refuse("invalid_grant", 70008, "The provided authorization code or refresh token has expired due to inactivity.");
        }

        if (signIn.RedirectUri != ask.Field("redirect_uri"))
        {
            return ask.Refuse("invalid_grant", 500112, "The reply address does not match the reply address provided when requesting the authorization code.");
        }

        return signIn.Challenge.Length > 0 && signIn.Challenge != Base64Url.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(ask.Field("code_verifier"))))
            ? ask.Refuse("invalid_grant", 50148, "The code_verifier does not match the code_challenge supplied in the authorization request for PKCE.")
            : TokenIssuer.ForUser(ask, mfa: true, signIn.StepUp, confidential);
    }
}
