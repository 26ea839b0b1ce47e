using System.Globalization;

namespace PartnerSupport.Sandbox;

/// <summary>Refresh token to access token: how the Secure Application Model reaches each tenant (FACTS 2.8).</summary>
internal static class RefreshTokenGrant
{
    public static WireAnswer Answer(TokenAsk ask, bool confidential)
    {
        var identity = ask.Call.World.Identity;
        if (
            identity.FindRefreshToken(ask.Field("refresh_token")) is not { } grant
            || !string.Equals(grant.ClientId, ask.ClientId, StringComparison.OrdinalIgnoreCase)
        )
        {
            return ask.Refuse("invalid_grant", 9002313, "Invalid request. Request is malformed or invalid.");
        }

        if (grant.Confidential && !confidential)
            return TokenEndpoint.NoProof(ask);
        if (grant.Revoked)
        {
            return ask.Refuse("invalid_grant", 50173, "The provided grant has expired due to it being revoked, a fresh auth token is needed.");
        }

        if (ask.Call.Now - grant.Issued > RefreshGrant.Lifetime)
        {
            var issued = grant.Issued.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            return ask.Refuse(
                "invalid_grant",
                700082,
                $"The refresh token has expired due to inactivity. The token was issued on {issued} and was inactive for 90.00:00:00."
            );
        }

        if (identity.RequiresMfa && !grant.Mfa)
            return MfaNeeded(ask, null);
        if (ask.HasClaims && !grant.StepUp)
            return MfaNeeded(ask, ask.Field("claims"));
        return TokenIssuer.ForUser(ask, grant.Mfa, grant.StepUp, grant.Confidential);
    }

    private static WireAnswer MfaNeeded(TokenAsk ask, string? claims) =>
        LoginErrors.Of(
            ask.Call,
            claims is null ? "invalid_grant" : "interaction_required",
            50076,
            "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor "
                + "authentication to access the resource.",
            claims: claims ?? """{"access_token":{"capolids":{"essential":true,"values":["5a4db0c5-0000-4000-8000-000000000001"]}}}"""
        );
}
