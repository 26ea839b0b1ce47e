namespace PartnerSupport.Sandbox;

/// <summary>What every API asks of the token it is shown, before it looks at the request.</summary>
internal static class BearerCheck
{
    private const string Scheme = "Bearer ";

    /// <summary>Null when the token is good for this API; it is then the call's <see cref="WireCall.Token"/>.</summary>
    public static WireAnswer? Refusal(WireCall call)
    {
        if (call.Header("Authorization") is not { } header || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return BearerAnswers.Missing(call);
        }

        var identity = call.World.Identity;
        if (identity.FindAccessToken(header[Scheme.Length..].Trim()) is not { } token)
            return BearerAnswers.Malformed(call);
        if (token.Service != call.Site.Service || !call.Site.Takes(token.Cloud))
            return BearerAnswers.WrongAudience(call, token);
        if (call.Now >= token.Expires)
            return BearerAnswers.Expired(call, token);
        if (token.Epoch != identity.Epoch)
            return BearerAnswers.Revoked(call);
        if (identity.DemandsStepUp(call.Site.Service) && !token.StepUp)
            return BearerAnswers.ClaimsChallenge(call);
        call.Token = token;
        return null;
    }

    /// <summary>
    /// The tokens of further tenants in x-ms-authorization-auxiliary, at most three, each still good (FACTS 3.7). Null when one is not.
    /// </summary>
    public static IReadOnlyList<IssuedToken>? Auxiliary(WireCall call)
    {
        var tokens = new List<IssuedToken>();
        foreach (
            var part in (call.Header("x-ms-authorization-auxiliary") ?? "").Split(
                [',', ';'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            if (
                !part.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                || call.World.Identity.FindAccessToken(part[Scheme.Length..].Trim()) is not { } token
                || token.Service != SandboxService.AzureResourceManager
                || !call.Site.Takes(token.Cloud)
                || call.Now >= token.Expires
                || token.Epoch != call.World.Identity.Epoch
            )
            {
                return null;
            }

            tokens.Add(token);
        }

        return tokens.Count <= 3 ? tokens : null;
    }
}
