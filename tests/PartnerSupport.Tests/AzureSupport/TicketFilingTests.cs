using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Sandbox.Specs;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.AzureSupport;

public sealed class TicketFilingTests
{
    [Fact]
    public async Task A_ticket_is_filed_by_name_polled_and_read_back()
    {
        await using var bench = await ServiceBench.OpenAsync(new SandboxOptions { OperationPolls = 2, OperationRetryAfter = TimeSpan.FromSeconds(7) });
        var request = TicketRequests.For(ServiceBench.Production);

        var sent = await bench.Services.Azure.SendAsync(request, isRepeat: false, ServiceBench.Token);
        Assert.Equal(ReceiptState.Accepted, sent.State);
        Assert.NotNull(sent.Operation);
        Assert.Equal(TimeSpan.FromSeconds(7), sent.RetryAfter);
        Assert.Equal(64, sent.BodyHash!.Length);
        Assert.Equal(ReceiptState.Accepted, (await bench.Services.Azure.PollAsync(request, sent, ServiceBench.Token)).State);

        var filed = await bench.FileAsync(request);

        Assert.Equal(ReceiptState.Filed, filed.State);
        var ticket = filed.Request!;
        Assert.Matches("^[0-9]{6}0000[0-9]{6}$", ticket.RequestNumber);
        Assert.Equal(
            (request.Reference, SupportSeverity.Moderate, RequestStatus.Open, SupportPlan.ProfessionalDirect, RequestCategory.Technical, request.ResourceName),
            (ticket.Reference, ticket.Severity, ticket.Status, ticket.Plan, ticket.Category, ticket.ResourceName)
        );
        Assert.Equal("Virtual Machine running Linux / Cannot connect to my VM", ticket.Topic);
        Assert.Equal(ServiceBench.Production.Id, ticket.SubscriptionId);
        Assert.Equal(TicketRequests.Ana.Email, ticket.Contact!.Email);
        Assert.NotNull(ticket.CreatedAt);
        Assert.NotNull(ticket.CorrelationId);
        Assert.Single(bench.World.Tickets, known => known.Name == request.ResourceName);
    }

    [Fact]
    public async Task The_create_shows_both_tenants_tokens_and_only_it()
    {
        await using var bench = await ServiceBench.OpenAsync();
        await bench.FileAsync(TicketRequests.For(ServiceBench.Production));

        Assert.All(
            bench.Calls(SandboxService.AzureResourceManager),
            call => Assert.Equal(call.Method == "PUT", call.Headers.ContainsKey("x-ms-authorization-auxiliary"))
        );
    }

    [Fact]
    public async Task Every_body_that_leaves_fits_the_published_interface()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var full = TicketRequests.For(ServiceBench.Production) with
        {
            ProblemStartTime = new DateTimeOffset(2026, 11, 22, 7, 40, 0, TimeSpan.FromHours(1)),
            Require24x7Response = true,
            AdvancedDiagnosticConsent = true,
            Contact = TicketRequests.Ana with { AdditionalEmail = ["noc@relecloud.example"], Method = ContactMethod.Phone },
        };
        full = full with { ResourceId = $"/subscriptions/{ServiceBench.Production.Id}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm1" };
        var filed = (await bench.FileAsync(full)).Request!;
        await bench.FileAsync(TicketRequests.For(ServiceBench.Production, key: "lean"));
        await bench.Services.Azure.AddNoteAsync(filed, new SupportNote { Text = "Reproduced.", Author = "ana.moreno@relecloud.example" }, ServiceBench.Token);
        await bench.Services.Azure.ChangeAsync(filed, new RequestChange { Severity = SupportSeverity.Critical }, ServiceBench.Token);
        await bench.Services.Azure.ChangeAsync(filed, new RequestChange { Contact = TicketRequests.Ana }, ServiceBench.Token);
        await bench.Services.Azure.ChangeAsync(filed, new RequestChange { AdvancedDiagnosticConsent = false }, ServiceBench.Token);
        await bench.Services.Azure.ChangeAsync(filed, new RequestChange { IsClosed = true }, ServiceBench.Token);
        await bench.Services.Files.CreateWorkspaceAsync(ServiceBench.Contoso.TenantId, ServiceBench.Production.Id, "evidence-1", ServiceBench.Token);
        await bench.Services.Files.UploadAsync(
            ServiceBench.Contoso.TenantId,
            ServiceBench.Production.Id,
            "evidence-1",
            "trace.txt",
            new byte[] { 1, 2, 3 },
            ServiceBench.Token
        );

        var bodies = bench.Calls(SandboxService.AzureResourceManager).Where(call => call.Body.Length > 0).ToArray();
        Assert.Equal(10, bodies.Length);
        Assert.All(
            bodies,
            call =>
            {
                var operation = SupportSchema.Current.Find(call.Method, call.Path);
                Assert.NotNull(operation);
                Assert.Empty(SupportSchema.Current.JudgeRequest(operation, System.Text.Json.Nodes.JsonNode.Parse(call.Body)));
                Assert.Contains("api-version=2024-04-01", call.Query);
            }
        );
    }

    [Fact]
    public async Task A_plan_that_the_api_does_not_serve_is_told_apart_from_other_refusals()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var receipt = await bench.FileAsync(TicketRequests.For(ServiceBench.Test));

        Assert.Equal(ReceiptState.PlanRefused, receipt.State);
        Assert.Equal("InvalidSupportPlan", receipt.Error!.ServiceCode);
        Assert.DoesNotContain(bench.World.Tickets, ticket => ticket.Origin == "Api");
    }

    [Theory]
    [InlineData("InvalidSupportPlan", null, true)]
    [InlineData("BadRequest", "Your support plan type is CSP. To create and update support tickets, you need access to our high tier-support plans.", true)]
    [InlineData("BadRequest", "The problem classification id is invalid.", false)]
    [InlineData(null, null, false)]
    public void The_plans_refusal_is_known_by_code_or_by_words(string? code, string? words, bool refused) =>
        Assert.Equal(refused, PartnerSupport.Services.AzureSupport.PlanRefusal.Is(code, words));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_name_sent_twice_is_one_ticket_whatever_the_service_answers(bool conflicts)
    {
        await using var bench = await ServiceBench.OpenAsync(new SandboxOptions { RepeatedPutConflicts = conflicts, OperationPolls = 2 });
        var request = TicketRequests.For(ServiceBench.Production);

        await bench.Services.Azure.SendAsync(request, isRepeat: false, ServiceBench.Token);
        var whileRunning = await bench.Services.Azure.SendAsync(request, isRepeat: false, ServiceBench.Token);
        Assert.Equal(ReceiptState.Accepted, whileRunning.State);
        var first = await bench.FileAsync(request);
        var again = await bench.FileAsync(request);

        Assert.Equal((ReceiptState.Filed, ReceiptState.Filed), (first.State, again.State));
        Assert.Equal(first.Request!.RequestNumber, again.Request!.RequestNumber);
        Assert.Single(bench.World.Tickets, ticket => ticket.Name == request.ResourceName);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_create_whose_answer_is_lost_is_found_by_its_name(bool conflicts)
    {
        await using var bench = await ServiceBench.OpenAsync(new SandboxOptions { RepeatedPutConflicts = conflicts, OperationPolls = 0 });
        var request = TicketRequests.For(ServiceBench.Production);
        bench.World.Faults.Add(new SandboxFault(FaultKind.CommitThenDrop) { Method = "PUT" });

        var receipt = await bench.FileAsync(request);

        Assert.Equal(ReceiptState.Filed, receipt.State);
        Assert.Single(bench.World.Tickets, ticket => ticket.Name == request.ResourceName);
    }

    [Fact]
    public async Task A_create_that_nobody_answers_ever_is_neither_filed_nor_failed()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var request = TicketRequests.For(ServiceBench.Production);
        bench.World.Faults.Add(new SandboxFault(FaultKind.Drop) { Service = SandboxService.AzureResourceManager, Times = int.MaxValue });

        var receipt = await bench.Services.Azure.SendAsync(request, isRepeat: false, ServiceBench.Token);

        Assert.Equal((ReceiptState.Unknown, SupportErrorKind.ResourceUnavailable), (receipt.State, receipt.Error?.Kind));
        Assert.Null(receipt.Error!.InnerException);
    }

    [Fact]
    public async Task Only_the_puts_answers_are_lost_and_the_look_up_still_finds_the_ticket()
    {
        await using var bench = await ServiceBench.OpenAsync(new SandboxOptions { OperationPolls = 0 });
        var request = TicketRequests.For(ServiceBench.Production);
        await bench.FileAsync(request);
        bench.World.Faults.Add(
            new SandboxFault(FaultKind.Drop)
            {
                Service = SandboxService.AzureResourceManager,
                Method = "PUT",
                Times = int.MaxValue,
            }
        );

        var receipt = await bench.Services.Azure.SendAsync(request, isRepeat: false, ServiceBench.Token);

        Assert.Equal(ReceiptState.Filed, receipt.State);
    }

    [Fact]
    public async Task A_name_is_ours_whatever_the_title_on_it_has_become()
    {
        await using var bench = await ServiceBench.OpenAsync(new SandboxOptions { OperationPolls = 0 });
        await bench.FileAsync(TicketRequests.For(ServiceBench.Production, title: "First problem"));

        var receipt = await bench.FileAsync(TicketRequests.For(ServiceBench.Production, title: "Second problem"));

        Assert.Equal((ReceiptState.Filed, "First problem"), (receipt.State, receipt.Request!.Title));
        Assert.Single(bench.World.Tickets, ticket => ticket.Name == TicketRequests.For(ServiceBench.Production).ResourceName);
    }

    [Fact]
    public async Task A_refused_body_ends_failed_with_the_services_words_and_ids()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var request = TicketRequests.For(ServiceBench.Production);
        request = request with { TopicId = TicketRequests.Linux + "/problemClassifications/" + Guid.Empty };

        var receipt = await bench.FileAsync(request);

        Assert.Equal(ReceiptState.Failed, receipt.State);
        Assert.Equal((SupportErrorKind.InvalidArgument, 400), (receipt.Error!.Kind, receipt.Error.HttpStatus!.Value));
        Assert.NotNull(receipt.Error.CorrelationId);
        Assert.Contains("problemClassificationId", receipt.Error.Message);
    }

    [Fact]
    public async Task An_operation_that_azure_has_forgotten_is_settled_by_the_name()
    {
        await using var bench = await ServiceBench.OpenAsync(new SandboxOptions { OperationPolls = 0 });
        var request = TicketRequests.For(ServiceBench.Production);
        var sent = await bench.Services.Azure.SendAsync(request, isRepeat: false, ServiceBench.Token);
        var forgotten = sent with
        {
            Operation = new Uri(
                $"https://management.azure.com/subscriptions/{ServiceBench.Production.Id}/providers/Microsoft.Support/"
                    + $"operationsStatus/{Guid.NewGuid()}?api-version=2024-04-01"
            ),
        };
        await bench.Services.Azure.PollAsync(request, sent, ServiceBench.Token);

        Assert.Equal(ReceiptState.Filed, (await bench.Services.Azure.PollAsync(request, forgotten, ServiceBench.Token)).State);
    }

    [Fact]
    public async Task An_operation_on_another_host_gets_no_token()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var request = TicketRequests.For(ServiceBench.Production);
        var receipt = new ChannelReceipt { State = ReceiptState.Accepted, Operation = new Uri("https://management.azure.com.evil.example/operationsStatus/1") };

        var polled = await bench.Services.Azure.PollAsync(request, receipt, ServiceBench.Token);

        Assert.Equal((ReceiptState.Accepted, (Uri?)null), (polled.State, polled.Operation));
        Assert.All(bench.Calls(SandboxService.AzureResourceManager), call => Assert.EndsWith(request.ResourceName!, call.Path));
    }
}
