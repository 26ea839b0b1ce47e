using Microsoft.Identity.Client;

namespace PartnerSupport.Services.Identity;

/// <summary>The application alone, by secret or certificate.</summary>
internal sealed class AppOnlyFlow(TokenSourceOptions options) : ISignInFlow
{
    private readonly IConfidentialClientApplication _app = MsalApps.Confidential(options);

    /// <inheritdoc/>
    public bool? IsDelegated => false;

    /// <inheritdoc/>
    public async Task<FlowToken> AcquireAsync(string tenant, MicrosoftApi api, string? claims, CancellationToken cancellationToken)
    {
        var builder = _app.AcquireTokenForClient([TokenAudiences.Scope(options.Cloud, api)]).WithTenantId(tenant);
        if (claims is not null)
            builder = builder.WithClaims(claims);
        return MsalAnswer.Of(await builder.ExecuteAsync(cancellationToken).ConfigureAwait(false));
    }
}
