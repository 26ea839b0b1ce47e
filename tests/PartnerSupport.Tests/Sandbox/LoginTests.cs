using System.Net;
using System.Text;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

public sealed class LoginTests
{
    private const string Refresh = "grant_type=refresh_token&refresh_token=sandbox-refresh&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default";

    [Theory]
    [InlineData("nowhere.example", Refresh, 90002)]
    [InlineData("common", Refresh + "&client_id=11111111-2222-4333-8444-555555555555", 700016)]
    [InlineData("common", Refresh + "&client_secret=wrong", 7000215)]
    [InlineData("common", Refresh + "&client_secret=", 7000218)]
    [InlineData("common", "grant_type=refresh_token&refresh_token=garbage&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default", 9002313)]
    [InlineData("common", "grant_type=refresh_token&refresh_token=sandbox-refresh&scope=https%3A%2F%2Funknown.example%2F.default", 500011)]
    [InlineData("adatum.example", Refresh, 50020)]
    [InlineData("common", "grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default", 50059)]
    [InlineData(DefaultWorld.PartnerTenantId, "grant_type=client_credentials&scope=User.Read", 1002012)]
    [InlineData(DefaultWorld.AdatumTenantId, "grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default", 700016)]
    [InlineData("common", "grant_type=password&username=a&password=b", 70003)]
    public async Task Each_refusal_carries_its_number_in_microsofts_body(string tenant, string fields, int number)
    {
        using var client = WireClient.Of();
        var reply = await client.TokenAsync(tenant, fields);

        Assert.False(reply.IsOk);
        Assert.StartsWith($"AADSTS{number}: ", reply.At("error_description"));
        Assert.Equal(number.ToString(), reply.At("error_codes", 0));
        Assert.All((string[])["error", "trace_id", "correlation_id", "timestamp", "error_uri"], name => Assert.NotEqual("(nothing)", reply.At(name)));
    }

    [Fact]
    public async Task A_refresh_token_dies_after_ninety_days()
    {
        var clock = new WorldClock();
        using var client = WireClient.Of(clock: clock);
        clock.Advance(TimeSpan.FromDays(89));
        Assert.True((await client.TokenAsync("common", Refresh)).IsOk);
        clock.Advance(TimeSpan.FromDays(2));
        Assert.StartsWith("AADSTS700082", (await client.TokenAsync("common", Refresh)).At("error_description"));
    }

    [Fact]
    public async Task A_rotated_refresh_token_works_and_the_old_one_stays_valid_until_revoked()
    {
        using var client = WireClient.Of();
        var first = await client.TokenAsync("common", Refresh);
        var rotated = first.At("refresh_token");
        Assert.NotEqual(DefaultWorld.RefreshToken, rotated);
        Assert.NotEmpty(await client.UserTokenAsync(WireClient.Graph, refreshToken: rotated));
        Assert.True((await client.TokenAsync("common", Refresh)).IsOk);

        client.World.Identity.Revoke(DefaultWorld.RefreshToken);
        Assert.StartsWith("AADSTS50173", (await client.TokenAsync("common", Refresh)).At("error_description"));
        Assert.NotEmpty(await client.UserTokenAsync(WireClient.Graph, refreshToken: rotated));
    }

    [Fact]
    public async Task Mfa_demanded_at_the_token_endpoint_refuses_a_sign_in_without_it_and_says_which_claims()
    {
        using var client = WireClient.Of();
        var weak = client.World.Identity.IssueRefreshToken(mfa: false);
        Assert.NotEmpty(await client.UserTokenAsync(WireClient.Graph, refreshToken: weak));

        client.World.Identity.RequiresMfa = true;
        var reply = await client.TokenAsync("common", Refresh.Replace("sandbox-refresh", weak));
        Assert.StartsWith("AADSTS50076", reply.At("error_description"));
        Assert.Contains("capolids", reply.At("claims"));
        Assert.NotEmpty(await client.UserTokenAsync(WireClient.Graph));
    }

    [Fact]
    public async Task The_first_version_of_the_endpoint_takes_a_resource_and_answers_in_strings()
    {
        using var client = WireClient.Of();
        var reply = await client.TokenAsync(
            DefaultWorld.PartnerTenantId,
            "grant_type=client_credentials&resource=https%3A%2F%2Fapi.partnercenter.microsoft.com",
            version: ""
        );

        Assert.Equal("3600", reply.Json["expires_in"]!.GetValue<string>());
        Assert.Equal("https://api.partnercenter.microsoft.com", reply.At("resource"));
        Assert.Matches("^[0-9]+$", reply.Json["expires_on"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_authorization_code_needs_its_verifier_and_works_once()
    {
        using var client = WireClient.Of();
        var challenge = Base64Url.Encode(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes("verifier-of-the-client")));
        var page = await client.SendAsync(
            "GET",
            $"https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize?client_id={DefaultWorld.ClientId}"
                + $"&response_type=code&redirect_uri=http%3A%2F%2Flocalhost%3A8400&state=s1&scope=openid&code_challenge={challenge}&code_challenge_method=S256",
            null
        );
        Assert.Equal(HttpStatusCode.Found, page.Status);
        var back = new Uri(page.Header("Location"));
        Assert.Equal("localhost", back.Host);
        var code = WireForm.Parse(back.Query[1..])["code"];

        string Fields(string verifier) =>
            $"grant_type=authorization_code&code={code}&redirect_uri=http%3A%2F%2Flocalhost%3A8400"
            + $"&code_verifier={verifier}&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default";
        Assert.True((await client.TokenAsync("organizations", Fields("verifier-of-the-client"))).IsOk);
        Assert.StartsWith("AADSTS54005", (await client.TokenAsync("organizations", Fields("verifier-of-the-client"))).At("error_description"));
    }

    [Fact]
    public async Task Every_api_refuses_a_missing_a_foreign_an_expired_and_a_revoked_token()
    {
        var clock = new WorldClock();
        using var client = WireClient.Of(clock: clock);
        (string Url, string Resource, string Other)[] apis =
        [
            (WireClient.Graph + "/v1.0/me", WireClient.Graph, WireClient.Arm),
            (WireClient.PartnerCenter + "/v1/customers", WireClient.PartnerCenter, WireClient.Graph),
            (WireClient.Arm + "/subscriptions?api-version=2022-12-01", WireClient.Arm, WireClient.PartnerCenter),
        ];
        foreach (var (url, resource, other) in apis)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync("GET", url, null)).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync("GET", url, "a.b.c")).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync("GET", url, await client.UserTokenAsync(other))).Status);

            var token = await client.UserTokenAsync(resource);
            Assert.Equal(HttpStatusCode.OK, (await client.SendAsync("GET", url, token)).Status);
            client.World.Identity.RevokeAccessTokens();
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync("GET", url, token)).Status);

            var old = await client.UserTokenAsync(resource);
            clock.Advance(TimeSpan.FromMinutes(61));
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync("GET", url, old)).Status);
        }
    }

    [Fact]
    public async Task A_claims_challenge_is_met_by_a_new_sign_in_and_not_by_a_stored_refresh_token()
    {
        using var client = WireClient.Of(new SandboxOptions { DeviceCodeInterval = TimeSpan.Zero });
        client.World.Identity.RequireStepUp(SandboxService.AzureResourceManager);
        var url = WireClient.Arm + "/subscriptions?api-version=2022-12-01";
        var refused = await client.SendAsync("GET", url, await client.UserTokenAsync(WireClient.Arm));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Contains("error=\"insufficient_claims\"", refused.Header("WWW-Authenticate"));
        var claims = refused.Header("WWW-Authenticate").Split("claims=\"")[1].TrimEnd('"');
        var asked = Uri.EscapeDataString(Encoding.UTF8.GetString(Convert.FromBase64String(claims)));

        var silent = await client.TokenAsync("common", Refresh.Replace("graph.microsoft.com", "management.azure.com") + "&claims=" + asked);
        Assert.Equal("interaction_required", silent.At("error"));

        var begun = await client.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "https://login.microsoftonline.com/organizations/oauth2/v2.0/devicecode")
            {
                Content = new StringContent($"client_id={DefaultWorld.ClientId}&scope=https%3A%2F%2Fmanagement.azure.com%2F.default&claims={asked}"),
            }
        );
        var fields =
            $"grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code"
            + $"&device_code={begun.At("device_code")}&scope=https%3A%2F%2Fmanagement.azure.com%2F.default";
        Assert.Equal("authorization_pending", (await client.TokenAsync("organizations", fields)).At("error"));
        var signedIn = await client.TokenAsync("organizations", fields);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync("GET", url, signedIn.At("access_token"))).Status);
    }

    [Fact]
    public async Task Microsofts_clock_may_be_ten_minutes_ahead()
    {
        var clock = new WorldClock();
        using var client = WireClient.Of(new SandboxOptions { ClockSkew = TimeSpan.FromMinutes(10) }, clock);
        var token = await client.UserTokenAsync(WireClient.Graph);
        Assert.True(Base64Url.TryDecode(token.Split('.')[1], out var claims));
        var issued = System.Text.Json.Nodes.JsonNode.Parse(claims)!["iat"]!.GetValue<long>();
        Assert.Equal(clock.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds(), issued);
        Assert.True((await client.SendAsync("GET", WireClient.Graph + "/v1.0/me", token)).IsOk);
    }
}
