using Microsoft.Identity.Client;

namespace PartnerSupport.Services.Identity;

/// <summary>The Secure Application Model (FACTS 2.8): one refresh token, obtained once with MFA, is exchanged for each tenant and API.</summary>
internal sealed class RefreshTokenFlow : ISignInFlow
{
    private readonly IConfidentialClientApplication _app;
    private readonly RefreshTokenKeeper _keeper;
    private readonly CloudInfo _cloud;

    internal RefreshTokenFlow(TokenSourceOptions options, RefreshTokenKeeper keeper)
    {
        _keeper = keeper;
        _cloud = options.Cloud;
        _keeper.Begin(options.SignIn.RefreshToken!, options.SignIn.RefreshTokenObtainedAt);
        _app = MsalApps.Confidential(options);
        MsalApps.Watch(_app, keeper);
    }

    /// <inheritdoc/>
    public bool? IsDelegated => true;

    /// <inheritdoc/>
    public async Task<FlowToken> AcquireAsync(string tenant, MicrosoftApi api, string? claims, CancellationToken cancellationToken)
    {
        var builder = ((IByRefreshToken)_app).AcquireTokenByRefreshToken([TokenAudiences.Scope(_cloud, api)], _keeper.Reveal()).WithTenantId(tenant);
        if (claims is not null)
            builder = builder.WithClaims(claims);
        return MsalAnswer.Of(await builder.ExecuteAsync(cancellationToken).ConfigureAwait(false));
    }
}
