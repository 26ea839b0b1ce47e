using System.Net;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox.Specs;

/// <summary>Every example of support.json, adapted to the ids of the default world, is sent to the sandbox and its answer compared.</summary>
public sealed class AzureExampleTests
{
    private const string Examples = "azure-support/2024-04-01/examples";
    private const string ChatName = "0000c4a7-0000-4000-8000-000000000001";

    /// <summary>Examples that the sandbox refuses, and why.</summary>
    private static readonly Dictionary<string, string> OutOfScope = new()
    {
        ["CreateTechnicalSupportTicket.json"] =
            "a technical ticket without a subscription: the operation's own text takes only Billing and Subscription management there (FACTS 3.2)",
    };

    /// <summary>Members that depend on what a ticket was created with, or that the sandbox's shorter answer does without.</summary>
    private static readonly string[] Optional =
    [
        "problemScopingQuestions",
        "supportPlanId",
        "fileWorkspaceName",
        "technicalTicketDetails",
        "quotaTicketDetails",
        "secondaryConsent",
        "secondaryConsentEnabled",
        "reason",
        "message",
        "problemStartTime",
        "additionalEmailAddresses",
        "phoneNumber",
        "nextLink",
        // supportEngineer is {} before somebody works on the ticket (recorded-2024 14).
        "emailAddress",
    ];

    public static TheoryData<string> Files => [.. SpecFolder.Files(Examples)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_example_is_accepted_and_answered_in_its_shape(string file)
    {
        var operation = SupportSchema.Current.Operations.Single(known => known.Examples.Contains(file));
        var example = SpecFolder.Read($"{Examples}/{file}");
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 });
        var inSubscription = operation.Path.Contains("{subscriptionId}", StringComparison.Ordinal);
        await PrepareAsync(client, operation, inSubscription);

        var parameters = example["parameters"]!.AsObject();
        var body = parameters.FirstOrDefault(parameter => parameter.Value is JsonObject).Value?.AsObject();
        if (body is not null)
            Adapt(body, file);
        Assert.Empty(SupportSchema.Current.JudgeRequest(operation, body));
        var reply = await client.AzureAsync(operation.Method, Path(client, operation, parameters), body?.ToJsonString());

        if (OutOfScope.TryGetValue(file, out var reason))
        {
            Assert.False(reply.IsOk, $"{file} is listed as out of scope ({reason}) but was accepted");
            return;
        }

        Assert.True(example["responses"]!.AsObject().ContainsKey(((int)reply.Status).ToString()), $"{(int)reply.Status} {reply.Text}");
        if (reply.Status == HttpStatusCode.Accepted)
            reply = await client.AzureAsync("GET", reply.Header("Location"));
        var answer = reply.Text.Length == 0 ? null : JsonNode.Parse(reply.Text);
        var sample = example["responses"]!["200"]?["body"] ?? example["responses"]!["201"]?["body"];
        Assert.Empty(ShapeOf.Missing(sample, answer, Optional));
    }

    /// <summary>The things that examples speak of must exist first.</summary>
    private static async Task PrepareAsync(WireClient client, SupportSchema.Operation operation, bool inSubscription)
    {
        var support = (inSubscription ? "/subscriptions/" + WireClient.Production : "") + "/providers/Microsoft.Support";
        if (!operation.Path.EndsWith("/fileWorkspaces/{fileWorkspaceName}", StringComparison.Ordinal) || operation.Method == "GET")
        {
            await client.AzureAsync("PUT", support + "/fileWorkspaces/testworkspace");
            await client.AzureAsync(
                "PUT",
                support + "/fileWorkspaces/testworkspace/files/test.txt",
                """{"properties":{"chunkSize":3,"fileSize":3,"numberOfChunks":1}}"""
            );
        }

        if (operation.Method == "PUT" && operation.Path.EndsWith("/supportTickets/{supportTicketName}", StringComparison.Ordinal))
            return;
        var billing = WireClient.TicketBody(properties =>
        {
            properties["serviceId"] = "/providers/Microsoft.Support/services/" + AzureCatalog.Billing;
            properties["problemClassificationId"] = properties["serviceId"] + "/problemClassifications/44114011-6a66-e902-c00f-e419b6b4509f";
        });
        var accepted = await client.AzureAsync("PUT", support + "/supportTickets/testticket", billing);
        await client.AzureAsync("GET", accepted.Header("Location"));
        if (operation.Path.Contains("communications", StringComparison.Ordinal) && operation.Method == "GET")
        {
            var message = await client.AzureAsync(
                "PUT",
                support + "/supportTickets/testticket/communications/testmessage",
                """{"properties":{"subject":"s","body":"b"}}"""
            );
            await client.AzureAsync("GET", message.Header("Location"));
        }
    }

    private static string Path(WireClient client, SupportSchema.Operation operation, JsonObject parameters)
    {
        var path = operation
            .Path.Replace("{subscriptionId}", WireClient.Production)
            .Replace("{serviceName}", "cddd3eb5-1830-b494-44fd-782f691479dc")
            .Replace("{problemClassificationName}", "5c000000-0000-4000-8000-000004000001")
            .Replace(
                "{supportTicketName}",
                !operation.Path.Contains("chatTranscripts", StringComparison.Ordinal) ? "testticket"
                    : operation.Path.StartsWith("/subscriptions", StringComparison.Ordinal) ? "contoso-2026-vpn-gateway"
                    : client.World.Tickets.First(ticket => ticket is { Source: "Azure", SubscriptionId: null, Origin: "Seed" }).Name!
            )
            .Replace("{chatTranscriptName}", ChatName)
            .Replace("{communicationName}", operation.Method == "PUT" ? "testcommunication" : "testmessage")
            .Replace("{fileWorkspaceName}", "testworkspace")
            .Replace("{fileName}", "test.txt");
        var filter = parameters["$filter"]?.GetValue<string>();
        return filter is null ? path : path + "?$filter=" + Uri.EscapeDataString(filter);
    }

    /// <summary>Placeholders become ids of our catalogue; the truncated base64 of the upload becomes the three bytes announced.</summary>
    private static void Adapt(JsonObject body, string file)
    {
        if (body.ContainsKey("content"))
            body["content"] = "AAEC";
        if (body["properties"] is not JsonObject properties || properties["serviceId"] is not { } id)
            return;
        var name = id.GetValue<string>().Split('/')[^1] switch
        {
            "billing_service_guid" => AzureCatalog.Billing,
            "subscription_management_service_guid" => AzureCatalog.SubscriptionManagement,
            "quota_service_guid" => AzureCatalog.Quota,
            var real => real,
        };
        var service = AzureCatalog.Find(name) ?? throw new InvalidOperationException($"{file} names the service {name}.");
        properties["serviceId"] = service.Id;
        properties["problemClassificationId"] = $"{service.Id}/problemClassifications/{service.Classifications[0].Name}";
        if (properties.ContainsKey("fileWorkspaceName"))
            properties["fileWorkspaceName"] = "testworkspace";
        if (properties["technicalTicketDetails"] is JsonObject technical)
        {
            technical["resourceId"] = technical["resourceId"]!.GetValue<string>().Replace("132d901f-189d-4381-9214-fe68e27e05a1", WireClient.Production);
        }
    }
}
