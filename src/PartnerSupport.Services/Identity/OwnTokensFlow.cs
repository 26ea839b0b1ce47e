namespace PartnerSupport.Services.Identity;

/// <summary>The caller's own tokens: audience and tenant are read from them, and nobody is asked.</summary>
internal sealed class OwnTokensFlow : ISignInFlow
{
    // A token's exp is by Microsoft's clock; ours may differ by this much before anybody notices.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(10);

    private readonly Dictionary<(Guid Tenant, MicrosoftApi Api), (string Token, JwtClaims Claims)> _tokens = [];
    private readonly TimeProvider _clock;

    internal OwnTokensFlow(TokenSourceOptions options)
    {
        _clock = options.Clock;
        foreach (var secret in options.SignIn.AccessTokens)
        {
            var token = SecureText.Reveal(secret);
            if (JwtClaims.Read(token) is not { TenantId: { } tenant, Audience: { } audience } claims)
            {
                throw new SupportException(WireIds.AccessTokenUnreadable, SupportErrorKind.InvalidArgument) { EndsSession = true };
            }

            var api = TokenAudiences.ApiOf(options.Cloud, audience);
            if (api == MicrosoftApi.Unknown)
                throw new SupportException(WireIds.AccessTokenAudienceUnknown, SupportErrorKind.InvalidArgument, options.Cloud.Cloud) { EndsSession = true };

            _tokens[(tenant, api)] = (token, claims);
        }

        First = _tokens.Values.First().Claims;
        IsDelegated = _tokens.Values.Any(static held => held.Claims.IsDelegated);
    }

    /// <inheritdoc/>
    public bool? IsDelegated { get; }

    /// <summary>The first token: says who signs in.</summary>
    internal JwtClaims First { get; }

    /// <inheritdoc/>
    public Task<FlowToken> AcquireAsync(string tenant, MicrosoftApi api, string? claims, CancellationToken cancellationToken)
    {
        if (claims is not null)
            throw new SupportException(WireIds.StepUpRequired, SupportErrorKind.AuthenticationError, api, tenant);
        if (!Guid.TryParse(tenant, out var id) || !_tokens.TryGetValue((id, api), out var held))
        {
            throw new SupportException(WireIds.AccessTokenMissing, SupportErrorKind.AuthenticationError, api, tenant);
        }

        var left = (held.Claims.ExpiresAt ?? DateTimeOffset.MaxValue) - _clock.GetUtcNow();
        if (left < -ClockSkew)
            throw new SupportException(WireIds.AccessTokenExpired, SupportErrorKind.AuthenticationError, api, tenant);

        // Within the skew the API itself says whether it still takes the token.
        return Task.FromResult(new FlowToken(held.Token, left > ClockSkew ? left : ClockSkew));
    }
}
