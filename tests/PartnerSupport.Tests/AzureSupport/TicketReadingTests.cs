using PartnerSupport.Sandbox;
using PartnerSupport.Services.AzureSupport;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.AzureSupport;

public sealed class TicketReadingTests
{
    [Fact]
    public async Task Tickets_of_all_a_customers_subscriptions_are_listed_over_pages()
    {
        await using var bench = await ServiceBench.OpenAsync();
        for (var number = 0; number < 120; number++)
            bench.World.FileInAzurePortal(DefaultWorld.ContosoProductionSubscriptionId, $"Portal ticket {number}", "By hand.");

        var tickets = await ServiceBench.AllAsync(bench.Services.Azure.ListAsync(ServiceBench.Contoso, new RequestQuery(), ServiceBench.Token));

        Assert.Equal(123, tickets.DistinctBy(ticket => ticket.RequestNumber).Count());
        Assert.Equal([ServiceBench.Production.Id, ServiceBench.Test.Id], tickets.Select(ticket => ticket.SubscriptionId!.Value).Distinct().Order());
        Assert.Contains(tickets, ticket => ticket is { Status: RequestStatus.Closed, ClosedAt: not null });
    }

    [Fact]
    public async Task A_list_can_be_narrowed_to_a_subscription_and_a_time()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var tickets = await ServiceBench.AllAsync(
            bench.Services.Azure.ListAsync(
                ServiceBench.Contoso,
                new RequestQuery { SubscriptionId = ServiceBench.Production.Id, CreatedSince = DateTimeOffset.UtcNow.AddDays(-10) },
                ServiceBench.Token
            )
        );

        Assert.Equal("VPN gateway restarts every night", Assert.Single(tickets).Title);
    }

    [Fact]
    public async Task One_subscription_that_cannot_be_read_hides_no_other_and_is_told()
    {
        await using var bench = await ServiceBench.OpenAsync();
        bench.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = DefaultWorld.ContosoTestSubscriptionId,
                Times = int.MaxValue,
                RetryAfter = null,
            }
        );
        var tickets = new List<SupportRequest>();

        var error = await Assert.ThrowsAsync<SupportException>(async () =>
        {
            await foreach (var ticket in bench.Services.Azure.ListAsync(ServiceBench.Contoso, new RequestQuery(), ServiceBench.Token))
                tickets.Add(ticket);
        });

        Assert.Equal("ServiceUnavailable", error.Id);
        Assert.Equal(2, tickets.Count);
        Assert.All(tickets, ticket => Assert.Equal(ServiceBench.Production.Id, ticket.SubscriptionId));
    }

    [Fact]
    public async Task Earlier_tickets_prove_the_plan_and_no_ticket_proves_none()
    {
        await using var bench = await ServiceBench.OpenAsync();

        Assert.Equal(
            new PlanRead(SupportPlan.ProfessionalDirect, "ProDirect"),
            (await bench.Services.Azure.ReadPlanAsync(ServiceBench.Contoso, ServiceBench.Production, ServiceBench.Token)).Value
        );
        Assert.Equal(
            SupportPlan.CloudSolutionProvider,
            (await bench.Services.Azure.ReadPlanAsync(ServiceBench.Contoso, ServiceBench.Test, ServiceBench.Token)).Value!.Plan
        );
        Assert.Equal(
            new PlanRead(SupportPlan.Unknown, null),
            (await bench.Services.Azure.ReadPlanAsync(ServiceBench.Tailspin, ServiceBench.Store, ServiceBench.Token)).Value
        );
    }

    [Fact]
    public async Task Reader_is_enough_for_the_plan_and_without_it_the_plan_is_unknown()
    {
        await using var bench = await ServiceBench.OpenAsync();
        bench.World.ChangeCustomer(
            DefaultWorld.ContosoTenantId,
            customer =>
                customer with
                {
                    AzureSubscriptions = customer
                        .AzureSubscriptions.Select((subscription, index) => subscription with { UserRole = index == 0 ? "Reader" : "None" })
                        .ToArray(),
                }
        );

        Assert.Equal(
            SupportPlan.ProfessionalDirect,
            (await bench.Services.Azure.ReadPlanAsync(ServiceBench.Contoso, ServiceBench.Production, ServiceBench.Token)).Value!.Plan
        );
        var hidden = await bench.Services.Azure.ReadPlanAsync(ServiceBench.Contoso, ServiceBench.Test, ServiceBench.Token);
        Assert.False(hidden.IsKnown);
        Assert.Contains("Reader", hidden.Remedy!);
    }

    [Fact]
    public async Task A_ticket_is_found_by_its_number_and_one_that_is_gone_is_null()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var number = bench.World.FileInAzurePortal(DefaultWorld.TailspinSubscriptionId, "ExpressRoute circuit flapping [CSP-7Q2MZ0AB]", "By hand.");
        var asked = new SupportRequest
        {
            CustomerId = ServiceBench.Tailspin.TenantId,
            CustomerName = "Tailspin Toys",
            Service = CspService.Azure,
            Status = RequestStatus.Open,
            Title = "?",
            RequestNumber = number,
        };

        var ticket = await bench.Services.Azure.GetAsync(asked, ServiceBench.Token);

        Assert.Equal(("CSP-7Q2MZ0AB", ServiceBench.Store.Id), (ticket!.Reference, ticket.SubscriptionId!.Value));
        Assert.Null(await bench.Services.Azure.GetAsync(asked with { RequestNumber = "000099999999999" }, ServiceBench.Token));
        Assert.Null(await bench.Services.Azure.GetAsync(ticket with { ResourceName = "csp-gone" }, ServiceBench.Token));
    }

    [Fact]
    public async Task Messages_are_sent_once_and_read_oldest_first_with_their_side()
    {
        await using var bench = await ServiceBench.OpenAsync(new SandboxOptions { OperationPolls = 1 });
        var ticket = (await bench.FileAsync(TicketRequests.For(ServiceBench.Production))).Request!;
        bench.World.Faults.Add(new SandboxFault(FaultKind.CommitThenDrop) { Method = "PUT", PathContains = "/communications/" });

        var sent = await bench.Services.Azure.AddNoteAsync(
            ticket,
            new SupportNote { Text = "Reproduced at 07:10 UTC.", Author = "ana.moreno@relecloud.example" },
            ServiceBench.Token
        );
        bench.World.AnswerAsEngineer(ticket.RequestNumber!, "Please send the boot log.");

        Assert.True(sent.IsOurs);
        Assert.Equal(ticket.Title, sent.Subject);
        var notes = await ServiceBench.AllAsync(bench.Services.Azure.ListNotesAsync(ticket, ServiceBench.Token));
        Assert.Equal(
            [NoteDirection.FromMicrosoft, NoteDirection.FromPartner, NoteDirection.FromMicrosoft],
            notes.OrderBy(note => note.CreatedAt).Select(note => note.Direction)
        );
        Assert.Equal("Reproduced at 07:10 UTC.", Assert.Single(notes, note => note.IsOurs).Text);
        Assert.Contains("Please send the boot log.", notes[^1].Text.Split('\n'));
        Assert.DoesNotContain('<', notes[^1].Text.Replace("<https://portal.azure.com", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_to_a_closed_ticket_is_refused_with_the_services_words()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var ticket = (await bench.FileAsync(TicketRequests.For(ServiceBench.Production))).Request!;
        bench.World.CloseAsMicrosoft(ticket.RequestNumber!);

        var error = await Assert.ThrowsAsync<SupportException>(() =>
            bench.Services.Azure.AddNoteAsync(ticket, new SupportNote { Text = "One more." }, ServiceBench.Token)
        );

        Assert.Equal((ErrorIds.NoteOnClosed, "UpdateOperationDenied"), (error.Id, error.ServiceCode));
    }

    [Fact]
    public async Task Severity_status_and_contact_are_changed_unwrapped()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var ticket = (await bench.FileAsync(TicketRequests.For(ServiceBench.Production))).Request!;

        Assert.Equal(
            SupportSeverity.Critical,
            (await bench.Services.Azure.ChangeAsync(ticket, new RequestChange { Severity = SupportSeverity.Critical }, ServiceBench.Token)).Severity
        );
        Assert.Equal(
            "desk@relecloud-helpdesk.example",
            (
                await bench.Services.Azure.ChangeAsync(
                    ticket,
                    new RequestChange { Contact = TicketRequests.Ana with { Email = "desk@relecloud-helpdesk.example" } },
                    ServiceBench.Token
                )
            )
                .Contact!
                .Email
        );
        Assert.Equal(RequestStatus.Closed, (await bench.Services.Azure.ChangeAsync(ticket, new RequestChange { IsClosed = true }, ServiceBench.Token)).Status);
        Assert.Equal("{\"severity\":\"critical\"}", bench.World.Requests.First(call => call.Method == "PATCH").Body);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(TicketFiles.LargestChunk, 1)]
    [InlineData(TicketFiles.LargestChunk + 1, 2)]
    [InlineData(TicketFiles.LargestFile, 2)]
    public async Task A_file_goes_up_in_at_most_two_chunks_and_hangs_on_the_ticket(int size, int chunks)
    {
        await using var bench = await ServiceBench.OpenAsync();
        var ticket = (await bench.FileAsync(TicketRequests.For(ServiceBench.Production))).Request!;

        await bench.Services.Azure.AttachAsync(
            ticket,
            new AttachmentContent("boot log.txt", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(new byte[size])), new byte[size]),
            ServiceBench.Token
        );

        Assert.Equal(["boot log.txt"], bench.World.Tickets.Single(known => known.Number == ticket.RequestNumber).Files);
        Assert.Equal(
            ["boot log.txt"],
            await bench.Services.Files.ListAsync(ServiceBench.Contoso.TenantId, ServiceBench.Production.Id, ticket.RequestNumber!, ServiceBench.Token)
        );
        Assert.Equal(chunks, bench.World.Requests.Count(call => call.Path.EndsWith("/upload", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(TicketFiles.LargestFile + 1)]
    public async Task An_empty_or_too_large_file_is_refused_before_any_call(int size)
    {
        await using var bench = await ServiceBench.OpenAsync();

        var error = await Assert.ThrowsAsync<SupportException>(() =>
            bench.Services.Files.UploadAsync(ServiceBench.Contoso.TenantId, ServiceBench.Production.Id, "w", "dump.zip", new byte[size], ServiceBench.Token)
        );

        Assert.Equal("AttachmentSize", error.Id);
        Assert.Empty(bench.Calls(SandboxService.AzureResourceManager));
    }
}
