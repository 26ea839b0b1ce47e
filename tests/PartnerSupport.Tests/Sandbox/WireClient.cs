using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Sandbox.Specs;

namespace PartnerSupport.Tests.Sandbox;

/// <summary>A bare client of the simulated services: what it sends and reads is the wire and nothing else.</summary>
internal sealed class WireClient(SandboxWorld world) : IDisposable
{
    public const string Contoso = DefaultWorld.ContosoTenantId;
    public const string Partner = DefaultWorld.PartnerTenantId;
    public const string Production = DefaultWorld.ContosoProductionSubscriptionId;
    public const string Arm = "https://management.azure.com";
    public const string Graph = "https://graph.microsoft.com";
    public const string PartnerCenter = "https://api.partnercenter.microsoft.com";
    public const string Api = "api-version=2024-04-01";

    public static readonly string[] NoHeaders = [];

    public HttpClient Http { get; } = new(new SandboxHandler(world));

    public static WireClient Of(SandboxOptions? options = null, TimeProvider? clock = null) => new(SandboxWorld.Create(options, clock));

    public SandboxWorld World { get; } = world;

    public void Dispose() => Http.Dispose();

    public async Task<WireReply> SendAsync(HttpRequestMessage request)
    {
        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Judge(request, answer, text);
        return new WireReply(answer.StatusCode, answer.ReasonPhrase ?? "", answer.Headers, text);
    }

    /// <summary>Whatever test asks Azure: the answer must fit support.json (where no fault spoke instead).</summary>
    private void Judge(HttpRequestMessage request, HttpResponseMessage answer, string text)
    {
        if (World.Faults.Struck > 0 || !request.RequestUri!.Host.StartsWith("management.", StringComparison.Ordinal))
            return;
        Assert.Empty(SupportSchema.Current.JudgeAnswer(request.Method.Method, request.RequestUri.AbsolutePath, (int)answer.StatusCode, text));
    }

    /// <summary>The token endpoint with some fields; secret and client id come by themselves unless named.</summary>
    public Task<WireReply> TokenAsync(string tenant, string fields, string host = "login.microsoftonline.com", string version = "/v2.0")
    {
        if (!fields.Contains("client_id=", StringComparison.Ordinal))
            fields += "&client_id=" + DefaultWorld.ClientId;
        if (!fields.Contains("client_secret=", StringComparison.Ordinal))
            fields += "&client_secret=" + DefaultWorld.ClientSecret;
        return SendAsync(
            new HttpRequestMessage(HttpMethod.Post, $"https://{host}/{tenant}/oauth2{version}/token")
            {
                Content = new StringContent(fields, Encoding.UTF8, "application/x-www-form-urlencoded"),
            }
        );
    }

    /// <summary>A user's token by refresh token.</summary>
    public async Task<string> UserTokenAsync(
        string resource,
        string tenant = Partner,
        string refreshToken = DefaultWorld.RefreshToken,
        string host = "login.microsoftonline.com"
    )
    {
        var reply = await TokenAsync(
            tenant,
            $"grant_type=refresh_token&refresh_token={refreshToken}&scope={Uri.EscapeDataString(resource + "/.default openid offline_access")}",
            host
        );
        Assert.True(reply.IsOk, reply.Text);
        return reply.Json["access_token"]!.GetValue<string>();
    }

    /// <summary>The application's own token.</summary>
    public async Task<string> AppTokenAsync(string resource, string tenant = Partner)
    {
        var reply = await TokenAsync(tenant, $"grant_type=client_credentials&scope={Uri.EscapeDataString(resource + "/.default")}");
        Assert.True(reply.IsOk, reply.Text);
        return reply.Json["access_token"]!.GetValue<string>();
    }

    public Task<WireReply> SendAsync(string method, string url, string? token, string? body = null, params string[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        for (var at = 0; at < headers.Length; at += 2)
            request.Headers.TryAddWithoutValidation(headers[at], headers[at + 1]);
        return SendAsync(request);
    }

    /// <summary>GET at Graph with the user's token of a tenant.</summary>
    public async Task<WireReply> GraphAsync(string path, string tenant = Partner) =>
        await SendAsync("GET", Graph + "/v1.0/" + path, await UserTokenAsync(Graph, tenant));

    /// <summary>A call of Partner Center with the user's token.</summary>
    public async Task<WireReply> PartnerCenterAsync(string method, string path, string? body = null, params string[] headers) =>
        await SendAsync(method, PartnerCenter + path, await UserTokenAsync(PartnerCenter), body, headers);

    /// <summary>A call of Azure with the customer-tenant token and the auxiliary partner-tenant token.</summary>
    public async Task<WireReply> AzureAsync(string method, string path, string? body = null, string tenant = Contoso)
    {
        var separator = path.Contains('?') ? '&' : '?';
        var url = path.StartsWith("https://", StringComparison.Ordinal) ? path : $"{Arm}{path}{separator}{Api}";
        var auxiliary = "Bearer " + await UserTokenAsync(Arm);
        return await SendAsync(method, url, await UserTokenAsync(Arm, tenant), body, "x-ms-authorization-auxiliary", auxiliary);
    }

    /// <summary>Creates a ticket and polls until it is there.</summary>
    public async Task<WireReply> FileAsync(string name, string? body = null, string subscription = Production, string tenant = Contoso)
    {
        var path = $"/subscriptions/{subscription}/providers/Microsoft.Support/supportTickets/{name}";
        var accepted = await AzureAsync("PUT", path, body ?? TicketBody(), tenant);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, accepted.Status);
        var status = accepted.Header("Azure-AsyncOperation");
        for (var poll = 0; poll < 10; poll++)
        {
            var reply = await AzureAsync("GET", status, tenant: tenant);
            if (reply.Json["status"]!.GetValue<string>() != "InProgress")
                break;
        }

        return await AzureAsync("GET", path, tenant: tenant);
    }

    /// <summary>A complete create body with some properties replaced (null removes).</summary>
    public static string TicketBody(Action<JsonObject>? change = null)
    {
        var properties = new JsonObject
        {
            ["serviceId"] = "/providers/Microsoft.Support/services/cddd3eb5-1830-b494-44fd-782f691479dc",
            ["problemClassificationId"] =
                "/providers/Microsoft.Support/services/cddd3eb5-1830-b494-44fd-782f691479dc/problemClassifications/5c000000-0000-4000-8000-000004000001",
            ["title"] = "VM does not answer",
            ["description"] = "Since 06:40 UTC.",
            ["severity"] = "moderate",
            ["advancedDiagnosticConsent"] = "No",
            ["contactDetails"] = new JsonObject
            {
                ["firstName"] = "Ana",
                ["lastName"] = "Moreno",
                ["preferredContactMethod"] = "email",
                ["primaryEmailAddress"] = "ana.moreno@relecloud.example",
                ["additionalEmailAddresses"] = new JsonArray("noc@relecloud.example"),
                ["phoneNumber"] = "+34 91 555 0134",
                ["preferredTimeZone"] = "Romance Standard Time",
                ["country"] = "ESP",
                ["preferredSupportLanguage"] = "en-us",
            },
        };
        change?.Invoke(properties);
        return new JsonObject { ["properties"] = properties }.ToJsonString();
    }
}
