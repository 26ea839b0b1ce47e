using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>What can be changed of a request is changed where it lives; what cannot is named.</summary>
public sealed class ChangeTests
{
    private static readonly ContactInput Desk = new()
    {
        Name = "Support Desk",
        Email = "desk@relecloud-helpdesk.example",
        Phone = "+34 915 550 134",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Severity_contact_and_consent_reach_the_ticket_and_the_row()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var order = new ChangeOrder
        {
            Severity = SupportSeverity.Critical,
            Contact = new ContactInput { Name = "Ana Moreno", Email = DefaultWorld.UserName },
            AdvancedDiagnosticConsent = true,
            ExternalReference = "INC-77",
        };

        var answer = await world.ChangeAsync(filed, order);

        var ticket = Assert.Single(world.Tickets(filed.Title));
        Assert.Equal(("critical", DefaultWorld.UserName), (ticket.Severity, ticket.Contact["primaryEmailAddress"]));
        var row = await world.RowAsync(filed.Reference!);
        Assert.Equal(
            (SupportSeverity.Critical, DefaultWorld.UserName, true, "INC-77", RequestStatus.Open),
            (row.Request.Severity, row.Request.Contact!.Email, row.Request.AdvancedDiagnosticConsent, row.Request.ExternalReference, row.Request.Status)
        );
        Assert.Empty(row.Actions);
        Assert.Equal((SupportSeverity.Critical, 0), (answer.Request.Severity, answer.Findings.Count));
        Assert.Equal(filed.Reference, (await world.TargetAsync(filed with { Reference = null, RequestNumber = "INC-77" })).Request.Reference);
    }

    [Fact]
    public async Task A_severity_that_an_engineer_holds_is_refused_and_asked_for_as_a_note()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.AssignEngineer(filed.RequestNumber!);
        var order = new ChangeOrder { Severity = SupportSeverity.Critical };

        var refused = await FollowWorld.RefusedAsync(() => world.ChangeAsync(filed, order));
        var left = await world.RowAsync(filed.Reference!);
        var asked = await world.ChangeAsync(filed, order with { AsNote = true, Note = "All regions are down since 09:10 UTC." });

        Assert.Equal((ErrorIds.SeverityHeldByEngineer, "UpdateOperationDenied"), (refused.Id, refused.ServiceCode));
        Assert.Contains("-AsNote", refused.Action, StringComparison.Ordinal);
        Assert.Empty(left.Actions);
        Assert.Empty(asked.Findings);
        Assert.Contains(
            "Please change the severity of this request from B (moderate) to A (critical).\nAll regions are down since 09:10 UTC.",
            Assert.Single(world.Tickets(filed.Title)).Messages
        );
        Assert.Equal("moderate", Assert.Single(world.Tickets(filed.Title)).Severity);
    }

    [Fact]
    public async Task What_Partner_Center_does_not_change_is_named_field_by_field_before_anything_is_sent()
    {
        await using var world = await DeskWorld.OpenAsync();
        var submitted = await world.SubmittedAsync();
        var order = new ChangeOrder { Severity = SupportSeverity.Critical, AdvancedDiagnosticConsent = true };

        var refused = await FollowWorld.RefusedAsync(() => world.ChangeAsync(submitted, order));
        Assert.Equal(ErrorIds.ChangeNotPossible, refused.Id);
        Assert.Contains("Severity, AdvancedDiagnosticConsent", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(world.World.Requests, call => call.Method == "PATCH");

        await world.ChangeAsync(submitted, order with { AsNote = true });
        var messages = Assert.Single(world.World.Tickets, ticket => ticket.Number == submitted.RequestNumber).Messages;
        Assert.Contains(messages, message => message.StartsWith("Please change the severity of this request from B", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_customers_contact_is_refused_and_nothing_leaves()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.ClearRequests();

        var refused = await FollowWorld.RefusedAsync(() =>
            world.ChangeAsync(
                filed,
                new ChangeOrder
                {
                    Contact = new ContactInput { Name = "Cora Stone", Email = "cora.stone@contoso.example" },
                }
            )
        );

        Assert.Equal(ContactIds.ContactBelongsToCustomer, refused.Id);
        Assert.DoesNotContain(world.World.Requests, call => call.Method == "PATCH");
        Assert.Empty((await world.RowAsync(filed.Reference!)).Actions);
    }

    [Fact]
    public async Task A_hand_off_is_prepared_anew_with_the_next_shifts_contact_and_severity()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());

        var contact = (await world.ChangeAsync(handOff, new ChangeOrder { Contact = Desk })).Request;
        var severe = (await world.ChangeAsync(handOff, new ChangeOrder { Severity = SupportSeverity.Critical })).Request;

        Assert.Equal(handOff.SubmitBy, contact.SubmitBy);
        Assert.Contains("desk@relecloud-helpdesk.example", contact.FormFields.Values);
        Assert.DoesNotContain(handOff.Contact!.Email == Desk.Email ? "-" : handOff.Contact.Email, contact.FormFields.Values);
        Assert.Contains("A - Critical impact", severe.FormFields.Values);
        Assert.Contains("desk@relecloud-helpdesk.example", severe.FormFields.Values);
        Assert.True(severe.SubmitBy < handOff.SubmitBy);
        Assert.Equal((RequestStatus.ToSubmit, handOff.CreateUri, handOff.Channel), (severe.Status, severe.CreateUri, severe.Channel));
        Assert.Equal(severe.FormFields, (await world.RowAsync(handOff.Reference!)).Request.FormFields);
    }

    [Fact]
    public async Task A_change_that_the_line_dropped_waits_and_is_made_once_by_a_synchronisation()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.Faults.Add(new SandboxFault(FaultKind.Drop) { Method = "PATCH", Times = 500 });

        var answer = await world.ChangeAsync(filed, new ChangeOrder { Severity = SupportSeverity.Critical });
        var waiting = await world.RowAsync(filed.Reference!);
        world.World.Faults.Clear();
        var parts = await world.SyncAsync();

        Assert.Equal(ReviewIds.ChangeWaits, Assert.Single(answer.Findings).Id);
        Assert.Equal(SupportSeverity.Critical, Assert.Single(waiting.Actions).Change!.Severity);
        Assert.Empty(parts.Select(part => part.Error).OfType<SupportException>());
        var row = await world.RowAsync(filed.Reference!);
        Assert.Equal((SupportSeverity.Critical, 0), (row.Request.Severity, row.Actions.Count));
        Assert.Equal("critical", Assert.Single(world.Tickets(filed.Title)).Severity);
    }

    [Fact]
    public async Task A_change_whose_answer_was_lost_is_done_though_the_second_try_is_refused()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.Faults.Add(new SandboxFault(FaultKind.CommitThenDrop) { Method = "PATCH", Times = 500 });
        await world.ChangeAsync(filed, new ChangeOrder { Severity = SupportSeverity.Critical });
        world.World.AssignEngineer(filed.RequestNumber!);
        world.World.Faults.Clear();

        var parts = await world.SyncAsync();

        Assert.Empty(parts.Select(part => part.Error).OfType<SupportException>());
        var row = await world.RowAsync(filed.Reference!);
        Assert.Equal((SupportSeverity.Critical, 0), (row.Request.Severity, row.Actions.Count));
    }

    [Fact]
    public async Task What_stands_so_already_is_told_and_calls_nobody()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.ClearRequests();

        var review = await world.Desk.Changes.ReviewAsync(await world.TargetAsync(filed), new ChangeOrder { Severity = filed.Severity }, Stop);
        await world.Desk.Changes.ApplyAsync(review, Stop);
        var nothing = await FollowWorld.RefusedAsync(() => world.ChangeAsync(filed, new ChangeOrder()));

        Assert.True(review.IsEmpty);
        Assert.Equal(ReviewIds.NothingDiffers, Assert.Single(review.Findings).Id);
        Assert.Equal(ErrorIds.NothingToChange, nothing.Id);
        Assert.Empty(world.World.Requests);
    }

    [Fact]
    public async Task What_is_over_takes_no_change_and_what_only_the_ledger_keeps_can_still_be_mended()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.CloseAsMicrosoft(filed.RequestNumber!);
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        await world.CloseAsync(handOff, new CloseOrder { Reason = "Solved itself." });

        var closed = await FollowWorld.RefusedAsync(() => world.ChangeAsync(filed, new ChangeOrder { Severity = SupportSeverity.Critical }));
        var ended = await FollowWorld.RefusedAsync(() => world.ChangeAsync(handOff, new ChangeOrder { Severity = SupportSeverity.Critical }));

        Assert.Equal((ErrorIds.RequestClosed, ErrorIds.RequestEnded), (closed.Id, ended.Id));
        Assert.Equal("INC-9", (await world.ChangeAsync(handOff, new ChangeOrder { ExternalReference = "INC-9" })).Request.ExternalReference);
        var elsewhere = new RequestTarget(filed with { Reference = null });
        var foreign = await FollowWorld.RefusedAsync(() => world.Desk.Changes.ReviewAsync(elsewhere, new ChangeOrder { ExternalReference = "INC-9" }, Stop));
        Assert.Equal(ErrorIds.NotInLedger, foreign.Id);
    }

    [Fact]
    public async Task A_hand_off_that_was_submitted_meanwhile_is_not_written_over()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        var review = await world.Desk.Changes.ReviewAsync(await world.TargetAsync(handOff), new ChangeOrder { Severity = SupportSeverity.Critical }, Stop);
        await world.Desk.Requests.SetNumberAsync(handOff.Reference!, "2611270040001234", Stop);

        var refused = await FollowWorld.RefusedAsync(() => world.Desk.Changes.ApplyAsync(review, Stop));

        Assert.Equal(ErrorIds.RequestMovedOn, refused.Id);
        Assert.Equal("2611270040001234", (await world.RowAsync(handOff.Reference!)).Request.RequestNumber);
    }
}
