using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client.Extensibility;
using PartnerSupport.Sandbox;
using PartnerSupport.Services.Identity;

namespace PartnerSupport.Tests.Identity;

public sealed class SignInKindTests
{
    // A client that the sandbox knows as public.
    private const string PublicClient = "14d82eec-204b-4c2f-b7e8-296a70dab67e";

    [Fact]
    public async Task An_application_signs_in_with_its_secret_and_reaches_customers_that_consented()
    {
        await using var bench = await SignInBench.OpenAsync(_ => new SignIn
        {
            Kind = SignInKind.ClientSecret,
            ClientId = DefaultWorld.ClientId,
            ClientSecret = SecureText.Hold(DefaultWorld.ClientSecret),
        });

        var grant = await bench.TokenAsync(SignInBench.Contoso);

        Assert.False(grant.IsDelegated);
        Assert.False(bench.Tokens.State.IsDelegated);
        Assert.Equal(
            "SignInNeedsUser",
            (await Assert.ThrowsAsync<SupportException>(() => bench.GetAsync("https://api.partnercenter.microsoft.com/v1/servicerequests"))).Id
        );
    }

    [Fact]
    public async Task An_application_signs_in_with_its_certificate()
    {
        using var certificate = Certificate();
        await using var bench = await SignInBench.OpenAsync(
            world =>
            {
                world.Identity.RegisterCertificate(certificate);
                return new SignIn
                {
                    Kind = SignInKind.Certificate,
                    ClientId = DefaultWorld.ClientId,
                    Certificate = certificate,
                };
            },
            options: new SandboxOptions { ClockSkew = SkewToRealTime }
        );

        Assert.False((await bench.TokenAsync()).IsDelegated);
    }

    [Fact]
    public async Task A_certificate_that_nobody_registered_and_a_clock_that_is_wrong_are_told_apart()
    {
        using var certificate = Certificate();
        var signIn = new SignIn
        {
            Kind = SignInKind.Certificate,
            ClientId = DefaultWorld.ClientId,
            Certificate = certificate,
        };
        await using var unknown = await SignInBench.OpenAsync(_ => signIn);
        Assert.Equal("ClientCertificateRefused", (await Assert.ThrowsAsync<SupportException>(() => unknown.TokenAsync())).Id);

        await using var skewed = await SignInBench.OpenAsync(
            world =>
            {
                world.Identity.RegisterCertificate(certificate);
                return signIn;
            },
            options: new SandboxOptions { ClockSkew = SkewToRealTime - TimeSpan.FromMinutes(20) }
        );
        Assert.Equal("ClockWrong", (await Assert.ThrowsAsync<SupportException>(() => skewed.TokenAsync())).Id);
    }

    [Fact]
    public async Task A_certificate_proves_the_application_beside_a_refresh_token()
    {
        using var certificate = Certificate();
        await using var bench = await SignInBench.OpenAsync(
            world =>
            {
                world.Identity.RegisterCertificate(certificate);
                return SignInBench.SecureApplicationModel() with { ClientSecret = null, Certificate = certificate };
            },
            options: new SandboxOptions { ClockSkew = SkewToRealTime }
        );

        // The sandbox's refresh token is as old as the distance between the two clocks.
        Assert.True((await bench.TokenAsync(SignInBench.Contoso)).IsDelegated);
    }

    [Fact]
    public async Task A_person_signs_in_once_with_a_device_code_and_reaches_every_customer()
    {
        var shown = new List<string>();
        await using var bench = await SignInBench.OpenAsync(
            _ => new SignIn { Kind = SignInKind.DeviceCode, ClientId = PublicClient },
            options => options with { Prompt = shown.Add },
            new SandboxOptions { DeviceCodeInterval = TimeSpan.Zero }
        );

        var state = await bench.Tokens.SignInAsync(TestContext.Current.CancellationToken);
        await bench.TokenAsync(SignInBench.Contoso, MicrosoftApi.AzureResourceManager);
        await bench.TokenAsync(SignInBench.Fabrikam, MicrosoftApi.Graph);

        Assert.Single(shown);
        Assert.Equal(DefaultWorld.UserName, state.Account);
        Assert.True(state.HasMfa);
    }

    [Fact]
    public async Task A_device_code_with_nobody_to_show_it_to_is_an_error()
    {
        await using var bench = await SignInBench.OpenAsync(_ => new SignIn { Kind = SignInKind.DeviceCode, ClientId = PublicClient });

        Assert.Equal("PromptMissing", (await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync())).Id);
    }

    [Fact]
    public async Task A_person_signs_in_in_a_browser_and_steps_up_when_conditional_access_asks()
    {
        var browser = new SandboxBrowser();
        await using var bench = await SignInBench.OpenAsync(
            world =>
            {
                browser.World = world;
                return new SignIn { Kind = SignInKind.Interactive, ClientId = PublicClient };
            },
            options => options with { Browser = browser }
        );
        using var first = await bench.GetAsync("https://graph.microsoft.com/v1.0/organization");
        Assert.Equal(1, browser.Opened);

        bench.World.Identity.RequireStepUp(SandboxService.Graph);
        using var second = await bench.GetAsync("https://graph.microsoft.com/v1.0/organization");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(2, browser.Opened);
    }

    [Fact]
    public async Task Ten_customers_at_once_open_one_browser()
    {
        var browser = new SandboxBrowser();
        await using var bench = await SignInBench.OpenAsync(
            world =>
            {
                browser.World = world;
                return new SignIn { Kind = SignInKind.Interactive, ClientId = PublicClient };
            },
            options => options with { Browser = browser }
        );

        await Task.WhenAll(
            bench.TokenAsync(SignInBench.Contoso, MicrosoftApi.Graph),
            bench.TokenAsync(SignInBench.Contoso, MicrosoftApi.AzureResourceManager),
            bench.TokenAsync(SignInBench.Fabrikam, MicrosoftApi.Graph),
            bench.TokenAsync(SignInBench.Partner, MicrosoftApi.PartnerCenter)
        );

        Assert.Equal(1, browser.Opened);
    }

    [Fact]
    public async Task A_callers_own_tokens_are_told_apart_by_audience_and_tenant_and_nobody_is_asked()
    {
        await using var donor = await SignInBench.OpenAsync();
        var graph = (await donor.TokenAsync()).Token;
        var azure = (await donor.TokenAsync(SignInBench.Contoso, MicrosoftApi.AzureResourceManager)).Token;
        await using var bench = await SignInBench.OpenAsync(_ => Own(graph, azure), options => options with { TenantId = null });

        Assert.Equal(graph, (await bench.TokenAsync()).Token);
        Assert.Equal(azure, (await bench.TokenAsync(SignInBench.Contoso, MicrosoftApi.AzureResourceManager)).Token);
        Assert.Equal("AccessTokenMissing", (await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync(SignInBench.Fabrikam))).Id);
        Assert.Equal("StepUpRequired", (await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync(claims: "{}"))).Id);
        Assert.Equal((SignInBench.Partner, DefaultWorld.UserName), (bench.Tokens.State.TenantId, bench.Tokens.State.Account));
        Assert.Empty(bench.World.Requests);

        bench.Clock.Advance(TimeSpan.FromMinutes(65));
        Assert.NotNull(await bench.TokenAsync());
        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("AccessTokenExpired", (await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync())).Id);
    }

    [Theory]
    [InlineData("no token", "AccessTokenUnreadable")]
    [InlineData("a.b.c", "AccessTokenUnreadable")]
    [InlineData("e30.eyJhdWQiOiJodHRwczovL2V4YW1wbGUuY29tIiwidGlkIjoiYzAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAwIn0.x", "AccessTokenAudienceUnknown")]
    public async Task A_token_that_is_none_of_ours_is_refused_at_once(string token, string id) =>
        Assert.Equal(id, (await Assert.ThrowsAsync<SupportException>(() => SignInBench.OpenAsync(_ => Own(token)))).Id);

    [Fact]
    public async Task A_managed_identity_gives_its_own_tenants_token_and_no_others()
    {
        await using var donor = await SignInBench.OpenAsync(_ => new SignIn
        {
            Kind = SignInKind.ClientSecret,
            ClientId = DefaultWorld.ClientId,
            ClientSecret = SecureText.Hold(DefaultWorld.ClientSecret),
        });
        var token = (await donor.TokenAsync()).Token;
        var endpoint = new Wire.ScriptedWire().Then(
            HttpStatusCode.OK,
            $$"""
            {"access_token":"{{token}}",
            "expires_on":"{{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}}",
            "resource":"https://graph.microsoft.com","token_type":"Bearer"}
            """
        );
        await using var bench = await SignInBench.OpenAsync(_ => new SignIn { Kind = SignInKind.ManagedIdentity }, network: endpoint);

        Assert.Equal(token, (await bench.TokenAsync()).Token);
        Assert.Equal("169.254.169.254", endpoint.Sent[^1].Target.Host);
        Assert.Equal("SignInTenantFixed", (await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync(SignInBench.Contoso))).Id);
    }

    public static TheoryData<SignInKind, string> Incomplete =>
        new()
        {
            { SignInKind.Interactive, "ClientId" },
            { SignInKind.DeviceCode, "ClientId" },
            { SignInKind.RefreshToken, "ClientId" },
            { SignInKind.Certificate, "ClientId" },
            { SignInKind.ClientSecret, "ClientId" },
            { SignInKind.AccessToken, "AccessToken" },
            { SignInKind.Unknown, "Kind" },
        };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public async Task What_a_sign_in_lacks_is_named_before_anybody_is_asked(SignInKind kind, string parameter)
    {
        var error = await Assert.ThrowsAsync<SupportException>(() => SignInBench.OpenAsync(_ => new SignIn { Kind = kind }));

        Assert.Equal("SignInParameterMissing", error.Id);
        Assert.Contains(parameter, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_kept_in_no_store_where_nothing_protects_them()
    {
        Assert.Equal(
            "PersistCacheUnfit",
            (await Assert.ThrowsAsync<SupportException>(() => SignInBench.OpenAsync(_ => SignInBench.SecureApplicationModel() with { PersistCache = true }))).Id
        );

        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS") is not null)
            Assert.Skip("This machine may have a protected store.");
        var signIn = new SignIn
        {
            Kind = SignInKind.DeviceCode,
            ClientId = PublicClient,
            PersistCache = true,
        };
        Assert.Equal("TokenStoreUnprotected", (await Assert.ThrowsAsync<SupportException>(() => SignInBench.OpenAsync(_ => signIn))).Id);
    }

    // MSAL dates a certificate's proof by the machine's clock, while the sandbox stands on ours.
    private static TimeSpan SkewToRealTime => DateTimeOffset.UtcNow - new Support.ManualTime().GetUtcNow();

    private static SignIn Own(params string[] tokens) => new() { Kind = SignInKind.AccessToken, AccessTokens = [.. tokens.Select(SecureText.Hold)] };

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=PartnerSupport test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(1)
        );
    }

    private sealed class SandboxBrowser : ICustomWebUi
    {
        public SandboxWorld? World { get; set; }

        public int Opened { get; private set; }

        public async Task<Uri> AcquireAuthorizationCodeAsync(Uri authorizationUri, Uri redirectUri, CancellationToken cancellationToken)
        {
            Opened++;
            using var browser = new HttpClient(new SandboxHandler(World!));
            using var page = await browser.GetAsync(authorizationUri, cancellationToken);
            return page.Headers.Location!;
        }
    }
}
