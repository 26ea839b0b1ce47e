using System.Security;

namespace PartnerSupport.Services.Identity;

/// <summary>Tokens for one session: one sign-in, many customers. Safe to use from many threads.</summary>
internal sealed class TokenSource : ITokenSource, IDisposable
{
    private readonly TokenSourceOptions _options;
    private readonly ISignInFlow _flow;
    private readonly RefreshTokenKeeper _keeper;
    private readonly TokenCache _cache;
    private volatile SignInState _state;

    private TokenSource(TokenSourceOptions options, RefreshTokenKeeper keeper, ISignInFlow flow)
    {
        (_options, _keeper, _flow) = (options, keeper, flow);
        _cache = new TokenCache(options.Clock, options.Capacity, FetchAsync);
        var own = (flow as OwnTokensFlow)?.First;
        _state = new SignInState
        {
            Kind = options.SignIn.Kind,
            TenantId = Guid.TryParse(options.TenantId, out var tenant) ? tenant : own?.TenantId ?? Guid.Empty,
            Account = own?.Account,
            ClientId = options.SignIn.ClientId ?? own?.ClientId,
            IsDelegated = flow.IsDelegated ?? false,
        };
    }

    /// <inheritdoc/>
    public SignInState State => _state with { RefreshTokenObtainedAt = _keeper.ObtainedAt };

    /// <summary>The newest refresh token, for who signed in with one; what a browser or a device code obtained is not given out.</summary>
    public SecureString? GetRefreshToken() => _options.SignIn.Kind == SignInKind.RefreshToken ? _keeper.Copy() : null;

    /// <summary>Makes a source; asks nobody.</summary>
    /// <param name="options">What it is made of.</param>
    /// <exception cref="SupportException">
    /// SignInParameterMissing, AccessTokenUnreadable, AccessTokenAudienceUnknown, TokenStoreUnprotected, PersistCacheUnfit.
    /// </exception>
    public static async Task<TokenSource> CreateAsync(TokenSourceOptions options)
    {
        SignInCheck.Demand(options);
        var keeper = new RefreshTokenKeeper(options.Clock, options.RefreshTokenRotated);
        var store = options.SignIn.PersistCache
            ? await ProtectedTokenStore.OpenAsync(options.SignIn.ClientId!, options.TenantId ?? MsalApps.FirstTenant, options.Clock).ConfigureAwait(false)
            : null;
        return new TokenSource(options, keeper, Flow(options, keeper, store));
    }

    /// <summary>Signs in: gets the first token, by which the partner's tenant and the account are known.</summary>
    /// <param name="cancellationToken">Ends the wait, a person's included.</param>
    /// <exception cref="SupportException">Signing in failed; the id says why.</exception>
    public async Task<SignInState> SignInAsync(CancellationToken cancellationToken)
    {
        if (_flow is OwnTokensFlow)
            return State;

        if (_state.TenantId != Guid.Empty)
        {
            await _cache.GetAsync(new TokenRequest(_state.TenantId, MicrosoftApi.Graph), cancellationToken).ConfigureAwait(false);
            return State;
        }

        // The tenant was told as a domain, or not at all: the token says which it is.
        var tenant = _options.TenantId ?? MsalApps.FirstTenant;
        var (grant, claims) = await AskAsync(tenant, MicrosoftApi.Graph, null, isCustomer: false, cancellationToken).ConfigureAwait(false);
        if (claims?.TenantId is not { } id)
            throw new SupportException(
                WireIds.TenantUnknown,
                SupportErrorKind.ObjectNotFound,
                tenant,
                MicrosoftApi.Graph,
                _options.SignIn.ClientId ?? "-",
                "-",
                "-"
            )
            {
                EndsSession = true,
            };

        _cache.Put(new TokenRequest(id, MicrosoftApi.Graph), grant);
        return State;
    }

    /// <inheritdoc/>
    public ValueTask<AccessGrant> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken) => _cache.GetAsync(request, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => (_flow as IDisposable)?.Dispose();

    private static ISignInFlow Flow(TokenSourceOptions options, RefreshTokenKeeper keeper, ProtectedTokenStore? store) =>
        options.SignIn.Kind switch
        {
            SignInKind.Sandbox or SignInKind.RefreshToken => new RefreshTokenFlow(options, keeper),
            SignInKind.Interactive or SignInKind.DeviceCode => new PersonFlow(options, keeper, store),
            SignInKind.Certificate or SignInKind.ClientSecret => new AppOnlyFlow(options),
            SignInKind.ManagedIdentity or SignInKind.WorkloadIdentity => new AzureResourceFlow(options),
            SignInKind.AccessToken => new OwnTokensFlow(options),
            var unknown => throw new SupportException(WireIds.SignInParameterMissing, SupportErrorKind.InvalidArgument, unknown, "Kind"),
        };

    private async Task<AccessGrant> FetchAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        var isCustomer = _state.TenantId != Guid.Empty && request.TenantId != _state.TenantId;
        var (grant, claims) = await AskAsync(request.TenantId.ToString(), request.Api, request.Claims, isCustomer, cancellationToken).ConfigureAwait(false);

        // A managed identity gives its own tenant's token whatever one asks for: it must not be shown for another's.
        if (claims?.TenantId is { } issuer && issuer != request.TenantId)
            throw new SupportException(WireIds.SignInTenantFixed, SupportErrorKind.AuthenticationError, request.TenantId, issuer, _options.SignIn.Kind);

        return grant;
    }

    private async Task<(AccessGrant Grant, JwtClaims? Claims)> AskAsync(
        string tenant,
        MicrosoftApi api,
        string? claims,
        bool isCustomer,
        CancellationToken cancellationToken
    )
    {
        FlowToken token;
        try
        {
            token = await _flow.AcquireAsync(tenant, api, claims, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw SignInErrors.Map(error, new SignInScene(tenant, api, isCustomer, claims is not null, _options.SignIn.ClientId, _options.Cloud));
        }

        var read = JwtClaims.Read(token.Token);
        Learn(read, isCustomer);
        var grant = new AccessGrant
        {
            Token = token.Token,
            ExpiresAt = _options.Clock.GetUtcNow() + token.Lifetime,
            IsDelegated = read?.IsDelegated ?? _flow.IsDelegated ?? false,
            HasMfa = read?.HasMfa ?? false,
        };
        return (grant, read);
    }

    // What every token of ours shows anew: who signed in, and whether with MFA.
    private void Learn(JwtClaims? read, bool isCustomer)
    {
        if (read is null || isCustomer)
            return;

        _state = _state with
        {
            TenantId = _state.TenantId == Guid.Empty && read.TenantId is { } tenant ? tenant : _state.TenantId,
            Account = read.Account ?? _state.Account,
            ClientId = _state.ClientId ?? read.ClientId,
            HasMfa = read.IsDelegated ? read.HasMfa : null,
        };
    }
}
