using System.Net;

namespace PartnerSupport.Tests.Sandbox;

public sealed class AzureTicketChangeTests
{
    private const string Tickets = "/subscriptions/" + WireClient.Production + "/providers/Microsoft.Support/supportTickets";

    [Fact]
    public async Task A_patch_is_flat_and_changes_what_it_names()
    {
        using var client = WireClient.Of();
        await client.FileAsync("csp-1");
        var wrapped = await client.AzureAsync("PATCH", Tickets + "/csp-1", """{"properties":{"severity":"critical"}}""");
        Assert.Equal((HttpStatusCode.BadRequest, "JsonDeserializationError"), (wrapped.Status, wrapped.At("error", "code")));

        var changed = await client.AzureAsync("PATCH", Tickets + "/csp-1", """{"severity":"critical","contactDetails":{"firstName":"Eva"}}""");
        Assert.Equal(
            ("Critical", "Eva", "Moreno"),
            (
                changed.At("properties", "severity"),
                changed.At("properties", "contactDetails", "firstName"),
                changed.At("properties", "contactDetails", "lastName")
            )
        );
        Assert.Equal("closed", (await client.AzureAsync("PATCH", Tickets + "/csp-1", """{"status":"closed"}""")).At("properties", "status"));
        Assert.Equal("UpdateOperationDenied", (await client.AzureAsync("PATCH", Tickets + "/csp-1", """{"status":"closed"}""")).At("error", "code"));
    }

    [Fact]
    public async Task The_severity_stays_while_an_engineer_works()
    {
        using var client = WireClient.Of();
        var number = (await client.FileAsync("csp-1")).At("properties", "supportTicketId");
        client.World.AssignEngineer(number);
        Assert.Equal("UpdateOperationDenied", (await client.AzureAsync("PATCH", Tickets + "/csp-1", """{"severity":"critical"}""")).At("error", "code"));
    }

    [Fact]
    public async Task A_communication_is_added_and_the_engineers_answer_comes_back()
    {
        using var client = WireClient.Of();
        var number = (await client.FileAsync("csp-1")).At("properties", "supportTicketId");
        var accepted = await client.AzureAsync(
            "PUT",
            Tickets + "/csp-1/communications/note-1",
            """{"properties":{"subject":"More","body":"Also in North Europe."}}"""
        );
        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
        await client.AzureAsync("GET", accepted.Header("Azure-AsyncOperation"));
        await client.AzureAsync("GET", accepted.Header("Azure-AsyncOperation"));
        client.World.AnswerAsEngineer(number, "We look into it.");

        var messages = (await client.AzureAsync("GET", Tickets + "/csp-1/communications")).Items().ToList();
        // As recorded in 2024 (25 to 28): Microsoft's acknowledgement is there, ours is outbound and stands in a pre element, theirs is a page.
        var sides = messages.ConvertAll(message => message["properties"]!["communicationDirection"]!.GetValue<string>());
        Assert.Equal(["Inbound", "Outbound", "Inbound"], sides);
        var ours = messages[1]["properties"]!;
        Assert.Equal(
            ("<pre>Also in North Europe.</pre>", $"More - TrackingID#{number}"),
            (ours["body"]!.GetValue<string>(), ours["subject"]!.GetValue<string>())
        );
        var theirs = messages[0]["properties"]!["body"]!.GetValue<string>();
        Assert.StartsWith("<html>", theirs, StringComparison.Ordinal);
        Assert.Contains("We look into it.", theirs, StringComparison.Ordinal);
        Assert.True(Guid.TryParse(messages[2]["name"]!.GetValue<string>(), out _));
        var nameless = await client.AzureAsync("PUT", Tickets + "/csp-1/communications/12345", """{"properties":{"subject":"a","body":"b"}}""");
        Assert.Equal(
            ("ResourceNameInvalid", "Resource name is invalid. Please provide a valid name"),
            (nameless.At("error", "code"), nameless.At("error", "message"))
        );
        Assert.Equal(HttpStatusCode.BadRequest, (await client.AzureAsync("GET", Tickets + "/csp-1/communications?$top=11")).Status);
    }

    [Fact]
    public async Task A_file_goes_up_in_chunks_and_belongs_to_the_ticket_that_names_its_workspace()
    {
        using var client = WireClient.Of();
        var support = $"/subscriptions/{WireClient.Production}/providers/Microsoft.Support";
        Assert.Equal(HttpStatusCode.Created, (await client.AzureAsync("PUT", support + "/fileWorkspaces/ws-1")).Status);
        var file = support + "/fileWorkspaces/ws-1/files/trace.txt";
        Assert.Equal(
            HttpStatusCode.Created,
            (await client.AzureAsync("PUT", file, """{"properties":{"chunkSize":4,"fileSize":6,"numberOfChunks":2}}""")).Status
        );
        Assert.Equal(HttpStatusCode.NoContent, (await client.AzureAsync("POST", file + "/upload", """{"content":"AAECAw==","chunkIndex":0}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.AzureAsync("POST", file + "/upload", """{"content":"AAECAw==","chunkIndex":1}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.AzureAsync("POST", file + "/upload", """{"content":"AAE=","chunkIndex":2}""")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await client.AzureAsync("POST", file + "/upload", """{"content":"BAU=","chunkIndex":1}""")).Status);

        await client.FileAsync("csp-1", WireClient.TicketBody(properties => properties["fileWorkspaceName"] = "ws-1"));
        Assert.Equal(["trace.txt"], client.World.Tickets.Single(ticket => ticket.Name == "csp-1").Files);
        Assert.Equal("trace.txt", (await client.AzureAsync("GET", support + "/fileWorkspaces/ws-1/files")).At("value", 0, "name"));
    }

    [Theory]
    [InlineData(2_621_441, 2_621_441, 1)]
    [InlineData(2_621_440, 5_242_881, 3)]
    [InlineData(10, 100, 2)]
    [InlineData(0, 0, 0)]
    public async Task A_file_too_large_or_wrongly_cut_is_refused(int chunkSize, int fileSize, int chunks)
    {
        using var client = WireClient.Of();
        var support = $"/subscriptions/{WireClient.Production}/providers/Microsoft.Support";
        await client.AzureAsync("PUT", support + "/fileWorkspaces/ws-1");
        var body = $$$"""{"properties":{"chunkSize":{{{chunkSize}}},"fileSize":{{{fileSize}}},"numberOfChunks":{{{chunks}}}}}""";
        Assert.Equal(HttpStatusCode.BadRequest, (await client.AzureAsync("PUT", support + "/fileWorkspaces/ws-1/files/a.txt", body)).Status);
    }
}
