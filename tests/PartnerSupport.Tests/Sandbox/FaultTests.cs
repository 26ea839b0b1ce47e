using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

public sealed class FaultTests
{
    private const string Ticket = "/subscriptions/" + WireClient.Production + "/providers/Microsoft.Support/supportTickets/csp-1";

    [Fact]
    public async Task Throttling_speaks_the_dialect_of_each_service()
    {
        using var client = WireClient.Of();
        var tokens = new[]
        {
            await client.UserTokenAsync(WireClient.Graph),
            await client.UserTokenAsync(WireClient.PartnerCenter),
            await client.UserTokenAsync(WireClient.Arm),
        };
        client.World.Faults.Add(new SandboxFault(FaultKind.Throttle) { Times = int.MaxValue, RetryAfter = TimeSpan.FromSeconds(2.128) });

        var graph = await client.SendAsync("GET", WireClient.Graph + "/v1.0/me", tokens[0]);
        Assert.Equal(("2.128", "TooManyRequests"), (graph.Header("Retry-After"), graph.At("error", "code")));
        var partner = await client.SendAsync("GET", WireClient.PartnerCenter + "/v1/customers", tokens[1]);
        Assert.Equal(
            ("3", "429", "Rate limit is exceeded. Try again in 3 seconds."),
            (partner.Header("Retry-After"), partner.At("statusCode"), partner.At("message"))
        );
        var azure = await client.SendAsync("GET", WireClient.Arm + "/subscriptions?api-version=2022-12-01", tokens[2]);
        Assert.Equal(("3", "TooManyRequests"), (azure.Header("Retry-After"), azure.At("error", "code")));
        var login = await client.TokenAsync("common", "grant_type=refresh_token");
        Assert.Equal((HttpStatusCode.TooManyRequests, "3"), (login.Status, login.Header("Retry-After")));
        Assert.Equal(4, client.World.Faults.Struck);
    }

    [Fact]
    public async Task A_fault_strikes_at_its_place_after_its_calls_and_as_often_as_said()
    {
        using var client = WireClient.Of();
        var token = await client.UserTokenAsync(WireClient.Graph);
        client.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                Service = SandboxService.Graph,
                Method = "GET",
                PathContains = "/contracts",
                AfterCalls = 1,
                Times = 2,
                RetryAfter = null,
            }
        );
        var seen = new List<int>();
        for (var call = 0; call < 5; call++)
        {
            Assert.True((await client.SendAsync("GET", WireClient.Graph + "/v1.0/me", token)).IsOk);
            seen.Add((int)(await client.SendAsync("GET", WireClient.Graph + "/v1.0/contracts", token)).Status);
        }

        Assert.Equal([200, 503, 503, 200, 200], seen);
        Assert.Empty(client.World.Faults.Active);
    }

    [Fact]
    public async Task A_dropped_connection_after_the_commit_leaves_the_ticket_behind()
    {
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 });
        client.World.Faults.Add(new SandboxFault(FaultKind.CommitThenDrop) { Method = "PUT" });
        await Assert.ThrowsAsync<HttpRequestException>(() => client.AzureAsync("PUT", Ticket, WireClient.TicketBody()));
        await client.AzureAsync("GET", Ticket);
        Assert.Equal(HttpStatusCode.OK, (await client.AzureAsync("GET", Ticket)).Status);
        Assert.Single(client.World.Tickets, ticket => ticket.Name == "csp-1");
    }

    [Fact]
    public async Task A_connection_dropped_before_leaves_nothing()
    {
        using var client = WireClient.Of();
        client.World.Faults.Add(new SandboxFault(FaultKind.Drop) { Method = "PUT" });
        await Assert.ThrowsAsync<HttpRequestException>(() => client.AzureAsync("PUT", Ticket, WireClient.TicketBody()));
        await client.AzureAsync("GET", Ticket);
        Assert.Equal(HttpStatusCode.NotFound, (await client.AzureAsync("GET", Ticket)).Status);
    }

    [Fact]
    public async Task A_body_cut_off_in_the_middle_fails_while_it_is_read()
    {
        using var client = WireClient.Of();
        var token = await client.UserTokenAsync(WireClient.Graph);
        client.World.Faults.Add(new SandboxFault(FaultKind.CutBody) { Service = SandboxService.Graph });
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync("GET", WireClient.Graph + "/v1.0/contracts", token));
        Assert.IsType<HttpIOException>(error.InnerException);
    }

    [Fact]
    public async Task Html_and_nothing_come_with_a_good_status()
    {
        using var client = WireClient.Of();
        client.World.Faults.Add(new SandboxFault(FaultKind.HtmlPage) { Service = SandboxService.Login });
        var page = await client.TokenAsync("common", "grant_type=refresh_token");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("<!DOCTYPE html>", page.Text);
        client.World.Faults.Add(new SandboxFault(FaultKind.EmptyBody) { Service = SandboxService.Login });
        Assert.Equal("", (await client.TokenAsync("common", "grant_type=refresh_token")).Text);
    }

    [Fact]
    public async Task A_plan_is_refused_where_it_was_good_before()
    {
        using var client = WireClient.Of();
        client.World.Faults.Add(FaultKind.PlanRefused);
        Assert.Equal(HttpStatusCode.NotFound, (await client.FileAsync("csp-1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.FileAsync("csp-2")).Status);
    }

    [Fact]
    public async Task Latency_ends_when_the_caller_gives_up()
    {
        using var client = WireClient.Of();
        var token = await client.UserTokenAsync(WireClient.Graph);
        client.World.Faults.Add(new SandboxFault(FaultKind.Latency) { Delay = TimeSpan.FromMinutes(5) });
        using var stop = new CancellationTokenSource();
        var request = new HttpRequestMessage(HttpMethod.Get, WireClient.Graph + "/v1.0/me");
        request.Headers.Authorization = new("Bearer", token);
        var call = client.Http.SendAsync(request, stop.Token);
        Assert.False(call.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_token_revoked_in_the_middle_of_a_list_answers_401_on_the_next_page()
    {
        using var client = WireClient.Of(new SandboxOptions { CustomerCount = 250 });
        var token = await client.UserTokenAsync(WireClient.Graph);
        client.World.Faults.Add(new SandboxFault(FaultKind.TokenRevoked) { PathContains = "contracts", AfterCalls = 1 });
        var first = await client.SendAsync("GET", WireClient.Graph + "/v1.0/contracts", token);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync("GET", first.At("@odata.nextLink"), token)).Status);
        Assert.True((await client.SendAsync("GET", first.At("@odata.nextLink"), token)).IsOk);
    }

    [Fact]
    public async Task Retry_after_may_be_a_date()
    {
        var clock = new WorldClock();
        using var client = WireClient.Of(clock: clock);
        var token = await client.UserTokenAsync(WireClient.Graph);
        client.World.Faults.Add(new SandboxFault(FaultKind.ServerError) { RetryAfter = TimeSpan.FromSeconds(30), RetryAfterAsDate = true });
        var reply = await client.SendAsync("GET", WireClient.Graph + "/v1.0/me", token);
        Assert.Equal(clock.GetUtcNow().AddSeconds(30), reply.Headers.RetryAfter!.Date);
    }
}
