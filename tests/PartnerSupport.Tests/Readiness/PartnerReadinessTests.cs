using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Desk;
using PartnerSupport.Tests.Identity;

namespace PartnerSupport.Tests.Readiness;

/// <summary>Whether we could file now: who is signed in, how, and for how long that lasts.</summary>
public sealed class PartnerReadinessTests
{
    [Fact]
    public async Task A_sign_in_with_everything_lacks_nothing()
    {
        await using var desk = await DeskWorld.OpenAsync();

        Assert.All(await ChecksAsync(desk), check => Assert.Equal((ReadinessState.Ready, null), (check.State, check.Action)));
    }

    [Theory]
    [InlineData(74, ReadinessState.Ready, null)]
    [InlineData(75, ReadinessState.Attention, "ReadinessRefreshTokenAttention")]
    [InlineData(89, ReadinessState.Attention, "ReadinessRefreshTokenAttention")]
    [InlineData(91, ReadinessState.Missing, "ReadinessRefreshTokenMissing")]
    public async Task A_stored_refresh_token_is_warned_of_from_day_75_and_told_to_have_ended_after_day_90(int days, ReadinessState state, string? id)
    {
        // Nobody stores the rotated token, so that the age is that of the one which the runbook's store holds.
        var obtained = DateTimeOffset.UtcNow.AddDays(-days).AddMinutes(-1);
        var world = SandboxWorld.Create();
        // After day 90 a session lives on by the token that it was given, while the stored one is worth nothing.
        var token = world.Identity.IssueRefreshToken(issued: days < 90 ? obtained : null);
        await using var desk = await DeskWorld.OpenAsync(world, signIn: SignInBench.SecureApplicationModel(token) with { RefreshTokenObtainedAt = obtained });

        var check = Assert.Single(await ChecksAsync(desk), check => check.Name == "RefreshToken");

        Assert.Equal(state, check.State);
        if (id is null)
            Assert.Null(check.Action);
        else
            Says(id, check, days, 90);
        Assert.Equal(days, desk.Session.Context.RefreshTokenAge?.Days);
    }

    [Fact]
    public async Task A_sign_in_without_mfa_is_told_before_Partner_Center_refuses_it()
    {
        var world = SandboxWorld.Create();
        await using var desk = await DeskWorld.OpenAsync(world, signIn: SignInBench.SecureApplicationModel(world.Identity.IssueRefreshToken(mfa: false)));

        var check = Assert.Single(await ChecksAsync(desk), check => check.Name == "Mfa");

        Assert.Equal(ReadinessState.Missing, check.State);
        Says("ReadinessMfaMissing", check);
    }

    [Fact]
    public async Task Where_the_tokens_cannot_be_read_mfa_is_unknown_and_not_missing()
    {
        await using var desk = await DeskWorld.OpenAsync(signIn: SignInBench.SecureApplicationModel(), around: network => new OpaqueTokens(network));

        var check = Assert.Single(await ChecksAsync(desk), check => check.Name == "Mfa");

        Assert.Equal(ReadinessState.Unknown, check.State);
        Says("ReadinessMfaUnknown", check);
    }

    [Fact]
    public async Task An_application_without_a_user_is_told_what_it_cannot_reach_and_nothing_of_mfa()
    {
        var signIn = SignInBench.SecureApplicationModel() with { Kind = SignInKind.ClientSecret, RefreshToken = null };
        await using var desk = await DeskWorld.OpenAsync(signIn: signIn);

        var checks = await ChecksAsync(desk);

        var check = Assert.Single(checks, check => check.Name == "SignIn");
        Assert.Equal(ReadinessState.Attention, check.State);
        Says("ReadinessSignInAttention", check, desk.Session.Context.PartnerName, DefaultWorld.ClientId, SignInKind.ClientSecret);
        Assert.Contains("-RefreshToken", check.Action, StringComparison.Ordinal);
        Assert.DoesNotContain(checks, check => check.Name == "Mfa");
    }

    internal static void Says(string id, ReadinessCheck check, params object?[] arguments)
    {
        Assert.Equal(MessageText.Format(id, arguments), check.Message);
        Assert.Equal(MessageText.Action(id, arguments), check.Action);
        Assert.False(string.IsNullOrWhiteSpace(check.Action));
    }

    private static async Task<List<ReadinessCheck>> ChecksAsync(DeskWorld desk)
    {
        var checks = new List<ReadinessCheck>();
        await foreach (var check in desk.Desk.Readiness.CheckPartnerAsync(TestContext.Current.CancellationToken))
            checks.Add(check);
        return checks;
    }
}
