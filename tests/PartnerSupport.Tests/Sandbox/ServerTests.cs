using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;
using PartnerSupport.Sandbox.Server;

namespace PartnerSupport.Tests.Sandbox;

/// <summary>The sandbox over real loopback HTTP.</summary>
public sealed class ServerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static HttpClient Control(SandboxServer server) => new() { BaseAddress = server.Uri, DefaultRequestHeaders = { { "X-Sandbox-Control", "1" } } };

    [Fact]
    public async Task A_token_a_ticket_and_the_truth_go_over_http()
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { OperationPolls = 0 }, 0, Stop);
        using var http = new HttpClient { BaseAddress = server.Uri };
        Assert.Equal("127.0.0.1", server.Uri.Host);
        var (token, auxiliary) = (await TokenAsync(http, DefaultWorld.ContosoTenantId), await TokenAsync(http, DefaultWorld.PartnerTenantId));

        var path = $"/arm/subscriptions/{WireClient.Production}/providers/Microsoft.Support/supportTickets/csp-1?{WireClient.Api}";
        using var put = new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = new StringContent(WireClient.TicketBody(), Encoding.UTF8, "application/json"),
        };
        put.Headers.Authorization = new("Bearer", token);
        put.Headers.Add("x-ms-authorization-auxiliary", "Bearer " + auxiliary);
        using var accepted = await http.SendAsync(put, Stop);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var link = new Uri(accepted.Headers.GetValues("Azure-AsyncOperation").Single());
        // Who came by a path is sent back by it.
        Assert.StartsWith(server.Uri.AbsoluteUri + "arm/subscriptions/", link.AbsoluteUri);

        using var poll = new HttpRequestMessage(HttpMethod.Get, link);
        poll.Headers.Authorization = new("Bearer", token);
        using var status = await http.SendAsync(poll, Stop);
        Assert.Contains("Succeeded", await status.Content.ReadAsStringAsync(Stop));
        var truth = JsonNode.Parse(await http.GetStringAsync("/_sandbox/tickets", Stop))!.AsArray();
        Assert.Equal(
            "ana.moreno@relecloud.example",
            truth.Single(ticket => ticket!["name"]!.GetValue<string>() == "csp-1")!["contact"]!["primaryEmailAddress"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Another_clouds_host_is_named_in_a_header_and_a_foreign_one_is_refused()
    {
        await using var server = await SandboxServer.StartAsync(cancellationToken: Stop);
        using var http = new HttpClient { BaseAddress = server.Uri };
        async Task<(HttpStatusCode, string)> DiscoverAsync(string host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/login/relecloud.example/v2.0/.well-known/openid-configuration");
            request.Headers.Add("X-Sandbox-Host", host);
            using var reply = await http.SendAsync(request, Stop);
            return (reply.StatusCode, await reply.Content.ReadAsStringAsync(Stop));
        }

        Assert.Contains("https://login.chinacloudapi.cn/", (await DiscoverAsync("login.chinacloudapi.cn")).Item2);
        Assert.Equal(HttpStatusCode.NotFound, (await DiscoverAsync("graph.microsoft.us")).Item1);
        Assert.Equal(HttpStatusCode.NotFound, (await DiscoverAsync("example.com")).Item1);
    }

    [Fact]
    public async Task Faults_come_by_http_and_reset_makes_a_new_world_without_them()
    {
        await using var server = await SandboxServer.StartAsync(cancellationToken: Stop);
        using var http = Control(server);
        var before = JsonNode.Parse(await http.GetStringAsync("/_sandbox/world", Stop))!["worldId"]!.GetValue<string>();
        using var posted = await http.PostAsync(
            "/_sandbox/faults",
            new StringContent("""[{"kind":"throttle","service":"Login","times":2,"retryAfter":4},{"kind":"ServerError","service":"Graph"}]"""),
            Stop
        );
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        using var throttled = await http.GetAsync("/login/common/v2.0/.well-known/openid-configuration", Stop);
        Assert.Equal((HttpStatusCode.TooManyRequests, "4"), (throttled.StatusCode, throttled.Headers.GetValues("Retry-After").Single()));

        using var reset = await http.PostAsync("/_sandbox/reset", null, Stop);
        Assert.NotEqual(before, JsonNode.Parse(await reset.Content.ReadAsStringAsync(Stop))!["worldId"]!.GetValue<string>());
        Assert.Equal("[]", await http.GetStringAsync("/_sandbox/faults", Stop));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/login/common/v2.0/.well-known/openid-configuration", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("""{"kind":"Explode"}""", "Throttle")]
    [InlineData("""{"service":"Graph"}""", "kind is required")]
    [InlineData("""{"kind":"Drop","wher":"x"}""", "pathContains")]
    [InlineData("""{"kind":"Drop","times":-1}""", "times")]
    [InlineData("""{"kind":"Drop","times":0}""", "times")]
    [InlineData("""{"kind":"Drop","Times":1,"times":2}""", "twice")]
    [InlineData("""{"kind":"ServerError","status":99999}""", "status")]
    [InlineData("""{"kind":"Latency","delay":9999999}""", "delay")]
    [InlineData("not json", "")]
    public async Task A_fault_that_is_not_understood_is_refused_with_what_is_known(string body, string says)
    {
        await using var server = await SandboxServer.StartAsync(cancellationToken: Stop);
        using var http = Control(server);
        using var reply = await http.PostAsync("/_sandbox/faults", new StringContent(body), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains(says, await reply.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("POST", "/_sandbox/reset")]
    [InlineData("POST", "/_sandbox/faults")]
    [InlineData("POST", "/_sandbox/certificates")]
    [InlineData("DELETE", "/_sandbox/faults")]
    public async Task A_write_without_the_header_that_no_web_page_can_send_is_turned_away(string method, string path)
    {
        await using var server = await SandboxServer.StartAsync(cancellationToken: Stop);
        var world = server.World.WorldId;
        server.World.Faults.Add(new SandboxFault(FaultKind.Drop) { Times = int.MaxValue });
        using var http = new HttpClient { BaseAddress = server.Uri };
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent("""{"kind":"Throttle"}""") };
        using var reply = await http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);
        Assert.Contains("X-Sandbox-Control", await reply.Content.ReadAsStringAsync(Stop));
        Assert.Equal((world, 1), (server.World.WorldId, server.World.Faults.Active.Count));
    }

    [Fact]
    public async Task The_log_of_requests_is_bounded_by_their_bytes()
    {
        var world = SandboxWorld.Create(new SandboxOptions { RequestLogBytes = 100_000 });
        using var http = new HttpClient(new SandboxHandler(world));
        for (var number = 0; number < 20; number++)
            using (await http.PostAsync("https://graph.microsoft.com/v1.0/x" + number, new StringContent(new string('x', 20_000)), Stop)) { }

        var kept = world.Requests;
        Assert.Equal(["/v1.0/x18", "/v1.0/x19"], kept.Select(request => request.Path));
        world.ClearRequests();
        Assert.Empty(world.Requests);
    }

    [Fact]
    public async Task A_drop_and_a_cut_body_break_the_connection()
    {
        await using var server = await SandboxServer.StartAsync(cancellationToken: Stop);
        using var http = new HttpClient { BaseAddress = server.Uri };
        foreach (var kind in (FaultKind[])[FaultKind.Drop, FaultKind.CommitThenDrop, FaultKind.CutBody])
        {
            server.World.Faults.Add(kind);
            await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync("/login/common/v2.0/.well-known/openid-configuration", Stop));
        }
    }

    [Fact]
    public async Task A_name_that_is_not_loopback_is_turned_away()
    {
        await using var server = await SandboxServer.StartAsync(cancellationToken: Stop);
        using var http = new HttpClient { BaseAddress = server.Uri };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_sandbox/tickets");
        request.Headers.Host = "attacker.example";
        using var reply = await http.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, reply.StatusCode);
    }

    [Theory]
    [InlineData("--port", "needs a whole number from 0 to 65535")]
    [InlineData("--port 70000", "needs a whole number from 0 to 65535")]
    [InlineData("--port -1", "needs a whole number")]
    [InlineData("--host 0.0.0.0", "127.0.0.1 only")]
    [InlineData("--urls http://*:80", "127.0.0.1 only")]
    [InlineData("--verbose", "Unknown argument '--verbose'")]
    public async Task Bad_arguments_end_with_the_reason_and_the_usage(string line, string says)
    {
        var errors = new StringWriter();
        Assert.Equal(2, await SandboxProgram.RunAsync(line.Split(' '), TextWriter.Null, errors, Stop));
        Assert.Contains(says, errors.ToString());
        Assert.Contains("Usage:", errors.ToString());
    }

    [Fact]
    public async Task A_port_in_use_is_said_plainly()
    {
        await using var server = await SandboxServer.StartAsync(cancellationToken: Stop);
        var errors = new StringWriter();
        Assert.Equal(1, await SandboxProgram.RunAsync(["--port", server.Uri.Port.ToString()], TextWriter.Null, errors, Stop));
        Assert.Contains("the port is in use", errors.ToString());
    }

    [Fact]
    public async Task The_program_prints_its_address_and_ends_when_it_is_told_to()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var output = new FirstLines();
        var program = SandboxProgram.RunAsync(["--port", "0", "--customers", "3"], output, TextWriter.Null, stop.Token);
        Assert.Matches("http://127.0.0.1:[1-9][0-9]*/", await output.First.WaitAsync(TimeSpan.FromSeconds(20), Stop));
        await stop.CancelAsync();
        Assert.Equal(0, await program);
    }

    private static async Task<string> TokenAsync(HttpClient http, string tenant)
    {
        var fields =
            $"grant_type=refresh_token&refresh_token=sandbox-refresh&client_id={DefaultWorld.ClientId}"
            + "&client_secret=sandbox&scope=https%3A%2F%2Fmanagement.azure.com%2F.default";
        using var reply = await http.PostAsync(
            $"/login/{tenant}/oauth2/v2.0/token",
            new StringContent(fields, Encoding.UTF8, "application/x-www-form-urlencoded"),
            Stop
        );
        return JsonNode.Parse(await reply.Content.ReadAsStringAsync(Stop))!["access_token"]!.GetValue<string>();
    }

    /// <summary>Tells when the first line was written.</summary>
    private sealed class FirstLines : StringWriter
    {
        private readonly TaskCompletionSource<string> _first = new();

        public Task<string> First => _first.Task;

        public override Task WriteLineAsync(string? value)
        {
            _first.TrySetResult(value ?? "");
            return base.WriteLineAsync(value);
        }
    }
}
