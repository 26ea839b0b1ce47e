using Microsoft.Identity.Client;

namespace PartnerSupport.Services.Identity;

/// <summary>
/// Makes MSAL's applications. Their own caches are emptied before each use: for thousands of customers they would grow without
/// bound, and what is held is held once, in <see cref="TokenCache"/>. Instance discovery is off, since the clouds are our own
/// table and MSAL keeps its answers in a static cache (docs/decisions/one-handler-chain.md).
/// </summary>
internal static class MsalApps
{
    private static readonly string[] Capabilities = ["cp1"];
    private static readonly byte[] NoTokens = "{}"u8.ToArray();

    internal static IConfidentialClientApplication Confidential(TokenSourceOptions options)
    {
        var signIn = options.SignIn;
        var builder = Common(ConfidentialClientApplicationBuilder.Create(signIn.ClientId), options);
        builder = signIn.Certificate is { } certificate
            ? builder.WithCertificate(certificate, sendX5C: true)
            : builder.WithClientSecret(SecureText.Reveal(signIn.ClientSecret!));
        var app = builder.Build();
        Empty(app.UserTokenCache, null);
        Empty(app.AppTokenCache, null);
        return app;
    }

    internal static IPublicClientApplication Public(TokenSourceOptions options, RefreshTokenKeeper keeper)
    {
        var app = Common(PublicClientApplicationBuilder.Create(options.SignIn.ClientId), options).WithRedirectUri("http://localhost").Build();
        Empty(app.UserTokenCache, keeper);
        return app;
    }

    /// <summary>Hands every rotated refresh token to the keeper: MSAL never returns one itself.</summary>
    internal static void Watch(IConfidentialClientApplication app, RefreshTokenKeeper keeper) => Empty(app.UserTokenCache, keeper);

    private static T Common<T>(AbstractApplicationBuilder<T> builder, TokenSourceOptions options)
        where T : AbstractApplicationBuilder<T> =>
        builder
            .WithAuthority(new Uri(options.Cloud.Login, options.TenantId ?? FirstTenant).AbsoluteUri, validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(new MsalHttpClientFactory(options.Login), retryOnceOn5xx: false)
            .WithLegacyCacheCompatibility(false)
            .WithClientCapabilities(Capabilities);

    /// <summary>Where an account signs in whose home is not known.</summary>
    internal const string FirstTenant = "organizations";

    private static void Empty(ITokenCache cache, RefreshTokenKeeper? keeper)
    {
        cache.SetBeforeAccess(static args => args.TokenCache.DeserializeMsalV3(NoTokens, shouldClearExistingCache: true));
        cache.SetAfterAccess(args =>
        {
            if (args.HasStateChanged)
                keeper?.See(args.TokenCache.SerializeMsalV3());
        });
    }
}
