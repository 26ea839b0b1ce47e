using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

/// <summary>What 2026-06-01 has beside 2024-04-01 (FACTS 3.1).</summary>
public sealed class AzureLookUpTests
{
    private const string Next = "?api-version=2026-06-01";
    private const string LookUp = WireClient.Arm + "/providers/Microsoft.Support/lookUpResourceId";
    private const string Tickets = WireClient.Arm + "/subscriptions/" + WireClient.Production + "/providers/Microsoft.Support/supportTickets";

    [Fact]
    public async Task A_ticket_is_found_by_its_number_alone()
    {
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 });
        var ticket = await client.FileAsync("csp-1");
        var found = await client.AzureAsync("POST", LookUp + Next, Ask(ticket.At("properties", "supportTicketId")));
        Assert.Equal((HttpStatusCode.OK, ticket.At("id")), (found.Status, found.At("resourceId")));
        Assert.Equal(
            ticket.At("properties", "title"),
            (await client.AzureAsync("GET", WireClient.Arm + found.At("resourceId") + Next)).At("properties", "title")
        );
    }

    [Fact]
    public async Task A_number_of_another_tenant_or_of_nobody_is_not_found()
    {
        using var client = WireClient.Of();
        var theirs = client.World.FileInAzurePortal(DefaultWorld.TailspinSubscriptionId, "a", "b");
        foreach (var number in (string[])[theirs, "2405010000999999"])
            Assert.Equal(HttpStatusCode.NotFound, (await client.AzureAsync("POST", LookUp + Next, Ask(number))).Status);
    }

    [Theory]
    [InlineData("""{"identifier":"csp-1","type":"Microsoft.Support/supportTickets"}""", "identifier")]
    [InlineData("""{"identifier":"1","type":"Microsoft.Support/communications"}""", "type")]
    public async Task What_is_no_number_of_a_ticket_is_refused_by_name(string body, string target)
    {
        using var client = WireClient.Of();
        var refused = await client.AzureAsync("POST", LookUp + Next, body);
        Assert.Equal((HttpStatusCode.BadRequest, target), (refused.Status, refused.At("error", "target")));
    }

    [Fact]
    public async Task The_version_before_has_no_such_operation()
    {
        using var client = WireClient.Of();
        Assert.Equal(HttpStatusCode.NotFound, (await client.AzureAsync("POST", LookUp + "?" + WireClient.Api, Ask("1"))).Status);
    }

    [Fact]
    public async Task A_grave_severity_needs_a_phone_and_an_accepted_ticket_says_when_to_ask()
    {
        using var client = WireClient.Of();
        string Critical(string? phone) =>
            WireClient.TicketBody(properties =>
            {
                properties["severity"] = "critical";
                properties["contactDetails"]!["phoneNumber"] = phone;
            });
        Assert.Equal(HttpStatusCode.BadRequest, (await client.AzureAsync("PUT", Tickets + "/csp-1" + Next, Critical(null))).Status);
        var accepted = await client.AzureAsync("PUT", Tickets + "/csp-1" + Next, Critical("+34 91 555 0134"));
        Assert.Equal((HttpStatusCode.Accepted, "5"), (accepted.Status, accepted.Header("Retry-After")));
        Assert.Equal(HttpStatusCode.Accepted, (await client.AzureAsync("PUT", Tickets + "/csp-2?" + WireClient.Api, Critical(null))).Status);
    }

    private static string Ask(string number) => $$"""{"identifier":"{{number}}","type":"Microsoft.Support/supportTickets"}""";
}
