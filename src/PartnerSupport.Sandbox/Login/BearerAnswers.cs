using System.Net;
using System.Text;

namespace PartnerSupport.Sandbox;

/// <summary>401 in the dialect of each API.</summary>
internal static class BearerAnswers
{
    public static WireAnswer Missing(WireCall call) =>
        call.Site.Service switch
        {
            SandboxService.Graph => Graph(call, "Access token is empty.").With("WWW-Authenticate", Challenge(call)),
            SandboxService.PartnerCenter => PartnerCenterErrors.Unauthorized("800001", "Partner token is missing in the request context."),
            _ => Arm("AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.").With("WWW-Authenticate", Challenge(call)),
        };

    public static WireAnswer Malformed(WireCall call) =>
        call.Site.Service switch
        {
            SandboxService.Graph => Graph(call, "IDX14100: JWT is not well formed, or its signature is not valid."),
            SandboxService.PartnerCenter => PartnerCenterErrors.Unauthorized("400", "Access denied"),
            _ => Arm("InvalidAuthenticationToken", "The access token is invalid.").With("WWW-Authenticate", Challenge(call, "invalid_token")),
        };

    public static WireAnswer WrongAudience(WireCall call, IssuedToken token) =>
        call.Site.Service switch
        {
            SandboxService.Graph => Graph(call, "Access token validation failure. Invalid audience."),
            SandboxService.PartnerCenter => PartnerCenterErrors.Unauthorized("400", "Access denied"),
            _ => Arm(
                "InvalidAuthenticationTokenAudience",
                $"The access token has been obtained for wrong audience or resource '{token.Audience}'. It should exactly match with one of the "
                    + $"allowed audiences of {call.Site.Host}."
            ),
        };

    public static WireAnswer Expired(WireCall call, IssuedToken token) =>
        call.Site.Service switch
        {
            SandboxService.Graph => Graph(call, "Lifetime validation failed, the token is expired."),
            SandboxService.PartnerCenter => PartnerCenterErrors.Unauthorized("400", "Access denied").With("WWW-Authenticate", "Bearer error=\"invalid_token\""),
            _ => Arm(
                    "ExpiredAuthenticationToken",
                    $"The access token expiry UTC time '{WireTime.Utc(token.Expires)}' is earlier than current UTC time '{WireTime.Utc(call.Now)}'."
                )
                .With("WWW-Authenticate", Challenge(call, "invalid_token")),
        };

    public static WireAnswer Revoked(WireCall call) =>
        call.Site.Service switch
        {
            SandboxService.Graph => Graph(call, "Continuous access evaluation resulted in challenge: the token was revoked."),
            SandboxService.PartnerCenter => PartnerCenterErrors.Unauthorized("400", "Access denied").With("WWW-Authenticate", "Bearer error=\"invalid_token\""),
            _ => Arm("InvalidAuthenticationToken", "The access token has been revoked.").With("WWW-Authenticate", Challenge(call, "invalid_token")),
        };

    /// <summary>Conditional access wants more than the token shows: the claims to ask for travel base64-encoded in the header.</summary>
    public static WireAnswer ClaimsChallenge(WireCall call)
    {
        var claims = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"access_token":{"acrs":{"essential":true,"value":"c1"}}}"""));
        var header = $"{Challenge(call, "insufficient_claims")}, claims=\"{claims}\"";
        return (
            call.Site.Service switch
            {
                SandboxService.Graph => Graph(call, "Continuous access evaluation resulted in challenge with result: InteractionRequired."),
                SandboxService.PartnerCenter => PartnerCenterErrors.Unauthorized("400", "Access denied"),
                _ => Arm("InvalidAuthenticationToken", "Conditional access requires further claims."),
            }
        ).With("WWW-Authenticate", header);
    }

    private static string Challenge(WireCall call, string? error = null)
    {
        var login = SandboxSite.All.First(site => site.Service == SandboxService.Login && site.Cloud == call.Site.Cloud).Host;
        var header = $"Bearer realm=\"\", authorization_uri=\"https://{login}/common/oauth2/authorize\"";
        return error is null ? header : $"{header}, error=\"{error}\"";
    }

    private static WireAnswer Graph(WireCall call, string message) =>
        WireAnswer.Of(HttpStatusCode.Unauthorized, GraphErrors.Body(call, "InvalidAuthenticationToken", message));

    private static WireAnswer Arm(string code, string message) => WireAnswer.Of(HttpStatusCode.Unauthorized, ArmErrors.Body(code, message));
}
