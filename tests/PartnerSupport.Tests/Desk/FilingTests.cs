using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>One request on its way: written down first, filed once, handed over where no API takes it.</summary>
public sealed class FilingTests
{
    [Fact]
    public async Task R8_a_filed_ticket_carries_the_partners_contact_and_nothing_of_the_customers()
    {
        await using var world = await DeskWorld.OpenAsync();

        var request = await world.SubmitAsync(DeskWorld.Azure());

        var ticket = Assert.Single(world.Tickets(request.Title));
        Assert.Equal((RequestStatus.Open, ticket.Number), (request.Status, request.RequestNumber));
        Assert.Equal("desk@relecloud-helpdesk.example", ticket.Contact["primaryEmailAddress"]);
        Assert.Equal(request.ResourceName, ticket.Name);
        Assert.StartsWith(request.Reference!.ToLowerInvariant(), ticket.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R17_the_clock_of_a_filed_request_starts_at_Microsofts_created_date()
    {
        await using var world = await DeskWorld.OpenAsync();

        var request = await world.SubmitAsync(DeskWorld.Azure());

        Assert.Equal(request.CreatedAt + TimeSpan.FromHours(4), request.Response?.DueAt);
    }

    [Fact]
    public async Task A_hand_off_is_never_reported_as_filed_until_its_number_is_told()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handedOver = await world.SubmitAsync(DeskWorld.Office());
        Assert.Equal((RequestStatus.ToSubmit, null), (handedOver.Status, handedOver.RequestNumber));

        var open = await world.Desk.Requests.SetNumberAsync(handedOver.Reference!, "TrackingID#0000123412341234", TestContext.Current.CancellationToken);

        Assert.Equal((RequestStatus.Open, "0000123412341234"), (open.Status, open.RequestNumber));
        Assert.Equal(["HandedOver", "NumberTold"], (await world.HistoryAsync(handedOver.Reference!)).Select(happened => happened.What));
    }

    [Theory]
    [InlineData("12", "RequestNumberInvalid")]
    [InlineData("0000123412341234", "RequestNotToSubmit")]
    public async Task A_number_is_told_to_a_hand_off_only_and_must_be_one(string number, string id)
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());

        var error = await Assert.ThrowsAsync<SupportException>(() =>
            world.Desk.Requests.SetNumberAsync(filed.Reference!, number, TestContext.Current.CancellationToken)
        );

        Assert.Equal(id, error.Id);
    }

    [Fact]
    public async Task Every_step_is_written_down_with_who_what_and_the_policys_hash()
    {
        await using var world = await DeskWorld.OpenAsync();

        var request = await world.SubmitAsync(DeskWorld.Azure());

        var events = await world.HistoryAsync(request.Reference!);
        Assert.Equal(["Prepared", "Sending", "Accepted", "Filed"], events.Select(happened => happened.What));
        Assert.All(events, happened => Assert.Equal((64, "ana.moreno@relecloud.example"), (happened.PolicyHash?.Length, happened.Account)));
        Assert.Equal(64, events.Single(happened => happened.What == "Accepted").BodyHash?.Length);
        Assert.All(events, happened => Assert.DoesNotContain("@relecloud-helpdesk", happened.ContactId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_idempotency_key_returns_the_first_request()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure() with { IdempotencyKey = "INC0020261" };

        var first = await world.SubmitAsync(draft);
        var again = await world.SubmitAsync(draft);

        Assert.Equal(first.RequestNumber, again.RequestNumber);
        Assert.Single(world.Tickets(draft.Title!));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_key_on_an_empty_disk_means_the_same_ticket_whatever_a_second_put_does(bool conflicts)
    {
        var sandbox = SandboxWorld.Create(new SandboxOptions { RepeatedPutConflicts = conflicts });
        var draft = DeskWorld.Azure() with { IdempotencyKey = "INC0020261" };
        await using var first = await DeskWorld.OpenAsync(sandbox);
        var filed = await first.SubmitAsync(draft);

        await using var second = await DeskWorld.OpenAsync(sandbox);
        var again = await second.SubmitAsync(draft);

        Assert.Equal((filed.Reference, filed.RequestNumber), (again.Reference, again.RequestNumber));
        Assert.Single(second.Tickets(draft.Title!));
    }

    [Fact]
    public async Task A_ticket_that_was_filed_although_the_line_dropped_is_found_and_not_filed_twice()
    {
        await using var world = await DeskWorld.OpenAsync();
        world.World.Faults.Add(new SandboxFault(FaultKind.CommitThenDrop) { Method = "PUT", PathContains = "supportTickets" });

        var request = await world.SubmitAsync(DeskWorld.Azure());

        Assert.Equal(RequestStatus.Open, request.Status);
        Assert.Single(world.Tickets(request.Title));
    }

    [Fact]
    public async Task R7_a_plan_that_the_API_refuses_turns_the_same_request_into_a_hand_off_and_is_remembered()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure() with { SubscriptionId = DeskWorld.SecondSubscription, Channel = ChannelPreference.Api };

        var review = await world.Desk.Filing.ReviewAsync(draft, TestContext.Current.CancellationToken);
        var started = await world.Desk.Filing.StartAsync(review, TestContext.Current.CancellationToken);
        Submission? settled = null;
        await foreach (var submission in world.Desk.Outbox.SettleAsync([started], TestContext.Current.CancellationToken))
            settled = submission;

        Assert.Equal(
            (started.Request.Reference, RequestStatus.ToSubmit, SupportChannel.AzurePortal),
            (settled?.Request.Reference, settled!.Request.Status, settled.Request.Channel)
        );
        Assert.Equal("PlanRefusedHandedOver", Assert.Single(settled.Warnings).Id);
        Assert.Contains(settled.Request.Steps, step => step.Rule == "R7");
        var next = await world.SubmitAsync(draft with { Channel = null, Title = "Another problem there" });
        Assert.Equal(RequestStatus.ToSubmit, next.Status);
    }

    [Fact]
    public async Task A_refused_request_leaves_nothing_in_the_ledger_and_nothing_on_the_wire()
    {
        await using var world = await DeskWorld.OpenAsync();

        var error = await world.RefusedAsync(
            DeskWorld.Azure() with
            {
                Contact = new ContactInput { Name = "Lee Gu", Email = "lee.gu@contoso.example" },
            }
        );

        Assert.Equal("ContactBelongsToCustomer", error.Id);
        Assert.DoesNotContain(world.World.Requests, request => request.Method is "PUT" or "PATCH");
        Assert.Empty((await world.ListAsync(new RequestQuery { LedgerOnly = true })).Select(part => part.Item));
    }

    [Fact]
    public async Task R8_a_customers_contact_that_the_policy_replaces_leaves_a_warning_and_its_trace()
    {
        await using var world = await DeskWorld.OpenAsync();
        var policy = new SupportPolicy { OnCustomerContact = CustomerContactHandling.UsePartnerDefault };
        await world.Session.Ports.Contacts.SetPolicyAsync(policy, TestContext.Current.CancellationToken);

        var request = await world.SubmitAsync(
            DeskWorld.Azure() with
            {
                Contact = new ContactInput { Name = "Lee Gu", Email = "lee.gu@contoso.example" },
            }
        );

        Assert.Equal("desk@relecloud-helpdesk.example", Assert.Single(world.Tickets(request.Title)).Contact["primaryEmailAddress"]);
        Assert.Contains(request.Findings, finding => finding is { Id: "ContactReplaced", Severity: FindingSeverity.Warning });
        Assert.All(await world.HistoryAsync(request.Reference!), happened => Assert.Contains("ContactReplaced", happened.Findings));
    }
}
