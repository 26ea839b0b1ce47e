using System.Net;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

/// <summary>What real clients ask before and beside Microsoft.Support: cloud metadata, providers, locations, Resource Graph, Graph's batches.</summary>
public sealed class AzureFrontTests : IDisposable
{
    private const string Query = "/providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01";
    private const string Subscription = $"{WireClient.Arm}/subscriptions/{WireClient.Production}";

    private readonly WorldClock _clock = new();
    private readonly WireClient _wire;

    public AzureFrontTests() => _wire = WireClient.Of(clock: _clock);

    public void Dispose() => _wire.Dispose();

    [Theory]
    [InlineData("management.azure.com", "AzureCloud", "https://login.microsoftonline.com", "https://management.core.windows.net/")]
    [InlineData("management.usgovcloudapi.net", "AzureUSGovernment", "https://login.microsoftonline.us", "https://management.core.usgovcloudapi.net/")]
    [InlineData("management.chinacloudapi.cn", "AzureChinaCloud", "https://login.chinacloudapi.cn", "https://management.core.chinacloudapi.cn/")]
    [InlineData("management.microsoftazure.de", "AzureGermanCloud", "https://login.microsoftonline.de", "https://management.core.cloudapi.de/")]
    public async Task Cloud_metadata_needs_no_token_and_has_three_shapes(string host, string name, string login, string audience)
    {
        var one = await MetadataAsync(host, "2022-09-01");
        Assert.Equal((name, login, audience), (one.At("name"), one.At("authentication", "loginEndpoint"), one.At("authentication", "audiences", 0)));
        Assert.Equal($"https://{host}/", one.At("resourceManager"));
        var first = await MetadataAsync(host, "2015-01-01");
        Assert.Equal((login, audience), (first.At("authentication", "loginEndpoint"), first.At("authentication", "audiences", 0)));
        var list = JsonNode.Parse((await MetadataAsync(host, "2019-05-01")).Text)!.AsArray();
        Assert.Equal(4, list.Count);
        Assert.Contains(list, cloud => cloud!["name"]!.GetValue<string>() == name);
        Assert.Equal(HttpStatusCode.BadRequest, (await MetadataAsync(host, "")).Status);
    }

    [Fact]
    public async Task A_subscription_tells_its_provider_locations_and_no_resource_groups()
    {
        var token = await _wire.UserTokenAsync(WireClient.Arm, WireClient.Contoso);
        async Task<WireReply> AskAsync(string method, string path) => await _wire.SendAsync(method, $"{Subscription}{path}?api-version=2021-04-01", token);

        foreach (
            var reply in (WireReply[])[await AskAsync("GET", "/providers/Microsoft.Support"), await AskAsync("POST", "/providers/Microsoft.Support/register")]
        )
            Assert.Equal(("Microsoft.Support", "Registered"), (reply.At("namespace"), reply.At("registrationState")));
        Assert.Equal("Microsoft.Support", (await AskAsync("GET", "/providers")).At("value", 0, "namespace"));
        Assert.Contains((await AskAsync("GET", "/locations")).Items(), region => region["name"]!.GetValue<string>() == "koreacentral");
        Assert.Empty((await AskAsync("GET", "/resourcegroups")).Items());
    }

    [Fact]
    public async Task Resource_graph_finds_tickets_of_all_subscriptions_that_the_token_sees_in_pages()
    {
        await _wire.FileAsync("graph-1", WireClient.TicketBody(ticket => ticket["title"] = "A | pipe and more"));
        await _wire.FileAsync("graph-2");
        var all = await AskAsync("supportresources");
        Assert.Equal(
            all.Json["totalRecords"]!.GetValue<int>(),
            _wire.World.Tickets.Count(ticket => ticket.TenantId == WireClient.Contoso && ticket.SubscriptionId is { Length: > 0 })
        );

        var page = await AskAsync("SupportResources | order by name asc", ",\"options\":{\"$top\":1}");
        var next = await AskAsync("SupportResources | order by name asc", $",\"options\":{{\"$top\":1,\"$skipToken\":\"{page.At("$skipToken")}\"}}");
        Assert.NotEqual(page.At("data", 0, "name"), next.At("data", 0, "name"));

        var found = await AskAsync(
            """
            SupportResources
            | where type =~ 'Microsoft.Support/SupportTickets' and properties.title == 'A | pipe and more'
            | project name, properties.severity, Since = properties.createdDate
            """
        );
        var row = Assert.Single(found.Items("data"));
        Assert.Equal(["name", "properties_severity", "Since"], row.Select(column => column.Key));
        Assert.Equal(("graph-1", "Moderate"), (row["name"]!.GetValue<string>(), row["properties_severity"]!.GetValue<string>()));
        Assert.Equal(2, (await AskAsync("SupportResources | where name in ('graph-1', 'graph-2') | count")).Json["data"]![0]!["Count"]!.GetValue<int>());
        Assert.Empty((await AskAsync("SupportResources | where properties.createdDate > datetime(2999-01-01T00:00:00Z)")).Items("data"));
    }

    [Theory]
    [InlineData("Resources", "SupportResources only")]
    [InlineData("SupportResources | summarize count() by name", "does not understand 'summarize")]
    [InlineData("SupportResources | where name contains 'x'", "does not understand 'where")]
    [InlineData("SupportResources | where name == 'x' or name == 'y'", "does not understand 'where")]
    [InlineData("SupportResources | project tostring(name)", "does not understand 'project")]
    [InlineData("SupportResources | order by name sideways", "does not understand 'order")]
    [InlineData("SupportResources |", "does not understand ''")]
    public async Task A_query_that_resource_graph_here_does_not_know_is_refused_by_its_words(string query, string says)
    {
        var reply = await AskAsync(query);
        Assert.Equal((HttpStatusCode.BadRequest, "InvalidQuery"), (reply.Status, reply.At("error", "details", 0, "code")));
        Assert.Contains(says, reply.At("error", "details", 0, "message"));
    }

    [Fact]
    public async Task Resource_graph_takes_fifteen_requests_in_five_seconds()
    {
        for (var left = 14; left >= 0; left--)
            Assert.Equal($"{left}", (await AskAsync("SupportResources")).Header("x-ms-user-quota-remaining"));
        var refused = await AskAsync("SupportResources");
        Assert.Equal(
            (HttpStatusCode.TooManyRequests, "5", "00:00:05"),
            (refused.Status, refused.Header("Retry-After"), refused.Header("x-ms-user-quota-resets-after"))
        );
        Assert.Equal("RateLimiting", refused.At("error", "code"));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True((await AskAsync("SupportResources")).IsOk);
    }

    [Fact]
    public async Task Another_tenants_subscription_is_no_place_to_ask()
    {
        var reply = await AskAsync("SupportResources", $",\"subscriptions\":[\"{DefaultWorld.TailspinSubscriptionId}\"]");
        Assert.Equal("NoValidSubscriptionsInQueryRequest", reply.At("error", "details", 0, "code"));
    }

    [Fact]
    public async Task A_batch_is_answered_step_by_step_and_what_hangs_on_a_failed_step_fails()
    {
        var reply = await BatchAsync(
            """
            {"requests":[
              {"id":"a","method":"GET","url":"/me?$select=givenName"},
              {"id":"b","method":"GET","url":"nothing"},
              {"id":"c","method":"GET","url":"/organization","dependsOn":["b"]},
              {"id":"d","method":"POST","url":"/$batch","body":{"requests":[]}}]}
            """
        );
        Assert.Equal(["200", "400", "424", "400"], reply.Items("responses").Select(step => step["status"]!.ToString()));
        Assert.Equal("Ana", reply.At("responses", 0, "body", "givenName"));
    }

    [Theory]
    [InlineData("{}", "Invalid batch payload")]
    [InlineData("""{"requests":[{"id":"a","method":"GET"}]}""", "id, method and url")]
    [InlineData("""{"requests":[{"id":"a","method":"GET","url":"/me"},{"id":"a","method":"GET","url":"/me"}]}""", "unique")]
    [InlineData("""{"requests":[{"id":"a","method":"GET","url":"/me","dependsOn":["z"]}]}""", "depends on z")]
    public async Task A_batch_that_is_none_is_refused_whole(string body, string says)
    {
        var reply = await BatchAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains(says, reply.At("error", "message"));
    }

    [Fact]
    public async Task A_batch_holds_twenty_steps()
    {
        static string Of(int count) =>
            $$"""{"requests":[{{string.Join(',', Enumerable.Range(0, count).Select(id => $$"""{"id":"{{id}}","method":"GET","url":"/me"}"""))}}]}""";
        Assert.True((await BatchAsync(Of(20))).IsOk);
        Assert.Equal(HttpStatusCode.BadRequest, (await BatchAsync(Of(21))).Status);
    }

    private Task<WireReply> MetadataAsync(string host, string version) =>
        _wire.SendAsync("GET", $"https://{host}/metadata/endpoints?api-version={version}", token: null);

    private async Task<WireReply> AskAsync(string query, string more = "") =>
        await _wire.SendAsync(
            "POST",
            WireClient.Arm + Query,
            await _wire.UserTokenAsync(WireClient.Arm, WireClient.Contoso),
            $$"""{"query":{{JsonValue.Create(query).ToJsonString()}}{{more}}}"""
        );

    private async Task<WireReply> BatchAsync(string body) =>
        await _wire.SendAsync("POST", WireClient.Graph + "/v1.0/$batch", await _wire.UserTokenAsync(WireClient.Graph), body);
}
