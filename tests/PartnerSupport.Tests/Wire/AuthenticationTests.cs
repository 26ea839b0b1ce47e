using System.Net;
using System.Text;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Tests.Wire;

public sealed class AuthenticationTests
{
    private const string Claims = """{"access_token":{"nbf":{"essential":true,"value":"1795338000"}}}""";

    [Fact]
    public async Task An_azure_ticket_takes_the_customers_token_and_the_partners_beside_it()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK));

        using var answer = await scene.SendAsync("PUT", WireScene.Ticket, "{}");

        var sent = Assert.Single(scene.Wire.Sent);
        Assert.Equal($"Bearer {WireScene.Customer:N}.AzureResourceManager.0", sent.Header("Authorization"));
        Assert.Equal($"Bearer {WireScene.Partner:N}.AzureResourceManager.0", sent.Header("x-ms-authorization-auxiliary"));
    }

    [Fact]
    public async Task The_partners_own_subscription_needs_no_auxiliary_token()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK));

        using var answer = await scene.Client.SendAsync(
            WireScene.Request("PUT", WireScene.Ticket, "{}", WireScene.Partner),
            TestContext.Current.CancellationToken
        );

        Assert.Null(Assert.Single(scene.Wire.Sent).Header("x-ms-authorization-auxiliary"));
    }

    [Fact]
    public async Task A_channel_may_ask_for_the_auxiliary_token_on_any_call()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK));
        var request = WireScene.Request("GET", WireScene.Ticket);
        request.Options.Set(WireKeys.AuxiliaryTenantId, WireScene.Partner);

        using var answer = await scene.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.NotNull(Assert.Single(scene.Wire.Sent).Header("x-ms-authorization-auxiliary"));
    }

    public static TheoryData<string> Challenges =>
        new()
        {
            $"Bearer realm=\"\", error=\"insufficient_claims\", claims=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(Claims))}\"",
            $"Bearer claims={Convert.ToBase64String(Encoding.UTF8.GetBytes(Claims)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}, "
                + "error=\"insufficient_claims\"",
            $"Bearer error=\"insufficient_claims\", claims=\"{Uri.EscapeDataString(Claims)}\"",
        };

    [Theory]
    [MemberData(nameof(Challenges))]
    public async Task A_claims_challenge_is_answered_once_even_for_a_write(string challenge)
    {
        using var scene = new WireScene(
            new ScriptedWire().Then(HttpStatusCode.Unauthorized, "{}", "application/json", "WWW-Authenticate", challenge).Then(HttpStatusCode.OK)
        );

        using var answer = await scene.SendAsync("PATCH", WireScene.Ticket, "{}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Claims, scene.Tokens.Asked[^1].Claims);
        Assert.EndsWith(".1", scene.Wire.Sent[1].Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_challenge_is_an_answer_and_no_loop()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.Unauthorized));

        using var answer = await scene.SendAsync("GET", WireScene.Ticket);

        Assert.Equal(2, scene.Wire.Sent.Count);
        Assert.Equal("ServiceNeedsSignIn", ServiceError.Read(answer).Id);
        Assert.NotNull(scene.Tokens.Asked[^1].Refused);
    }

    [Theory]
    [InlineData("https://graph.microsoft.com.evil.example/v1.0/me")]
    [InlineData("http://graph.microsoft.com/v1.0/me")]
    [InlineData("https://graph.microsoft.com:8443/v1.0/me")]
    [InlineData("https://graph.microsoft.us/v1.0/me")]
    public async Task No_token_goes_to_a_host_that_is_not_the_clouds(string address)
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK));

        var error = await Assert.ThrowsAsync<SupportException>(() => scene.SendAsync("GET", address));

        Assert.Equal("HostNotInCloud", error.Id);
        Assert.Empty(scene.Wire.Sent);
        Assert.Empty(scene.Tokens.Asked);
    }

    [Theory]
    [InlineData("GET", "https://api.partnercenter.microsoft.com/v1/servicerequests")]
    [InlineData("PATCH", WireScene.Requests)]
    [InlineData("GET", "https://api.partnercenter.microsoft.com/v1/customers/c0000001-0000-4000-8000-000000000001/servicerequests?size=10")]
    [InlineData("GET", "https://api.partnercenter.microsoft.com/v1/profiles/support")]
    [InlineData("GET", "https://graph.microsoft.com/v1.0/me")]
    public async Task What_needs_a_user_is_refused_to_an_app_before_any_network(string method, string address)
    {
        var tokens = new GivenTokens
        {
            State = new SignInState { Kind = SignInKind.Certificate, TenantId = WireScene.Partner },
        };
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK), tokens: tokens);

        var error = await Assert.ThrowsAsync<SupportException>(() => scene.SendAsync(method, address));

        Assert.Equal("SignInNeedsUser", error.Id);
        Assert.Contains("-RefreshToken", error.Action, StringComparison.Ordinal);
        Assert.Empty(tokens.Asked);
        Assert.Empty(scene.Wire.Sent);
    }

    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0/organization")]
    [InlineData("https://api.partnercenter.microsoft.com/v1/customers?size=40")]
    [InlineData("https://api.partnercenter.microsoft.com/v1/profiles/legalbusiness?vettingVersion=Current")]
    public async Task What_an_app_may_read_is_let_through(string address)
    {
        var tokens = new GivenTokens
        {
            State = new SignInState { Kind = SignInKind.Certificate, TenantId = WireScene.Partner },
        };
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK), tokens: tokens);

        using var answer = await scene.SendAsync("GET", address);

        Assert.Single(scene.Wire.Sent);
    }

    [Fact]
    public async Task A_channel_may_demand_a_user_where_the_table_does_not()
    {
        var tokens = new GivenTokens
        {
            State = new SignInState { Kind = SignInKind.Certificate, TenantId = WireScene.Partner },
        };
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK), tokens: tokens);
        var request = WireScene.Request("GET", "https://graph.microsoft.com/v1.0/organization");
        request.Options.Set(WireKeys.AppOnlyAllowed, false);

        Assert.Equal(
            "SignInNeedsUser",
            (await Assert.ThrowsAsync<SupportException>(() => scene.Client.SendAsync(request, TestContext.Current.CancellationToken))).Id
        );
    }

    [Fact]
    public async Task A_token_without_mfa_is_recognised_before_partner_center_refuses_it()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK), tokens: new GivenTokens { HasMfa = false });

        Assert.Equal("MfaMissing", (await Assert.ThrowsAsync<SupportException>(() => scene.SendAsync("GET", WireScene.Requests))).Id);
        Assert.Empty(scene.Wire.Sent);
    }
}
