using Microsoft.Identity.Client;
using Microsoft.Identity.Client.Extensibility;

namespace PartnerSupport.Services.Identity;

/// <summary>A person signs in once, in a browser or with a device code; further tokens come from the refresh token that this gave.</summary>
internal sealed class PersonFlow : ISignInFlow, IDisposable
{
    private readonly TokenSourceOptions _options;
    private readonly RefreshTokenKeeper _keeper;
    private readonly ProtectedTokenStore? _store;
    private readonly IPublicClientApplication _app;

    // One browser window at a time, however many customers wait.
    private readonly SemaphoreSlim _person = new(1, 1);

    internal PersonFlow(TokenSourceOptions options, RefreshTokenKeeper keeper, ProtectedTokenStore? store)
    {
        (_options, _keeper, _store) = (options, keeper, store);
        _app = MsalApps.Public(options, keeper);
        store?.Restore(keeper);
    }

    /// <inheritdoc/>
    public bool? IsDelegated => true;

    /// <inheritdoc/>
    public async Task<FlowToken> AcquireAsync(string tenant, MicrosoftApi api, string? claims, CancellationToken cancellationToken)
    {
        var shown = _keeper.Version;
        if (shown > 0)
        {
            try
            {
                return await RedeemAsync(tenant, api, claims, cancellationToken).ConfigureAwait(false);
            }
            catch (MsalUiRequiredException error) when (SignInErrors.HelpsToAskAgain(error)) { }
        }

        await _person.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Somebody else's wait may have brought the sign-in already.
            if (_keeper.Version != shown && claims is null)
                return await RedeemAsync(tenant, api, claims, cancellationToken).ConfigureAwait(false);

            var result = await AskAsync(tenant, api, claims, cancellationToken).ConfigureAwait(false);
            _store?.Save(_keeper);
            return MsalAnswer.Of(result);
        }
        finally
        {
            _person.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _person.Dispose();

    private async Task<FlowToken> RedeemAsync(string tenant, MicrosoftApi api, string? claims, CancellationToken cancellationToken)
    {
        var builder = ((IByRefreshToken)_app).AcquireTokenByRefreshToken([TokenAudiences.Scope(_options.Cloud, api)], _keeper.Reveal()).WithTenantId(tenant);
        if (claims is not null)
            builder = builder.WithClaims(claims);
        return MsalAnswer.Of(await builder.ExecuteAsync(cancellationToken).ConfigureAwait(false));
    }

    private async Task<AuthenticationResult> AskAsync(string tenant, MicrosoftApi api, string? claims, CancellationToken cancellationToken)
    {
        string[] scopes = [TokenAudiences.Scope(_options.Cloud, api)];
        if (_options.SignIn.Kind == SignInKind.DeviceCode)
        {
            var prompt = _options.Prompt ?? throw new SupportException(WireIds.PromptMissing, SupportErrorKind.AuthenticationError) { EndsSession = true };
            var code = _app.AcquireTokenWithDeviceCode(
                    scopes,
                    shown =>
                    {
                        prompt(shown.Message);
                        return Task.CompletedTask;
                    }
                )
                .WithTenantId(tenant);
            if (claims is not null)
                code = code.WithClaims(claims);
            return await code.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        }

        var browser = _app.AcquireTokenInteractive(scopes).WithTenantId(tenant).WithUseEmbeddedWebView(false);
        if (_options.Browser is { } own)
            browser = browser.WithCustomWebUi(own);
        if (claims is not null)
            browser = browser.WithClaims(claims);
        return await browser.ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }
}
