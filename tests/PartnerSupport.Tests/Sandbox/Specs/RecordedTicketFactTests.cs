using System.Net;
using System.Text;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox.Specs;

/// <summary>What the traffic of May 2024 shows of names, tickets and their changes, by the numbers of the recordings' README.</summary>
public sealed class RecordedTicketFactTests
{
    private const string Support = "/subscriptions/" + WireClient.Production + "/providers/Microsoft.Support";
    private const string Tenant = "/providers/Microsoft.Support";
    private static readonly DateTimeOffset Recorded = new(2024, 5, 1, 21, 42, 49, TimeSpan.Zero);

    [Fact]
    public async Task Fact_01_a_free_name_is_answered_with_one_member_and_a_refused_one_with_three_in_order()
    {
        using var client = WireClient.Of();
        var free = await client.AzureAsync("POST", Support + "/checkNameAvailability", Recording.Request("01-checkName-ticket"));
        Assert.Equal((HttpStatusCode.OK, Recording.Read("01-checkName-ticket.http").Body), (free.Status, free.Text));
    }

    [Theory]
    [InlineData(Support, "02-checkName-ticket-allDigits")]
    [InlineData(Tenant, "nosub-01-checkName-ticket-allDigits")]
    public async Task Fact_02_the_words_of_a_refusal_are_the_recorded_bytes(string support, string name)
    {
        using var client = WireClient.Of();
        var reply = await client.AzureAsync("POST", support + "/checkNameAvailability", Recording.Request(name));
        Assert.Equal((HttpStatusCode.OK, Recording.Read(name + ".http").Body), (reply.Status, reply.Text));
    }

    [Theory]
    [InlineData(Support, "05-checkName-fileWorkspace")]
    [InlineData(Tenant, "nosub-17-checkName-fileWorkspace")]
    public async Task Fact_03_the_name_of_a_workspace_is_checked_as_well_and_a_taken_one_is_not_free(string support, string name)
    {
        using var client = WireClient.Of();
        var body = Recording.Request(name);
        Assert.Equal(Recording.Read(name + ".http").Body, (await client.AzureAsync("POST", support + "/checkNameAvailability", body)).Text);
        var workspace = System.Text.Json.Nodes.JsonNode.Parse(body)!["name"]!.GetValue<string>();
        await client.AzureAsync("PUT", $"{support}/fileWorkspaces/{workspace}");
        Assert.Equal("false", (await client.AzureAsync("POST", support + "/checkNameAvailability", body)).At("nameAvailable"));
    }

    [Fact]
    public async Task Fact_04_a_guid_is_no_name_of_a_communication_and_only_the_check_of_a_subscription_says_so()
    {
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 });
        await client.FileAsync("csp-1");
        var inSubscription = await client.AzureAsync(
            "POST",
            Support + "/supportTickets/csp-1/checkNameAvailability",
            Recording.Request("03-checkName-communication-guid")
        );
        Assert.Equal(Recording.Read("03-checkName-communication-guid.http").Body, inSubscription.Text);

        await FileInTenantAsync(client);
        var ticket = Tenant + "/supportTickets/csp-2";
        var free = await client.AzureAsync("POST", ticket + "/checkNameAvailability", Recording.Request("nosub-06-checkName-communication-guid"));
        Assert.Equal(Recording.Read("nosub-06-checkName-communication-guid.http").Body, free.Text);
        var refused = await client.AzureAsync(
            "PUT",
            ticket + "/communications/12345678-1234-1234-1234-123412341234",
            Recording.Request("nosub-07-create-communication-guid")
        );
        Assert.Equal((HttpStatusCode.BadRequest, Recording.Read("nosub-07-create-communication-guid-400.http").Body), (refused.Status, refused.Text));
    }

    [Fact]
    public async Task Facts_05_and_16_a_ticket_that_began_as_a_chat_is_named_by_its_number_and_its_plan_is_displayed_as_unknown()
    {
        using var client = WireClient.Of();
        var chat = (await client.AzureAsync("GET", Tenant + "/supportTickets")).Items().Single();
        Assert.Equal(chat["properties"]!["supportTicketId"]!.GetValue<string>(), chat["name"]!.GetValue<string>());
        Assert.Equal("Unknown", chat["properties"]!["supportPlanDisplayName"]!.GetValue<string>());
    }

    [Fact]
    public async Task Facts_12_to_16_a_ticket_reads_back_as_recorded()
    {
        var clock = new WorldClock(Recorded);
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 }, clock);
        var ticket = await client.FileAsync("test_ticket_from_cli_000001", Recording.Request("06-create-ticket"));
        var recorded = Recording.Read("09-get-ticket-after-create.http").Json;
        Assert.Equal(Recording.Members(recorded), Recording.Members(ticket.Json));
        foreach (var name in (string[])["severity", "require24X7Response", "enrollmentId", "isTemporaryTicket", "serviceDisplayName", "status"])
            Assert.Equal(recorded["properties"]![name]!.ToJsonString(), ticket.Json["properties"]![name]!.ToJsonString());
        Assert.Equal(recorded["properties"]!["contactDetails"]!.ToJsonString(), ticket.Json["properties"]!["contactDetails"]!.ToJsonString());
        Assert.Equal("{}", ticket.Json["properties"]!["supportEngineer"]!.ToJsonString());
        Assert.Equal(ticket.At("properties", "supportTicketId"), ticket.At("properties", "fileWorkspaceName"));
        Assert.Equal("ProDirect", ticket.At("properties", "supportPlanType"));
        Assert.StartsWith(
            "Source:AzureModern,SubscriptionId:" + WireClient.Production,
            Encoding.ASCII.GetString(Convert.FromBase64String(ticket.At("properties", "supportPlanId")))
        );
        Assert.DoesNotContain(ticket.Json["properties"]!.AsObject(), member => member.Value is null);

        await FileInTenantAsync(client);
        var free = await client.AzureAsync("GET", Tenant + "/supportTickets/csp-2");
        var expected = Recording.Read("nosub-05-get-ticket-after-create.http").Json["properties"]!;
        foreach (var name in (string[])["supportPlanType", "supportPlanDisplayName", "supportPlanId"])
            Assert.Equal(expected[name]!.GetValue<string>(), free.At("properties", name));
    }

    [Fact]
    public async Task Facts_10_and_11_the_creation_is_four_seconds_after_the_acceptance_and_begins_the_number()
    {
        var clock = new WorldClock(Recorded);
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 }, clock);
        var accepted = await client.AzureAsync("PUT", Support + "/supportTickets/csp-1", WireClient.TicketBody());
        clock.Advance(TimeSpan.FromSeconds(30));
        await client.AzureAsync("GET", accepted.Header("Azure-AsyncOperation"));
        var ticket = await client.AzureAsync("GET", Support + "/supportTickets/csp-1");
        Assert.Equal("2024-05-01T21:42:53Z", ticket.At("properties", "createdDate"));
        // Four zeros where Microsoft writes 0010 or 0040: a number of the sandbox is nobody's.
        Assert.Matches("^2405010000[0-9]{6}$", ticket.At("properties", "supportTicketId"));
    }

    [Fact]
    public async Task Fact_17_a_ticket_of_the_portal_is_named_by_service_and_problem_class()
    {
        using var client = WireClient.Of();
        var number = client.World.FileInAzurePortal(WireClient.Production, "a", "b");
        var name = client.World.Tickets.Single(ticket => ticket.Number == number).Name;
        Assert.Matches("^cddd3eb5-5c000000-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", name);
        Assert.True((await client.AzureAsync("GET", $"{Support}/supportTickets/{name}")).IsOk);
    }

    [Fact]
    public async Task Facts_18_to_23_the_recorded_changes_are_answered_as_recorded()
    {
        var clock = new WorldClock(Recorded);
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 }, clock);
        var path = Support + "/supportTickets/csp-1";
        var accepted = await client.AzureAsync("PUT", path, Recording.Request("06-create-ticket"));
        clock.Advance(TimeSpan.FromSeconds(30));
        await client.AzureAsync("GET", accepted.Header("Azure-AsyncOperation"));
        var made = await client.AzureAsync("GET", path);
        Assert.Equal(("480", "2024-05-02T17:43:00Z"), Agreement(made));

        (string Recording, int Second)[] changes =
        [
            ("16-patch-ticket-contact-severity", 79),
            ("17-patch-ticket-contact-severity-back", 84),
            ("18-patch-ticket-consent", 88),
            ("19-patch-ticket-close", 91),
        ];
        var before = made.At("properties", "modifiedDate");
        foreach (var (name, second) in changes)
        {
            clock.Advance(Recorded.AddSeconds(second) - clock.GetUtcNow());
            var reply = await client.AzureAsync("PATCH", path, Recording.Request(name));
            var recorded = Recording.Read(name + ".http").Json["properties"]!;
            Assert.Equal(HttpStatusCode.OK, reply.Status);
            foreach (var member in (string[])["severity", "status", "contactDetails", "advancedDiagnosticConsent", "serviceLevelAgreement"])
                Assert.Equal(recorded[member]!.ToJsonString(), reply.Json["properties"]![member]!.ToJsonString());
            // But for a close, the answer carries the time of the change before.
            Assert.Equal(recorded["status"]!.GetValue<string>() == "closed" ? Now(clock) : before, reply.At("properties", "modifiedDate"));
            before = Now(clock);
        }

        clock.Advance(TimeSpan.FromSeconds(3));
        var after = await client.AzureAsync("GET", path);
        Assert.Equal("Closed", after.At("properties", "status"));
        Assert.Equal(("480", "2024-05-02T17:45:00Z"), Agreement(after));
    }

    [Fact]
    public async Task Fact_19_a_change_that_is_wrapped_in_properties_is_refused()
    {
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 });
        await client.FileAsync("csp-1");
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await client.AzureAsync("PATCH", Support + "/supportTickets/csp-1", """{"properties":{"severity":"critical"}}""")).Status
        );
    }

    [Theory]
    [InlineData("2024-05-03T23:00:00Z", 480, "2024-05-06T19:00:00Z")]
    [InlineData("2024-04-26T02:18:05Z", 240, "2024-04-26T17:00:00Z")]
    [InlineData("2024-05-01T15:00:30Z", 240, "2024-05-01T19:00:30Z")]
    public void Fact_18_the_minutes_run_in_business_hours_of_the_pacific(string from, int minutes, string until) =>
        Assert.Equal(DateTimeOffset.Parse(until), PacificHours.Add(DateTimeOffset.Parse(from), minutes));

    /// <summary>A ticket without a subscription, csp-2.</summary>
    internal static async Task FileInTenantAsync(WireClient client)
    {
        var accepted = await client.AzureAsync("PUT", Tenant + "/supportTickets/csp-2", Recording.Request("nosub-02-create-ticket"));
        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
        await client.AzureAsync("GET", accepted.Header("Azure-AsyncOperation"));
    }

    private static (string, string) Agreement(WireReply reply) =>
        (reply.At("properties", "serviceLevelAgreement", "slaMinutes"), reply.At("properties", "serviceLevelAgreement", "expirationTime"));

    private static string Now(WorldClock clock) => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
