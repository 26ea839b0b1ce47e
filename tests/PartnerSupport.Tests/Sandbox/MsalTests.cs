using System.Net;
using Microsoft.Identity.Client;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

/// <summary>MSAL as published, over the handler; instance discovery is off so that its static cache stays clean.</summary>
public sealed class MsalTests
{
    private static readonly string[] PartnerCenterScope = ["https://api.partnercenter.microsoft.com/.default"];
    private static readonly string[] ArmScope = ["https://management.core.windows.net//.default"];
    private static readonly string[] GraphScope = ["https://graph.microsoft.com/.default"];

    private readonly SandboxWorld _world = SandboxWorld.Create(new SandboxOptions { DeviceCodeInterval = TimeSpan.Zero });

    [Fact]
    public async Task The_secure_application_models_refresh_token_reaches_the_partner_and_every_customer()
    {
        var application = (IByRefreshToken)Confidential().WithClientSecret(DefaultWorld.ClientSecret).Build();
        var first = await application.AcquireTokenByRefreshToken(PartnerCenterScope, DefaultWorld.RefreshToken).ExecuteAsync(Token);
        Assert.Equal(DefaultWorld.UserName, first.Account.Username);
        Assert.Equal(DefaultWorld.PartnerTenantId, first.TenantId);
        Assert.Contains("mfa", Claims(first.AccessToken));

        foreach (
            var tenant in (string[])[DefaultWorld.ContosoTenantId, DefaultWorld.FabrikamTenantId, DefaultWorld.WoodgroveTenantId, DefaultWorld.TailspinTenantId]
        )
        {
            var silent = await ((IConfidentialClientApplication)application)
                .AcquireTokenSilent(ArmScope, first.Account)
                .WithTenantId(tenant)
                .ExecuteAsync(Token);
            Assert.Equal(tenant, silent.TenantId);
            Assert.Contains($"\"tid\":\"{tenant}\"", Claims(silent.AccessToken));
        }
    }

    [Fact]
    public async Task A_tenant_may_be_named_by_its_domain()
    {
        var application = (IByRefreshToken)ConfidentialApplicationOf("fabrikam.example").WithClientSecret(DefaultWorld.ClientSecret).Build();
        var token = await application.AcquireTokenByRefreshToken(GraphScope, DefaultWorld.RefreshToken).ExecuteAsync(Token);
        Assert.Equal(DefaultWorld.FabrikamTenantId, token.TenantId);
    }

    [Fact]
    public async Task The_rotated_refresh_token_is_in_the_serialized_cache_and_works()
    {
        var application = Confidential().WithClientSecret(DefaultWorld.ClientSecret).Build();
        var cache = "";
        ((IConfidentialClientApplication)application).UserTokenCache.SetAfterAccess(access =>
        {
            if (access.HasStateChanged)
                cache = System.Text.Encoding.UTF8.GetString(access.TokenCache.SerializeMsalV3());
        });
        await ((IByRefreshToken)application).AcquireTokenByRefreshToken(GraphScope, DefaultWorld.RefreshToken).ExecuteAsync(Token);
        var start = cache.IndexOf("0.sandbox.", StringComparison.Ordinal);
        Assert.True(start > 0, "the cache holds a new refresh token");
        var rotated = cache[start..cache.IndexOf('"', start)];

        _world.Identity.Revoke(DefaultWorld.RefreshToken);
        using var client = new WireClient(_world);
        Assert.NotEmpty(await client.UserTokenAsync(WireClient.Graph, refreshToken: rotated));
    }

    [Fact]
    public async Task The_application_alone_gets_a_token_by_secret()
    {
        var token = await Confidential().WithClientSecret(DefaultWorld.ClientSecret).Build().AcquireTokenForClient(GraphScope).ExecuteAsync(Token);
        Assert.Contains("\"idtyp\":\"app\"", Claims(token.AccessToken));
    }

    [Fact]
    public async Task A_registered_certificate_proves_the_application_and_an_unknown_one_does_not()
    {
        using var certificate = TestCertificate.Create();
        var application = Confidential().WithCertificate(certificate).Build();
        var refused = await Assert.ThrowsAsync<MsalServiceException>(() => application.AcquireTokenForClient(GraphScope).ExecuteAsync(Token));
        Assert.Contains("AADSTS700027", refused.Message);

        _world.Identity.RegisterCertificate(certificate);
        Assert.NotEmpty((await application.AcquireTokenForClient(GraphScope).ExecuteAsync(Token)).AccessToken);
    }

    [Fact]
    public async Task A_device_code_is_approved_after_one_pending_poll()
    {
        var message = "";
        var application = PublicClientApplicationBuilder
            .Create(DefaultWorld.ClientId)
            .WithAuthority($"https://login.microsoftonline.com/{DefaultWorld.PartnerTenantId}")
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(new SandboxHttpFactory(_world))
            .Build();
        var token = await application
            .AcquireTokenWithDeviceCode(
                GraphScope,
                code =>
                {
                    message = code.Message;
                    return Task.CompletedTask;
                }
            )
            .ExecuteAsync(Token);

        Assert.Equal(DefaultWorld.UserName, token.Account.Username);
        Assert.Contains("https://microsoft.com/devicelogin", message);
        Assert.Equal(2, _world.Requests.Count(request => request.Path.EndsWith("/token", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("https://login.microsoftonline.us", "https://graph.microsoft.us/.default")]
    [InlineData("https://login.chinacloudapi.cn", "https://microsoftgraph.chinacloudapi.cn/.default")]
    [InlineData("https://login.microsoftonline.de", "https://graph.microsoft.de/.default")]
    public async Task Every_cloud_has_its_own_login(string login, string scope)
    {
        var application = ConfidentialClientApplicationBuilder
            .Create(DefaultWorld.ClientId)
            .WithAuthority($"{login}/{DefaultWorld.PartnerTenantId}")
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(new SandboxHttpFactory(_world))
            .WithClientSecret(DefaultWorld.ClientSecret)
            .Build();
        var token = await application.AcquireTokenForClient([scope]).ExecuteAsync(Token);
        Assert.NotEmpty(token.AccessToken);
    }

    [Fact]
    public async Task Missing_consent_and_a_revoked_session_are_told_by_their_numbers()
    {
        _world.ChangeCustomer(DefaultWorld.ContosoTenantId, customer => customer with { HasConsent = false });
        var contoso = (IByRefreshToken)ConfidentialApplicationOf(DefaultWorld.ContosoTenantId).WithClientSecret(DefaultWorld.ClientSecret).Build();
        var consent = await Assert.ThrowsAsync<MsalUiRequiredException>(() =>
            contoso.AcquireTokenByRefreshToken(ArmScope, DefaultWorld.RefreshToken).ExecuteAsync(Token)
        );
        Assert.Contains("AADSTS65001", consent.Message);

        _world.Identity.RevokeSessions();
        var partner = (IByRefreshToken)Confidential().WithClientSecret(DefaultWorld.ClientSecret).Build();
        var revoked = await Assert.ThrowsAsync<MsalUiRequiredException>(() =>
            partner.AcquireTokenByRefreshToken(ArmScope, DefaultWorld.RefreshToken).ExecuteAsync(Token)
        );
        Assert.Contains("AADSTS50173", revoked.Message);
    }

    [Fact]
    public async Task A_login_service_that_throttles_is_seen_as_429_with_its_retry_after()
    {
        _world.Faults.Add(
            new SandboxFault(FaultKind.Throttle)
            {
                Service = SandboxService.Login,
                Times = int.MaxValue,
                RetryAfter = TimeSpan.FromSeconds(7),
            }
        );

        // MSAL remembers a 429 for the whole process, by authority and scope: an authority that no other test uses.
        var application = ConfidentialApplicationOf("relecloud-helpdesk.example").WithClientSecret(DefaultWorld.ClientSecret).Build();
        var throttled = await Assert.ThrowsAsync<MsalServiceException>(() => application.AcquireTokenForClient(GraphScope).ExecuteAsync(Token));
        Assert.Equal((int)HttpStatusCode.TooManyRequests, throttled.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), throttled.Headers.RetryAfter!.Delta);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Claims(string token)
    {
        Assert.True(Base64Url.TryDecode(token.Split('.')[1], out var bytes));
        return System.Text.Encoding.UTF8.GetString(bytes);
    }

    private ConfidentialClientApplicationBuilder Confidential() => ConfidentialApplicationOf(DefaultWorld.PartnerTenantId);

    private ConfidentialClientApplicationBuilder ConfidentialApplicationOf(string tenant) =>
        ConfidentialClientApplicationBuilder
            .Create(DefaultWorld.ClientId)
            .WithAuthority($"https://login.microsoftonline.com/{tenant}")
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(new SandboxHttpFactory(_world));
}
