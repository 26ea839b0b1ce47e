using System.Net;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox.Specs;

/// <summary>What the traffic of May 2024 shows of operations, messages, lists, files, chats and headers, by the numbers of the recordings' README.</summary>
public sealed class RecordedWireFactTests
{
    private const string Support = "/subscriptions/" + WireClient.Production + "/providers/Microsoft.Support";
    private const string Tenant = "/providers/Microsoft.Support";

    [Fact]
    public async Task Facts_06_and_07_an_accepted_create_has_two_signed_links_that_share_time_and_certificate()
    {
        using var client = WireClient.Of();
        var accepted = await client.AzureAsync("PUT", Support + "/supportTickets/csp-1", Recording.Request("06-create-ticket"));
        Assert.Equal((HttpStatusCode.Accepted, ""), (accepted.Status, accepted.Text));
        var (status, result) = (Query(accepted.Header("Azure-AsyncOperation")), Query(accepted.Header("Location")));
        Assert.Equal(["api-version", "t", "c", "s", "h"], status.Select(pair => pair.Name));
        Assert.Equal(status.Select(pair => pair.Name), result.Select(pair => pair.Name));
        Assert.Equal((status[1], status[2]), (result[1], result[2]));
        Assert.True(status[3] != result[3] && status[4] != result[4]);
        Assert.Matches("^[0-9]{18}$", status[1].Value);
        Assert.StartsWith("MII", status[2].Value);
        Assert.InRange(status[2].Value.Length, 2400, 2500);
        Assert.Equal((342, 43), (status[3].Value.Length, status[4].Value.Length));
    }

    [Fact]
    public async Task Fact_07_a_polling_link_is_repeated_unchanged_or_refused()
    {
        using var client = WireClient.Of();
        var accepted = await client.AzureAsync("PUT", Support + "/supportTickets/csp-1", WireClient.TicketBody());
        var link = accepted.Header("Azure-AsyncOperation");
        Assert.True((await client.AzureAsync("GET", link)).IsOk);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.AzureAsync("GET", link[..link.IndexOf("&t=", StringComparison.Ordinal)])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.AzureAsync("GET", link.Replace("&h=", "&h=x", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Facts_08_and_09_an_operation_tells_two_members_and_at_its_end_the_number()
    {
        using var client = WireClient.Of();
        var accepted = await client.AzureAsync("PUT", Support + "/supportTickets/csp-1", WireClient.TicketBody());
        var link = accepted.Header("Azure-AsyncOperation");
        var (first, second) = (await client.AzureAsync("GET", link), await client.AzureAsync("GET", link));
        Assert.Equal(Members("07-operationsStatus-ticket-inProgress.http"), Recording.Members(first.Json));
        Assert.Equal(Members("08-operationsStatus-ticket-succeeded.http"), Recording.Members(second.Json));
        Assert.DoesNotContain('?', second.At("id"));
        var ticket = await client.AzureAsync("GET", Support + "/supportTickets/csp-1");
        Assert.Equal(ticket.At("properties", "supportTicketId"), second.At("properties", "supportTicketId"));

        accepted = await client.AzureAsync("PUT", Support + "/supportTickets/csp-1/communications/note-1", Recording.Request("10-create-communication"));
        await client.AzureAsync("GET", accepted.Header("Azure-AsyncOperation"));
        var message = await client.AzureAsync("GET", accepted.Header("Azure-AsyncOperation"));
        Assert.Equal(Members("12-operationsStatus-communication-succeeded.http"), Recording.Members(message.Json));
    }

    [Fact]
    public async Task Facts_24_to_26_a_message_of_ours_is_outbound_in_pre_and_its_subject_is_cut_and_the_ticket_stays_open()
    {
        var clock = new WorldClock();
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 }, clock);
        var created = (await client.FileAsync("csp-1", Recording.Request("06-create-ticket"))).At("properties", "modifiedDate");
        clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(client, Support + "/supportTickets/csp-1");
        var said = (await client.AzureAsync("GET", Support + "/supportTickets/csp-1/communications/note-1")).Json["properties"]!;
        var recorded = Recording.Read("13-get-communication-own.http").Json["properties"]!;
        foreach (var name in (string[])["communicationType", "communicationDirection", "sender", "body"])
            Assert.Equal(recorded[name]!.GetValue<string>(), said[name]!.GetValue<string>());
        Assert.Equal(Cut(recorded), Cut(said));
        Assert.Equal(80, said["subject"]!.GetValue<string>().Length);
        var ticket = await client.AzureAsync("GET", Support + "/supportTickets/csp-1");
        Assert.Equal("Open", ticket.At("properties", "status"));
        Assert.NotEqual(created, ticket.At("properties", "modifiedDate"));

        // 2020-04-01 had the directions the other way round, and subject and text as they were sent.
        var first = await client.AzureAsync("GET", $"{WireClient.Arm}{Support}/supportTickets/csp-1/communications/note-1?api-version=2020-04-01");
        Assert.Equal("Inbound", first.At("properties", "communicationDirection"));
        Assert.DoesNotContain("<pre>", first.At("properties", "body"));
    }

    [Fact]
    public async Task Fact_27_without_a_subscription_a_message_goes_by_a_guid()
    {
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 });
        await RecordedTicketFactTests.FileInTenantAsync(client);
        await SayAsync(client, Tenant + "/supportTickets/csp-2");
        var said = await client.AzureAsync("GET", Tenant + "/supportTickets/csp-2/communications/note-1");
        Assert.True(Guid.TryParse(said.At("name"), out _), said.Text);
        Assert.EndsWith("/communications/" + said.At("name"), said.At("id"));
        var listed = (await client.AzureAsync("GET", Tenant + "/supportTickets/csp-2/communications")).Items().Select(item => item["name"]!.GetValue<string>());
        Assert.Contains(said.At("name"), listed);
    }

    [Fact]
    public async Task Facts_28_and_29_the_acknowledgement_is_a_page_of_html_listed_under_ours_and_not_escaped()
    {
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 });
        var ticket = await client.FileAsync("csp-1", Recording.Request("06-create-ticket"));
        await SayAsync(client, Support + "/supportTickets/csp-1");
        var reply = await client.AzureAsync("GET", Support + "/supportTickets/csp-1/communications");
        var (number, items) = (ticket.At("properties", "supportTicketId"), reply.Items().ToList());
        Assert.Equal("note-1", items[0]["name"]!.GetValue<string>());
        var mail = items[1]["properties"]!;
        Assert.True(Guid.TryParse(items[1]["name"]!.GetValue<string>(), out _));
        Assert.Equal("Inbound", mail["communicationDirection"]!.GetValue<string>());
        Assert.Matches($"^\nCase {number}\u2009 .* TrackingID#{number}$", mail["subject"]!.GetValue<string>());
        Assert.EndsWith("</html>\n", mail["body"]!.GetValue<string>());
        Assert.False(reply.Json.ContainsKey("nextLink"));
        Assert.Contains("<pre>", reply.Text);
    }

    [Fact]
    public async Task Facts_30_to_32_pages_of_25_newest_first_and_without_a_subscription_a_short_page_is_not_the_last()
    {
        var clock = new WorldClock();
        using var client = WireClient.Of(clock: clock);
        for (var number = 0; number < 30; number++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            client.World.FileInAzurePortal(WireClient.Production, "Ticket " + number, "b");
        }

        var filter = "/supportTickets?$filter=" + Uri.EscapeDataString("status eq 'Open'");
        var first = await client.AzureAsync("GET", Support + filter);
        Assert.Equal((25, "Ticket 29"), (first.Items().Count(), first.At("value", 0, "properties", "title")));
        var link = first.At("nextLink");
        var recorded = Recording.Read("15-list-tickets-open.http").Json["nextLink"]!.GetValue<string>();
        Assert.Equal(Shape(recorded), Shape(link));
        var second = await client.AzureAsync("GET", link);
        Assert.Equal("Ticket 4", second.At("value", 0, "properties", "title"));
        Assert.False(second.Json.ContainsKey("nextLink"));

        var tenant = await client.AzureAsync("GET", Tenant + "/supportTickets");
        Assert.True(tenant.Items().Count() < 25 && tenant.Json.ContainsKey("nextLink"));
        var end = await client.AzureAsync("GET", tenant.At("nextLink"));
        Assert.Equal("""{"value":[]}""", end.Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.AzureAsync("GET", Support + "/supportTickets?$skipToken=7")).Status);
    }

    [Fact]
    public async Task Facts_33_to_35_workspaces_and_files_are_answered_as_recorded()
    {
        var clock = new WorldClock();
        using var client = WireClient.Of(clock: clock);
        var path = Support + "/fileWorkspaces/in_sub_cli_000001";
        var workspace = await client.AzureAsync("PUT", path);
        Assert.Equal((HttpStatusCode.Created, $"{WireClient.Arm}{path}?{WireClient.Api}"), (workspace.Status, workspace.Header("Location")));
        Assert.Equal(Members("21-create-fileWorkspace-201.http"), Recording.Members(workspace.Json));
        Assert.Equal(clock.GetUtcNow().AddHours(24), DateTimeOffset.Parse(workspace.At("properties", "expirationTime")));
        var file = await client.AzureAsync("PUT", path + "/files/testFile.txt", Recording.Request("23-create-file"));
        Assert.Equal((HttpStatusCode.Created, $"{WireClient.Arm}{path}/files/testFile.txt?{WireClient.Api}"), (file.Status, file.Header("Location")));
        Assert.Equal(Members("23-create-file-201.http"), Recording.Members(file.Json));

        using var request = new HttpRequestMessage(HttpMethod.Post, $"{WireClient.Arm}{path}/files/testFile.txt/upload?{WireClient.Api}");
        request.Headers.Authorization = new("Bearer", await client.UserTokenAsync(WireClient.Arm, WireClient.Contoso));
        request.Content = new StringContent(Recording.Request("24-upload-file"));
        using var answer = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Null(answer.Content.Headers.ContentType);
        Assert.DoesNotContain(answer.Content.Headers, header => header.Key == "Content-Length");
        Assert.False((await client.AzureAsync("GET", path + "/files")).Json.ContainsKey("nextLink"));
    }

    [Fact]
    public async Task Fact_13_files_of_a_ticket_go_into_the_workspace_of_its_number_and_not_of_its_name()
    {
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 });
        var ticket = await client.FileAsync("csp-1");
        Assert.True((await client.AzureAsync("GET", $"{Support}/fileWorkspaces/{ticket.At("properties", "fileWorkspaceName")}")).IsOk);
        Assert.Equal(HttpStatusCode.NotFound, (await client.AzureAsync("GET", Support + "/fileWorkspaces/csp-1")).Status);
    }

    [Theory]
    [InlineData(Support, "contoso-2026-vpn-gateway")]
    [InlineData(Tenant, null)]
    public async Task Fact_36_a_chat_has_the_recorded_members_and_the_customers_side_has_no_name(string support, string? name)
    {
        using var client = WireClient.Of();
        name ??= (await client.AzureAsync("GET", Tenant + "/supportTickets")).At("value", 0, "name");
        var list = await client.AzureAsync("GET", $"{support}/supportTickets/{name}/chatTranscripts");
        var chat = (JsonObject)list.Json["value"]![0]!["properties"]!;
        var recorded = (JsonObject)Recording.Read("27-list-chatTranscripts.http").Json["value"]![0]!["properties"]!;
        Assert.Equal(Recording.Members(recorded), Recording.Members(chat));
        Assert.Equal(Recording.Members((JsonObject)recorded["messages"]![0]!), Recording.Members((JsonObject)chat["messages"]![0]!));
        foreach (var message in chat["messages"]!.AsArray())
            Assert.Equal(message!["communicationDirection"]!.GetValue<string>() == "Inbound", message["sender"]!.GetValue<string>().Length == 0);
        Assert.True(
            DateTimeOffset.Parse(chat["startTime"]!.GetValue<string>()) > DateTimeOffset.Parse(chat["messages"]![1]!["createdDate"]!.GetValue<string>())
        );
    }

    [Theory]
    [InlineData(Support, "01-checkName-ticket.http")]
    [InlineData(Tenant, "nosub-01-checkName-ticket-allDigits.http")]
    public async Task Facts_37_to_39_every_answer_has_the_recorded_headers_and_an_error_its_own(string support, string name)
    {
        using var client = WireClient.Of();
        var body = Recording.Request("01-checkName-ticket");
        foreach (var (recording, sent) in ((string, string)[])[(name, body), ("nosub-07-create-communication-guid-400.http", "{}")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{WireClient.Arm}{support}/checkNameAvailability?{WireClient.Api}");
            request.Headers.Authorization = new("Bearer", await client.UserTokenAsync(WireClient.Arm, WireClient.Contoso));
            request.Content = new StringContent(sent);
            using var answer = await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var given = answer
                .Headers.Concat(answer.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            var scoped = support == Tenant ? "tenant" : "subscription";
            Assert.Equal("1199", given[$"x-ms-ratelimit-remaining-{scoped}-writes"]);
            foreach (var (header, value) in Recording.Read(recording).Headers)
            {
                if (header is "date" or "content-length" or "x-msedge-ref" || header.StartsWith("x-ms-ratelimit", StringComparison.Ordinal))
                    continue;
                Assert.Equal((header, Words(value)), (header, Words(given[header])));
            }

            Assert.False(given.ContainsKey("server") || given.ContainsKey("vary"));
        }
    }

    [Fact]
    public async Task Fact_41_services_come_in_one_page_and_some_have_no_resource_types()
    {
        using var client = WireClient.Of();
        var reply = await client.AzureAsync("GET", Tenant + "/services");
        Assert.False(reply.Json.ContainsKey("nextLink"));
        Assert.Contains(reply.Items(), service => service["properties"]!["resourceTypes"]!.AsArray().Count == 0);
    }

    // The order of the words in Cache-Control is .NET's here.
    private static string Words(string value) => string.Join(", ", value.Split(", ").Order(StringComparer.Ordinal));

    private static IReadOnlyList<string> Members(string recording) => Recording.Members(Recording.Read(recording).Json);

    private static string Cut(JsonNode message) => message["subject"]!.GetValue<string>()[..^16];

    private static string Shape(string link) =>
        System.Text.RegularExpressions.Regex.Replace(link.Replace("%252C", ",", StringComparison.Ordinal), "[0-9]{4}-[0-9T:AZ%-]+Z|(?<=A)[0-9]+(?=%257D)", "x");

    private static List<(string Name, string Value)> Query(string link) =>
        [.. new Uri(link).Query[1..].Split('&').Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))];

    private static async Task SayAsync(WireClient client, string ticket)
    {
        var accepted = await client.AzureAsync("PUT", ticket + "/communications/note-1", Recording.Request("10-create-communication"));
        await client.AzureAsync("GET", accepted.Header("Azure-AsyncOperation"));
    }
}
