using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Device code: the person at the other device approves after one pending poll.</summary>
internal static class DeviceCodeGrant
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public static WireAnswer Begin(WireCall call)
    {
        var form = WireForm.Parse(call.BodyText);
        var ask = new TokenAsk(call, form, call.World.FindTenant(call.Route[0]), Version1: false);
        if (!TokenEndpoint.Knows(ask.ClientId))
            return TokenEndpoint.UnknownApplication(ask);

        var code = $"sandbox-device-{Guid.NewGuid():N}";
        var userCode = code[^9..].ToUpperInvariant();
        call.World.Identity.DeviceCodes[code] = new(ask.ClientId, ask.Scope, call.Now + Lifetime) { PendingPolls = 1, StepUp = ask.HasClaims };
        return WireAnswer.Ok(
            new JsonObject
            {
                ["user_code"] = userCode,
                ["device_code"] = code,
                ["verification_uri"] = "https://microsoft.com/devicelogin",
                ["expires_in"] = (int)Lifetime.TotalSeconds,
                ["interval"] = (int)call.World.Options.DeviceCodeInterval.TotalSeconds,
                ["message"] =
                    $"To sign in, use a web browser to open the page https://microsoft.com/devicelogin and enter the code {userCode} to authenticate.",
            }
        );
    }

    public static WireAnswer Redeem(TokenAsk ask)
    {
        var identity = ask.Call.World.Identity;
        var code = ask.Field("device_code");
        if (!identity.DeviceCodes.TryGetValue(code, out var signIn) || !string.Equals(signIn.ClientId, ask.ClientId, StringComparison.OrdinalIgnoreCase))
        {
            return ask.Refuse("bad_verification_code", 70019, "Verification code expired or unknown.");
        }

        if (ask.Call.Now >= signIn.Expires)
        {
            return ask.Refuse("expired_token", 70020, "The provided value for the input parameter 'device_code' is not valid. This device code has expired.");
        }

        if (signIn.PendingPolls > 0 || !identity.ApprovesDeviceCodes)
        {
            identity.DeviceCodes[code] = signIn with { PendingPolls = signIn.PendingPolls - 1 };
            return ask.Refuse("authorization_pending", 70016, "OAuth 2.0 device flow error. Authorization is pending. Continue polling.");
        }

        identity.DeviceCodes.TryRemove(code, out _);
        return TokenIssuer.ForUser(ask, mfa: true, signIn.StepUp || ask.HasClaims, confidential: false);
    }
}
