using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>Requests are closed once, with a last word; what Microsoft never had is withdrawn.</summary>
public sealed class ClosingTests
{
    [Fact]
    public async Task A_last_word_goes_before_the_end_wherever_the_request_lives()
    {
        await using var world = await DeskWorld.OpenAsync();
        foreach (var request in new[] { await world.SubmitAsync(DeskWorld.Azure()), await world.SubmittedAsync() })
        {
            var answer = await world.CloseAsync(request, new CloseOrder { Note = "Solved by the rollback.", Reason = "Root cause known." });

            var ticket = Assert.Single(world.World.Tickets, ticket => ticket.Number == request.RequestNumber);
            Assert.Equal("closed", ticket.Status, ignoreCase: true);
            Assert.Contains("Solved by the rollback.", ticket.Messages);
            Assert.Empty(answer.Findings);
            var row = await world.RowAsync(request.Reference!);
            Assert.Equal((RequestStatus.Closed, "Root cause known.", 0), (row.Request.Status, row.Request.ClosingReason, row.Actions.Count));
            Assert.NotNull(row.Request.ClosedAt);
            Assert.Contains(await world.HistoryAsync(request.Reference!), happened => happened.Why == "Root cause known.");
        }
    }

    [Fact]
    public async Task Closing_twice_is_told_and_harmless_whoever_closed_it_first()
    {
        await using var world = await DeskWorld.OpenAsync();
        var ours = await world.SubmitAsync(DeskWorld.Azure());
        var theirs = await world.SubmitAsync(DeskWorld.Azure("Closed by Microsoft"));
        await world.CloseAsync(ours);
        world.World.CloseAsMicrosoft(theirs.RequestNumber!);
        world.World.ClearRequests();

        var again = await world.CloseAsync(ours, new CloseOrder { Note = "Once more." });
        var late = await world.CloseAsync(theirs, new CloseOrder { Note = "Once more." });

        Assert.All(new[] { again, late }, answer => Assert.Equal(ReviewIds.AlreadyOver, Assert.Single(answer.Findings).Id));
        Assert.All(new[] { again, late }, answer => Assert.Equal(RequestStatus.Closed, answer.Request.Status));
        Assert.DoesNotContain(world.World.Requests, call => call.Method is "PUT" or "PATCH" or "POST");
    }

    [Fact]
    public async Task A_hand_off_is_withdrawn_with_a_reason_and_says_nothing_to_Microsoft()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        world.World.ClearRequests();

        var refused = await FollowWorld.RefusedAsync(() => world.CloseAsync(handOff, new CloseOrder { Note = "Never mind." }));
        var answer = await world.CloseAsync(handOff, new CloseOrder { Reason = "Solved itself.", Note = "Never mind." });
        var again = await world.CloseAsync(handOff, new CloseOrder { Reason = "Solved itself." });

        Assert.Equal(ErrorIds.WithdrawalReasonMissing, refused.Id);
        Assert.Equal((RequestStatus.Withdrawn, "Solved itself."), (answer.Request.Status, answer.Request.ClosingReason));
        Assert.Equal(ReviewIds.AlreadyOver, Assert.Single(again.Findings).Id);
        Assert.Equal(LedgerState.Withdrawn, (await world.RowAsync(handOff.Reference!)).State);
        Assert.Contains(await world.HistoryAsync(handOff.Reference!), happened => happened is { What: "Withdrawn", Why: "Solved itself." });
        Assert.DoesNotContain(world.World.Requests, call => call.Method is "PUT" or "PATCH");
    }

    [Fact]
    public async Task A_close_whose_answer_was_lost_is_settled_by_a_synchronisation_without_a_second_word()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.Faults.Add(new SandboxFault(FaultKind.CommitThenDrop) { Method = "PATCH", Times = 500 });

        var answer = await world.CloseAsync(filed, new CloseOrder { Note = "Solved by the rollback." });
        world.World.Faults.Clear();
        var parts = await world.SyncAsync();

        Assert.Equal(ReviewIds.ChangeWaits, Assert.Single(answer.Findings).Id);
        Assert.Empty(parts.Select(part => part.Error).OfType<SupportException>());
        Assert.Single(Assert.Single(world.Tickets(filed.Title)).Messages, message => message == "Solved by the rollback.");
        var row = await world.RowAsync(filed.Reference!);
        Assert.Equal((RequestStatus.Closed, 0), (row.Request.Status, row.Actions.Count));
    }

    [Fact]
    public async Task A_last_word_that_is_refused_leaves_the_request_open_and_nothing_to_do_behind_ones_back()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = "checkNameAvailability",
                Status = System.Net.HttpStatusCode.Forbidden,
                Times = 5,
            }
        );

        await FollowWorld.RefusedAsync(() => world.CloseAsync(filed, new CloseOrder { Note = "Solved." }));

        Assert.Empty((await world.RowAsync(filed.Reference!)).Actions);
        Assert.NotEqual("Closed", Assert.Single(world.Tickets(filed.Title)).Status);
    }

    [Fact]
    public async Task What_was_filed_elsewhere_is_closed_with_its_last_word()
    {
        await using var world = await DeskWorld.OpenAsync();
        var stop = TestContext.Current.CancellationToken;
        var contoso = await world.Desk.Customers.ResolveAsync("Contoso", stop);
        var number = world.World.FileInAzurePortal(DeskWorld.FirstSubscription, "Filed by hand", "By hand.");
        var target = await world.Desk.Requests.TargetAsync(number, contoso, stop);

        var review = await world.Desk.Changes.ReviewClosingAsync(target, new CloseOrder { Note = "Done." }, stop);
        var answer = await world.Desk.Changes.CloseAsync(review, stop);

        Assert.Equal((RequestStatus.Closed, "Contoso"), (answer.Request.Status, answer.Request.CustomerName));
        var ticket = Assert.Single(world.World.Tickets, ticket => ticket.Number == number);
        Assert.Equal("Closed", ticket.Status);
        Assert.Contains("Done.", ticket.Messages);
    }
}
