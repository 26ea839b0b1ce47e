using Newtonsoft.Json.Linq;
using PartnerSupport.Services.AzureSupport;
using PartnerSupport.Services.Wire;
using PartnerSupport.Tests.Sandbox.Specs;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.AzureSupport;

/// <summary>Our readers against every answer among the interface's examples, and against recorded traffic.</summary>
public sealed class AzureSampleTests
{
    private const string Examples = "azure-support/2024-04-01/examples";

    [Fact]
    public void Every_ticket_of_the_examples_is_read_whole()
    {
        var tickets = Bodies().SelectMany(Resources).Where(resource => resource.Text("type") == "Microsoft.Support/supportTickets").ToArray();

        Assert.True(tickets.Length >= 40, $"only {tickets.Length}");
        Assert.All(
            tickets,
            ticket =>
            {
                var read = TicketReader.Read(ticket, ServiceBench.Contoso, CspCloud.Global);
                Assert.Equal(ticket["properties"]!["supportTicketId"]!.Value<string>(), read.RequestNumber);
                Assert.Equal(ticket.Text("name"), read.ResourceName);
                Assert.NotEqual(SupportSeverity.Unknown, read.Severity);
                Assert.NotEqual(RequestStatus.Unknown, read.Status);
                Assert.NotEqual(SupportPlan.Unknown, read.Plan);
                Assert.NotNull(read.CreatedAt);
                Assert.NotNull(read.Contact);
                Assert.Equal(ticket.Text("id")!.StartsWith("/subscriptions/", StringComparison.Ordinal), read.SubscriptionId is not null);
                Assert.Null(read.Reference);
            }
        );
    }

    [Fact]
    public void Every_communication_and_topic_of_the_examples_is_read()
    {
        var request = new SupportRequest
        {
            CustomerId = Guid.Empty,
            CustomerName = "Contoso",
            Service = CspService.Azure,
            Status = RequestStatus.Open,
            Title = "t",
        };
        var resources = Bodies().SelectMany(Resources).ToArray();

        var messages = resources.Where(resource => resource.Text("type") == "Microsoft.Support/communications").ToArray();
        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.True(CommunicationReader.Read(message, request) is { Text.Length: > 0, CreatedAt: not null, IsOurs: true }));

        var topics = resources.Where(resource => resource.Text("type") == "Microsoft.Support/problemClassifications").ToArray();
        Assert.NotEmpty(topics);
        Assert.All(
            topics,
            topic => Assert.Equal(topic["properties"]!["displayName"], AzureCatalog.Read(topic, "/providers/Microsoft.Support/services/x", "X")!.Name)
        );
    }

    [Fact]
    public void The_recorded_ticket_is_read_in_its_other_casing()
    {
        var read = TicketReader.Read((JObject)ReferenceData.Json("azure-support/recorded/06-get-ticket.json"), ServiceBench.Contoso, CspCloud.Global);

        Assert.Equal(
            ("120011621000159", SupportSeverity.Minimal, RequestStatus.Open, SupportPlan.ProfessionalDirect, RequestCategory.Billing, (int?)240),
            (read.RequestNumber, read.Severity, read.Status, read.Plan, read.Category, read.ServiceAnswerMinutes)
        );
        Assert.Equal((ContactMethod.Email, "USA"), (read.Contact!.Method, read.Contact.Country));
        Assert.Equal("Billing / Cost Management / Access control issues", read.Topic);
    }

    [Fact]
    public void The_recorded_create_has_the_members_that_ours_has()
    {
        var recorded = (JObject)ReferenceData.Json("azure-support/recorded/03-create-billing-ticket.request.body.json")["properties"]!;
        var ours = (JObject)
            TicketBody.Create(TicketRequests.For(ServiceBench.Production) with { Require24x7Response = false, ProblemStartTime = DateTimeOffset.UnixEpoch })[
                "properties"
            ]!;

        Assert.Empty(recorded.Properties().Select(property => property.Name).Except(ours.Properties().Select(property => property.Name)));
        Assert.Empty(
            ((JObject)recorded["contactDetails"]!)
                .Properties()
                .Select(property => property.Name)
                .Except(((JObject)ours["contactDetails"]!).Properties().Select(property => property.Name))
        );
        Assert.Equal("1970-01-01T00:00:00.000Z", ours.Text("problemStartTime"));
    }

    [Fact]
    public void The_plans_refusal_as_reported_is_recognised()
    {
        var error = ReferenceData.Json("azure-support/recorded/RECONSTRUCTED-operationsStatus-failed-csp-plan.json")["error"]!;

        Assert.True(PlanRefusal.Is(error.Text("code"), message: null));
        Assert.True(PlanRefusal.Is("SomethingElse", error.Text("message")));
        Assert.True(PlanRefusal.Is(code: null, ServiceWords.Clean(error.Text("message"))));
    }

    private static IEnumerable<JToken> Bodies() =>
        SpecFolder
            .Files(Examples)
            .SelectMany(file => ((JObject)ReferenceData.Json($"{Examples}/{file}")["responses"]!).Properties())
            .Select(response => response.Value.Member("body"))
            .OfType<JToken>();

    private static IEnumerable<JObject> Resources(JToken body) => body.Member("value") is JArray list ? list.OfType<JObject>() : [(JObject)body];
}
