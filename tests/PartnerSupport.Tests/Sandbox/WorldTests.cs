using System.Diagnostics;
using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

public sealed class WorldTests
{
    [Fact]
    public async Task A_host_that_the_sandbox_does_not_know_is_unreachable()
    {
        using var client = WireClient.Of();
        foreach (var url in (string[])["https://example.com/", "https://graph.microsoft.com.evil.example/v1.0/me", "http://graph.microsoft.com/v1.0/me"])
        {
            var error = await Assert.ThrowsAsync<HttpRequestException>(() => client.Http.GetAsync(url, TestContext.Current.CancellationToken));
            Assert.Equal(HttpRequestError.NameResolutionError, error.HttpRequestError);
        }
    }

    [Fact]
    public async Task A_reset_is_a_new_world_in_which_old_tokens_are_worth_nothing()
    {
        using var client = WireClient.Of();
        var token = await client.UserTokenAsync(WireClient.Graph);
        var before = client.World.WorldId;
        await client.FileAsync("csp-1");
        client.World.Reset();
        Assert.NotEqual(before, client.World.WorldId);
        Assert.DoesNotContain(client.World.Tickets, ticket => ticket.Name == "csp-1");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync("GET", WireClient.Graph + "/v1.0/me", token)).Status);
        Assert.NotEqual(SandboxWorld.Create().WorldId, SandboxWorld.Create().WorldId);
    }

    [Fact]
    public async Task The_log_holds_what_came_and_no_secret()
    {
        using var client = WireClient.Of();
        await client.FileAsync("csp-1");
        var put = client.World.Requests.Single(request => request.Method == "PUT");
        Assert.Contains("ana.moreno@relecloud.example", put.Body);
        Assert.Equal("Bearer ***", put.Headers["Authorization"]);
        Assert.Equal("Bearer ***", put.Headers["x-ms-authorization-auxiliary"]);
        var everything = string.Join('\n', client.World.Requests.Select(request => request.ToString() + string.Join(' ', request.Headers.Values)));
        Assert.DoesNotContain("sandbox-refresh", everything);
        Assert.DoesNotContain("client_secret=sandbox", everything);
        Assert.DoesNotContain("eyJ", everything);
    }

    [Fact]
    public async Task Hundreds_of_calls_at_once_make_each_ticket_once_and_give_each_its_number()
    {
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 });
        var token = await client.UserTokenAsync(WireClient.Arm, WireClient.Contoso);
        var auxiliary = "Bearer " + await client.UserTokenAsync(WireClient.Arm);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 400),
            TestContext.Current.CancellationToken,
            async (number, _) =>
            {
                var url =
                    $"{WireClient.Arm}/subscriptions/{WireClient.Production}/providers/Microsoft.Support/supportTickets/csp-{number / 2}?{WireClient.Api}";
                var reply = await client.SendAsync("PUT", url, token, WireClient.TicketBody(), "x-ms-authorization-auxiliary", auxiliary);
                Assert.True(reply.IsOk, reply.Text);
                if (reply.Status == HttpStatusCode.Accepted)
                    await client.SendAsync("GET", reply.Header("Azure-AsyncOperation"), token);
            }
        );
        var filed = client.World.Tickets.Where(ticket => ticket.Origin == "Api").ToList();
        Assert.Equal(200, filed.Count);
        Assert.Equal(200, filed.Select(ticket => ticket.Number).Distinct().Count());
    }

    [Fact]
    public async Task Thousands_of_customers_cost_nothing_until_they_are_looked_at()
    {
        SandboxWorld.Create();
        var watch = Stopwatch.StartNew();
        var world = SandboxWorld.Create(new SandboxOptions { CustomerCount = 50_000 });
        Assert.True(watch.Elapsed < TimeSpan.FromMilliseconds(50), $"took {watch.Elapsed}");
        using var client = new WireClient(world);
        var last = await client.GraphAsync("tenantRelationships/findTenantInformationByTenantId(tenantId='c0000002-0000-4000-8000-00000000c350')");
        Assert.True(last.IsOk, last.Text);
        Assert.Equal(
            last.At("tenantId"),
            (await client.GraphAsync($"tenantRelationships/findTenantInformationByDomainName(domainName='{last.At("defaultDomainName")}')")).At("tenantId")
        );
    }

    [Fact]
    public void The_same_seed_makes_the_same_customers_and_another_seed_others()
    {
        SandboxCustomer Seventh(int seed) =>
            SandboxWorld.Create(new SandboxOptions { CustomerCount = 10, Seed = seed }).FindCustomer("c0000002-0000-4000-8000-000000000007")!;
        Assert.Equal(Seventh(1).Tenant, Seventh(1).Tenant);
        Assert.NotEqual(Seventh(1).Tenant.Name, Seventh(2).Tenant.Name);
    }

    [Fact]
    public void Every_number_is_visibly_fake()
    {
        var world = SandboxWorld.Create();
        world.FileInPortal(DefaultWorld.ContosoTenantId, "a", "b");
        world.FileInAzurePortal(DefaultWorld.TailspinSubscriptionId, "a", "b");
        Assert.All(world.Tickets, ticket => Assert.Matches("^(0000[0-9]{11}|[0-9]{6}0000[0-9]{6})$", ticket.Number));
        Assert.Equal(world.Tickets.Count, world.Tickets.Select(ticket => ticket.Number).Distinct().Count());
    }

    [Fact]
    public async Task The_catalogue_names_what_the_incidents_name_and_only_two_services_share_the_virtual_machines_problem()
    {
        using var client = WireClient.Of();
        string[] topics =
        [
            "Virtual Machine running Linux / Cannot connect to my VM",
            "Virtual Machine running Windows / Cannot connect to my VM",
            "App Service / Availability and performance",
            "Key Vault / Recover a deleted vault or object",
            "Billing / Reservation Management / Exchanges and Refunds",
            "SQL Database / Scaling",
            "ExpressRoute / BGP session down",
            "Subscription management / Transfer ownership",
            "Azure Kubernetes Service / API server unavailable",
        ];
        var found = new List<string>();
        foreach (var service in (await client.AzureAsync("GET", "/providers/Microsoft.Support/services")).Items())
        {
            var classifications = await client.AzureAsync("GET", $"/providers/Microsoft.Support/services/{service["name"]}/problemClassifications");
            found.AddRange(classifications.Items().Select(item => $"{service["properties"]!["displayName"]} / {item["properties"]!["displayName"]}"));
        }

        Assert.All(topics, topic => Assert.Contains(topic, found));
        Assert.Equal(2, found.Count(topic => topic.EndsWith("/ Cannot connect to my VM", StringComparison.Ordinal)));
        Assert.Equal(found.Count, found.Distinct().Count());
    }
}
