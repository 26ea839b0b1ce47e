using PartnerSupport.Sandbox;
using PartnerSupport.Services.Identity;

namespace PartnerSupport.Tests.Identity;

public sealed class TokenSourceTests
{
    [Fact]
    public async Task A_token_is_asked_for_once_per_tenant_and_api()
    {
        await using var bench = await SignInBench.OpenAsync();

        var first = await bench.TokenAsync(SignInBench.Contoso, MicrosoftApi.AzureResourceManager);
        Assert.Same(first, await bench.TokenAsync(SignInBench.Contoso, MicrosoftApi.AzureResourceManager));
        await bench.TokenAsync(SignInBench.Contoso, MicrosoftApi.Graph);
        await bench.TokenAsync(SignInBench.Fabrikam, MicrosoftApi.Graph);

        Assert.Equal(3, bench.TokenCalls);
        var claims = JwtClaims.Read(first.Token)!;
        Assert.Equal(SignInBench.Contoso, claims.TenantId);
        Assert.Equal(MicrosoftApi.AzureResourceManager, TokenAudiences.ApiOf(CloudTable.Get(CspCloud.Global), claims.Audience!));
    }

    [Fact]
    public async Task Fifty_callers_at_once_make_one_request()
    {
        await using var bench = await SignInBench.OpenAsync();

        var grants = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => bench.TokenAsync(SignInBench.Contoso)));

        Assert.Equal(1, bench.TokenCalls);
        Assert.All(grants, grant => Assert.Same(grants[0], grant));
    }

    [Fact]
    public async Task A_token_is_renewed_ahead_of_its_end_while_it_is_still_used()
    {
        await using var bench = await SignInBench.OpenAsync();
        var first = await bench.TokenAsync();

        bench.Clock.Advance(TimeSpan.FromMinutes(51));
        Assert.Same(first, await bench.TokenAsync());
        var renewed = await Eventually(bench.TokenAsync, grant => grant != first);

        Assert.Equal(2, bench.TokenCalls);
        Assert.True(renewed.ExpiresAt - bench.Clock.GetUtcNow() > TimeSpan.FromMinutes(55));
    }

    [Fact]
    public async Task A_token_at_its_end_is_not_used_any_more()
    {
        await using var bench = await SignInBench.OpenAsync();
        var first = await bench.TokenAsync();

        bench.Clock.Advance(TimeSpan.FromMinutes(59));

        Assert.NotSame(first, await bench.TokenAsync());
    }

    [Fact]
    public async Task A_failed_renewal_ahead_of_time_hurts_nobody()
    {
        await using var bench = await SignInBench.OpenAsync();
        var first = await bench.TokenAsync();
        bench.World.Identity.Revoke(DefaultWorld.RefreshToken);
        foreach (var token in bench.Rotated)
            bench.World.Identity.Revoke(token);

        bench.Clock.Advance(TimeSpan.FromMinutes(51));

        Assert.Same(first, await bench.TokenAsync());
        Assert.Same(first, await bench.TokenAsync());
    }

    [Fact]
    public async Task Thousands_of_customers_do_not_fill_the_memory()
    {
        var asked = 0;
        var cache = new TokenCache(
            TimeProvider.System,
            100,
            (request, _) =>
            {
                asked++;
                return Task.FromResult(new AccessGrant { Token = request.TenantId.ToString(), ExpiresAt = DateTimeOffset.UtcNow.AddHours(1) });
            }
        );
        var favourite = new TokenRequest(Guid.NewGuid(), MicrosoftApi.Graph);
        for (var i = 0; i < 5_000; i++)
        {
            await cache.GetAsync(new TokenRequest(Guid.NewGuid(), MicrosoftApi.Graph), TestContext.Current.CancellationToken);
            await cache.GetAsync(favourite, TestContext.Current.CancellationToken);
        }

        Assert.InRange(cache.Count, 1, 100);
        Assert.Equal(5_001, asked);
    }

    [Fact]
    public async Task One_callers_cancel_leaves_the_others_waiting_and_the_lasts_ends_the_work()
    {
        var started = new TaskCompletionSource<CancellationToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        var cache = new TokenCache(
            TimeProvider.System,
            10,
            async (_, ending) =>
            {
                started.TrySetResult(ending);
                await Task.Delay(Timeout.Infinite, ending);
                throw new InvalidOperationException("unreachable");
            }
        );
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var request = new TokenRequest(Guid.NewGuid(), MicrosoftApi.Graph);
        var one = cache.GetAsync(request, first.Token).AsTask();
        var other = cache.GetAsync(request, second.Token).AsTask();
        var ending = await started.Task;

        first.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.False(ending.IsCancellationRequested);

        second.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other);
        Assert.True(ending.IsCancellationRequested);
    }

    [Fact]
    public async Task A_rotated_refresh_token_is_handed_back_and_is_the_home_tenants()
    {
        await using var bench = await SignInBench.OpenAsync();

        await bench.TokenAsync(SignInBench.Contoso);
        Assert.Empty(bench.Rotated);
        await bench.TokenAsync();

        var rotated = Assert.Single(bench.Rotated);
        Assert.NotEqual(DefaultWorld.RefreshToken, rotated);
        Assert.Equal(bench.Clock.GetUtcNow(), bench.Tokens.State.RefreshTokenObtainedAt);
    }

    [Fact]
    public async Task The_session_goes_on_with_the_rotated_token_when_the_stored_one_is_revoked()
    {
        await using var bench = await SignInBench.OpenAsync();
        await bench.TokenAsync();

        bench.World.Identity.Revoke(DefaultWorld.RefreshToken);

        Assert.NotNull(await bench.TokenAsync(SignInBench.Contoso));
    }

    [Fact]
    public async Task Nobody_to_hand_it_back_to_leaves_the_age_of_the_stored_one()
    {
        var obtained = new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);
        await using var bench = await SignInBench.OpenAsync(
            _ => SignInBench.SecureApplicationModel() with { RefreshTokenObtainedAt = obtained },
            options => options with { RefreshTokenRotated = null }
        );

        await bench.TokenAsync();

        Assert.Equal(obtained, bench.Tokens.State.RefreshTokenObtainedAt);
    }

    [Theory]
    [InlineData("relecloud.example")]
    [InlineData(DefaultWorld.PartnerTenantId)]
    [InlineData(null)]
    public async Task The_partners_tenant_is_told_by_id_by_domain_or_not_at_all(string? tenant)
    {
        await using var bench = await SignInBench.OpenAsync(change: options => options with { TenantId = tenant });

        var state = await bench.Tokens.SignInAsync(TestContext.Current.CancellationToken);
        await bench.TokenAsync();

        Assert.Equal(SignInBench.Partner, state.TenantId);
        Assert.Equal(1, bench.TokenCalls);
    }

    [Theory]
    [InlineData(CspCloud.Global, "login.microsoftonline.com")]
    [InlineData(CspCloud.UsGovernment, "login.microsoftonline.us")]
    [InlineData(CspCloud.China, "login.chinacloudapi.cn")]
    [InlineData(CspCloud.Germany, "login.microsoftonline.de")]
    public async Task Every_cloud_signs_in_at_its_own_host_for_its_own_audiences(CspCloud cloud, string host)
    {
        await using var bench = await SignInBench.OpenAsync(cloud: cloud);

        foreach (var api in (MicrosoftApi[])[MicrosoftApi.Graph, MicrosoftApi.AzureResourceManager, MicrosoftApi.PartnerCenter])
        {
            var claims = JwtClaims.Read((await bench.TokenAsync(api: api)).Token)!;
            Assert.Equal(api, TokenAudiences.ApiOf(CloudTable.Get(cloud), claims.Audience!));
        }

        Assert.All(bench.World.Requests, request => Assert.Equal(host, request.Host));
    }

    private static async Task<AccessGrant> Eventually(Func<Guid?, MicrosoftApi, string?, Task<AccessGrant>> get, Func<AccessGrant, bool> holds)
    {
        // The renewal runs on its own; each look is a turn for it.
        for (var turn = 0; turn < 100_000; turn++)
        {
            var grant = await get(null, MicrosoftApi.Graph, null);
            if (holds(grant))
                return grant;
            await Task.Yield();
        }

        throw new TimeoutException();
    }
}
