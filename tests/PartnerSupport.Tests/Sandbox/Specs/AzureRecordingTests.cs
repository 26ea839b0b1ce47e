using System.Net;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox.Specs;

/// <summary>The recorded traffic of 2020, replayed with our ids: same statuses, headers, members and words.</summary>
public sealed class AzureRecordingTests
{
    private const string Folder = "azure-support/recorded/";
    private const string Support = WireClient.Arm + "/subscriptions/" + WireClient.Production + "/providers/Microsoft.Support";
    private const string First = "?api-version=2020-04-01";

    [Fact]
    public async Task The_name_check_answers_as_recorded()
    {
        using var client = WireClient.Of();
        var free = await client.AzureAsync(
            "POST",
            Support + "/checkNameAvailability" + First,
            SpecFolder.Read(Folder + "01-checkNameAvailability.request.body.json").ToJsonString()
        );
        Assert.Equal(SpecFolder.Read(Folder + "01-checkNameAvailability.response.body.json").ToJsonString(), free.Json.ToJsonString());
        var invalid = await client.AzureAsync(
            "POST",
            Support + "/checkNameAvailability" + First,
            """{"name":"12345","type":"Microsoft.Support/supportTickets"}"""
        );
        // The words are those of 2024, whose bytes were counted: the transcription of 2020 writes the list of characters its own way.
        var recorded = SpecFolder.Read(Folder + "02-checkNameAvailability-invalid.response.body.json");
        Assert.Equal(recorded.Select(member => member.Key), invalid.Json.Select(member => member.Key));
        Assert.EndsWith("The max length is 255 characters.", invalid.At("message"));
    }

    [Fact]
    public async Task The_recorded_create_is_accepted_done_and_read_back_in_the_recorded_shape()
    {
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 });
        var ticket = Support + "/supportTickets/test_ticket_from_cli_000001" + First;
        var accepted = await client.AzureAsync("PUT", ticket, SpecFolder.Read(Folder + "03-create-billing-ticket.request.body.json").ToJsonString());
        var recorded = File.ReadAllText(SpecFolder.Of(Folder + "04-create-ticket-202.http"));
        Assert.Equal((HttpStatusCode.Accepted, ""), (accepted.Status, accepted.Text));
        Assert.All(
            (string[])
                [
                    "azure-asyncoperation",
                    "location",
                    "cache-control",
                    "strict-transport-security",
                    "x-content-type-options",
                    "x-ms-ratelimit-remaining-subscription-writes",
                ],
            name =>
            {
                Assert.Contains("\n" + name + ":", recorded);
                Assert.NotEqual("", accepted.Header(name));
            }
        );
        Assert.Equal(recorded.Contains("retry-after", StringComparison.OrdinalIgnoreCase), accepted.Header("Retry-After") != "");

        var status = await client.AzureAsync("GET", accepted.Header("Azure-AsyncOperation"));
        Assert.Equal(SpecFolder.Read(Folder + "05-operationsStatus-succeeded.json").Select(member => member.Key), status.Json.Select(member => member.Key));
        var read = await client.AzureAsync("GET", ticket);
        var sample = SpecFolder.Read(Folder + "06-get-ticket.json");
        // productionOutage is gone from the later versions of the schema.
        Assert.Empty(ShapeOf.Missing(sample, read.Json, "productionOutage"));
        Assert.All(
            (string[])["severity", "status", "problemClassificationDisplayName", "serviceDisplayName", "problemStartTime"],
            name => Assert.Equal(sample["properties"]![name]!.GetValue<string>(), read.At("properties", name))
        );
    }

    [Fact]
    public async Task A_communication_with_a_bad_name_gets_the_recorded_error()
    {
        using var client = WireClient.Of();
        await client.FileAsync("csp-1");
        var reply = await client.AzureAsync(
            "PUT",
            Support + "/supportTickets/csp-1/communications/12345" + First,
            """{"properties":{"subject":"a","body":"b"}}"""
        );
        var recorded = File.ReadAllText(SpecFolder.Of(Folder + "07-create-communication-400.http"));
        Assert.Equal(recorded[recorded.IndexOf('{', StringComparison.Ordinal)..].Trim(), reply.Text);
    }

    [Fact]
    public async Task The_refused_plan_fails_as_reconstructed()
    {
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 });
        var path = $"/subscriptions/{DefaultWorld.ContosoTestSubscriptionId}/providers/Microsoft.Support/supportTickets/csp-1";
        var accepted = await client.AzureAsync("PUT", path, WireClient.TicketBody());
        var status = await client.AzureAsync("GET", accepted.Header("Azure-AsyncOperation"));
        var sample = SpecFolder.Read(Folder + "RECONSTRUCTED-operationsStatus-failed-csp-plan.json");
        Assert.True(JsonNode.DeepEquals(sample["error"], status.Json["error"]), status.Text);
        Assert.Equal(sample["status"]!.GetValue<string>(), status.At("status"));
    }
}
