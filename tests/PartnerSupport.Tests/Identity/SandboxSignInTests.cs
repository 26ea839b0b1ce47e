using PartnerSupport.Sandbox;
using PartnerSupport.Services.Identity;

namespace PartnerSupport.Tests.Identity;

public sealed class SandboxSignInTests
{
    [Fact]
    public async Task The_sandbox_signs_in_through_the_same_path_and_reaches_every_customer()
    {
        await using var bench = await SignInBench.OpenAsync(_ => SandboxSignIn.Create(DateTimeOffset.UnixEpoch), options => options with { TenantId = null });

        var state = await bench.Tokens.SignInAsync(TestContext.Current.CancellationToken);

        Assert.Equal(SignInBench.Partner, state.TenantId);
        Assert.Equal(DefaultWorld.UserName, state.Account);
        Assert.True(state.IsDelegated);
        Assert.True(state.HasMfa);
        foreach (var api in (MicrosoftApi[])[MicrosoftApi.Graph, MicrosoftApi.AzureResourceManager])
        {
            var grant = await bench.TokenAsync(SignInBench.Contoso, api);
            Assert.Equal(SignInBench.Contoso, JwtClaims.Read(grant.Token)!.TenantId);
        }
    }
}
