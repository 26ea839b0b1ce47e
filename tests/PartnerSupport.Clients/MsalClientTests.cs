using System.Text.Json.Nodes;
using Microsoft.Identity.Client;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Clients;

/// <summary>MSAL.NET as published, instance discovery on, by the real names of the token service.</summary>
public sealed class MsalClientTests(ProxiedSandbox sandbox) : IClassFixture<ProxiedSandbox>, IMsalHttpClientFactory
{
    private static readonly string[] Arm = ["https://management.azure.com/.default"];
    private static readonly string[] Graph = ["https://graph.microsoft.com/.default"];
    private static readonly string[] PartnerCenter = ["https://api.partnercenter.microsoft.com/.default"];

    private HttpClient? _http;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public HttpClient GetHttpClient() => _http ??= new HttpClient(sandbox.Transport());

    /// <summary>Every call, and the table.</summary>
    [Fact]
    public Task Signs_in_as_at_Microsoft() =>
        ClientTable.CheckAsync(
            "MSAL.NET (Microsoft.Identity.Client 4.92.0)",
            [
                new("AcquireTokenForClient, Graph", async () => Told(await Confidential().AcquireTokenForClient(Graph).ExecuteAsync(Stop))),
                new("AcquireTokenForClient, wrong secret", WrongSecretAsync),
                new(
                    "AcquireTokenByRefreshToken, Partner Center",
                    async () =>
                        Told(await ((IByRefreshToken)Confidential()).AcquireTokenByRefreshToken(PartnerCenter, DefaultWorld.RefreshToken).ExecuteAsync(Stop))
                ),
                new("AcquireTokenSilent in a customer's tenant, ARM", SilentAsync),
                new("AcquireTokenWithDeviceCode, ARM", DeviceCodeAsync),
                new("AcquireTokenForClient at login.partner.microsoftonline.cn", ChinaAsync),
            ]
        );

    private static string Told(AuthenticationResult result) =>
        $"token for tenant {result.TenantId ?? "(application)"}, {result.Account?.Username ?? "no user"}";

    private IConfidentialClientApplication Confidential(string secret = DefaultWorld.ClientSecret, string authority = "https://login.microsoftonline.com") =>
        ConfidentialClientApplicationBuilder
            .Create(DefaultWorld.ClientId)
            .WithClientSecret(secret)
            .WithAuthority($"{authority}/{DefaultWorld.PartnerTenantId}")
            .WithHttpClientFactory(this)
            .Build();

    private async Task<string> WrongSecretAsync()
    {
        var error = await Assert.ThrowsAsync<MsalServiceException>(() => Confidential("wrong").AcquireTokenForClient(Graph).ExecuteAsync(Stop));
        return $"{error.ErrorCode}, AADSTS{JsonNode.Parse(error.ResponseBody)!["error_codes"]![0]}";
    }

    private async Task<string> SilentAsync()
    {
        var application = Confidential();
        var first = await ((IByRefreshToken)application).AcquireTokenByRefreshToken(Graph, DefaultWorld.RefreshToken).ExecuteAsync(Stop);
        return Told(await application.AcquireTokenSilent(Arm, first.Account).WithTenantId(DefaultWorld.ContosoTenantId).ExecuteAsync(Stop));
    }

    private async Task<string> DeviceCodeAsync() =>
        Told(
            await PublicClientApplicationBuilder
                .Create("04b07795-8ddb-461a-bbee-02f9e1bf7b46")
                .WithAuthority($"https://login.microsoftonline.com/{DefaultWorld.ContosoTenantId}")
                .WithHttpClientFactory(this)
                .Build()
                .AcquireTokenWithDeviceCode(Arm, _ => Task.CompletedTask)
                .ExecuteAsync(Stop)
        );

    private async Task<string> ChinaAsync() =>
        Told(
            await Confidential(authority: "https://login.partner.microsoftonline.cn")
                .AcquireTokenForClient(["https://microsoftgraph.chinacloudapi.cn/.default"])
                .ExecuteAsync(Stop)
        );
}
