using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Identity;

public sealed class TokenLifeTests
{
    private const string Organization = "https://graph.microsoft.com/v1.0/organization";

    [Fact]
    public async Task A_token_revoked_in_the_middle_of_a_list_is_replaced_and_the_list_goes_on()
    {
        await using var bench = await SignInBench.OpenAsync();
        using var before = await bench.GetAsync(Organization);
        bench.World.Identity.RevokeAccessTokens();

        using var after = await bench.GetAsync(Organization);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal(2, bench.TokenCalls);
    }

    [Fact]
    public async Task A_session_revoked_in_the_middle_of_a_list_ends_with_an_error()
    {
        await using var bench = await SignInBench.OpenAsync();
        using var before = await bench.GetAsync(Organization);
        bench.World.Identity.RevokeSessions();

        var error = await Assert.ThrowsAsync<SupportException>(() => bench.GetAsync(Organization));

        Assert.Equal("RefreshTokenRevoked", error.Id);
        Assert.True(error.EndsSession);
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public async Task A_clock_that_is_ten_minutes_wrong_hurts_nobody(int minutes)
    {
        await using var bench = await SignInBench.OpenAsync(options: new SandboxOptions { ClockSkew = TimeSpan.FromMinutes(minutes) });
        for (var quarter = 0; quarter < 20; quarter++)
        {
            using var answer = await bench.GetAsync(Organization);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            bench.Clock.Advance(TimeSpan.FromMinutes(15));
        }
    }

    [Fact]
    public async Task Tokens_that_live_for_minutes_only_are_still_used()
    {
        await using var bench = await SignInBench.OpenAsync(options: new SandboxOptions { AccessTokenLifetime = TimeSpan.FromMinutes(5) });

        var first = await bench.TokenAsync();

        Assert.Same(first, await bench.TokenAsync());
    }

    [Fact]
    public async Task Conditional_access_that_wants_more_than_a_runbook_can_give_is_a_clear_error()
    {
        await using var bench = await SignInBench.OpenAsync();
        bench.World.Identity.RequireStepUp(SandboxService.Graph);

        var error = await Assert.ThrowsAsync<SupportException>(() => bench.GetAsync(Organization));

        Assert.Equal("StepUpRequired", error.Id);
        Assert.Contains("-DeviceCode", error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refresh_token_got_without_mfa_is_recognised_before_partner_center_is_asked()
    {
        await using var bench = await SignInBench.OpenAsync(world => SignInBench.SecureApplicationModel(world.Identity.IssueRefreshToken(mfa: false)));

        var error = await Assert.ThrowsAsync<SupportException>(() => bench.GetAsync("https://api.partnercenter.microsoft.com/v1/servicerequests"));

        Assert.Equal("MfaMissing", error.Id);
        Assert.DoesNotContain(bench.World.Requests, request => request.Service == SandboxService.PartnerCenter);
        Assert.False(bench.Tokens.State.HasMfa);
    }

    [Fact]
    public async Task A_tenant_that_demands_mfa_at_the_sign_in_says_so()
    {
        await using var bench = await SignInBench.OpenAsync(world =>
        {
            world.Identity.RequiresMfa = true;
            return SignInBench.SecureApplicationModel(world.Identity.IssueRefreshToken(mfa: false));
        });

        Assert.Equal("MfaRequired", (await Assert.ThrowsAsync<SupportException>(() => bench.TokenAsync())).Id);
    }
}
