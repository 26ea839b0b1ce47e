using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>What a synchronisation settles, finds and tells.</summary>
public sealed class SyncTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_never_left_is_sent_once_and_told()
    {
        await using var world = await DeskWorld.OpenAsync();
        var started = await world.StartAsync(DeskWorld.Azure());
        await world.AbandonAsync(
            started.Request.Reference!,
            row => row with { State = LedgerState.Sending, Request = row.Request with { ResourceName = row.Request.ResourceName![..^4] + "zzzz" } }
        );

        var parts = await world.SyncAsync();

        Assert.Empty(parts.Select(part => part.Error).OfType<SupportException>());
        var status = Assert.Single(parts, part => part.Update?.What == RequestUpdateKind.Status).Update!;
        Assert.Equal((started.Request.Reference, "Submitting", "Open"), (status.Reference, status.From, status.To));
        var number = Assert.Single(parts, part => part.Update?.What == RequestUpdateKind.RequestNumber).Update!;
        Assert.Equal((null, (await world.RowAsync(started.Request.Reference!)).Request.RequestNumber), (number.From, number.To));
        Assert.Equal(LedgerState.Filed, (await world.RowAsync(started.Request.Reference!)).State);
        Assert.Empty((await world.Desk.Sync.PlanAsync([], Stop)).Due);
    }

    [Fact]
    public async Task What_arrived_before_the_run_ended_is_not_sent_again()
    {
        await using var world = await DeskWorld.OpenAsync();
        var started = await world.StartAsync(DeskWorld.Azure());
        await world.AbandonAsync(started.Request.Reference!, row => row with { State = LedgerState.Accepted, Operation = null });
        world.World.ClearRequests();

        await world.SyncAsync();

        Assert.DoesNotContain(world.World.Requests, call => call.Method == "PUT");
        Assert.Equal(LedgerState.Filed, (await world.RowAsync(started.Request.Reference!)).State);
        Assert.Single(world.Tickets(started.Request.Title));
    }

    [Fact]
    public async Task What_is_old_is_looked_up_but_not_sent_unless_somebody_says_so()
    {
        await using var world = await DeskWorld.OpenAsync();
        var started = await world.StartAsync(DeskWorld.Azure());
        var row = await world.AbandonAsync(
            started.Request.Reference!,
            left => left with { State = LedgerState.Sending, Request = left.Request with { ResourceName = left.Request.ResourceName![..^4] + "zzzz" } }
        );
        var old = new SyncItem(row.Request, SyncStep.LookUp, IsStale: true) { Row = row };

        var parts = new List<SyncPart>();
        await foreach (var part in world.Desk.Sync.RunAsync(new SyncOrder { Plan = new SyncPlan([old], 0), Due = [old] }, Stop))
            parts.Add(part);
        var left = await world.RowAsync(row.Reference);
        var sent = await world.SyncAsync(includeStale: true);

        Assert.Equal("StaleLeft", Assert.Single(parts).Warning!.Id);
        Assert.Equal((LedgerState.Sending, null), (left.State, left.LeaseOwner));
        Assert.Contains(sent, part => part.Update is { What: RequestUpdateKind.Status, To: "Open" });
    }

    [Fact]
    public async Task A_row_counts_as_old_four_hours_after_it_was_asked_for()
    {
        var clock = new ShiftedClock();
        await using var world = await DeskWorld.OpenAsync();
        var started = await world.StartAsync(DeskWorld.Azure());
        await world.AbandonAsync(started.Request.Reference!);
        var later = new SupportDesk(world.Session.Ports with { Clock = clock });

        clock.Shift = SyncDesk.StaleAfter - TimeSpan.FromMinutes(1);
        var fresh = Assert.Single((await later.Sync.PlanAsync([], Stop)).Due);
        clock.Shift = SyncDesk.StaleAfter + TimeSpan.FromMinutes(1);
        var stale = Assert.Single((await later.Sync.PlanAsync([], Stop)).Due);

        Assert.Equal((false, true, true, false), (fresh.IsStale, fresh.MaySend, stale.IsStale, stale.MaySend));
    }

    [Fact]
    public async Task A_row_on_which_a_run_works_is_left_to_it()
    {
        await using var world = await DeskWorld.OpenAsync();
        await world.StartAsync(DeskWorld.Azure());

        var plan = await world.Desk.Sync.PlanAsync([], Stop);

        Assert.Equal((0, 1), (plan.Due.Count, plan.HeldElsewhere));
    }

    [Fact]
    public async Task What_Microsoft_changed_is_written_back_and_told_once()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.CloseAsMicrosoft(filed.RequestNumber!);

        var first = await world.SyncAsync();
        var second = await world.SyncAsync();

        Assert.Contains(first, part => part.Update is { What: RequestUpdateKind.Status, From: "Open", To: "Closed" });
        Assert.Empty(second);
        var row = await world.RowAsync(filed.Reference!);
        Assert.Equal(RequestStatus.Closed, row.Request.Status);
        Assert.Equal(filed.Description, row.Request.Description);
        Assert.NotNull(row.Request.Contact);
    }

    [Fact]
    public async Task Of_two_runs_side_by_side_one_notes_a_change_and_the_trail_has_it_once()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.CloseAsMicrosoft(filed.RequestNumber!);

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.SyncAsync()));

        Assert.Empty(both.SelectMany(parts => parts).Select(part => part.Error).OfType<SupportException>());
        Assert.Single(await world.HistoryAsync(filed.Reference!), happened => happened.What == "Refreshed");
    }

    [Fact]
    public async Task Changes_that_other_runs_noted_are_told_since_a_time()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var since = DateTimeOffset.UtcNow;
        world.World.CloseAsMicrosoft(filed.RequestNumber!);
        await world.SyncAsync();

        var updates = new List<RequestUpdate>();
        await foreach (var update in world.Desk.Sync.ChangesAsync(since, Stop))
            updates.Add(update);

        var closed = Assert.Single(updates, update => update.What == RequestUpdateKind.Status);
        Assert.Equal(
            ("Open", "Closed", filed.RequestNumber, "Contoso", true),
            (closed.From, closed.To, closed.RequestNumber, closed.CustomerName, closed.IsSandbox)
        );
        Assert.True(closed.At >= since);
    }

    [Fact]
    public async Task Words_and_contact_leave_a_settled_row_after_the_time_that_the_policy_says()
    {
        var clock = new ShiftedClock();
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var waiting = await world.SubmitAsync(DeskWorld.Office());
        var later = new SupportDesk(world.Session.Ports with { Clock = clock });

        clock.Shift = TimeSpan.FromDays(29);
        await RunAsync(later);
        var kept = await world.RowAsync(filed.Reference!);
        clock.Shift = TimeSpan.FromDays(31);
        await RunAsync(later);
        var dropped = await world.RowAsync(filed.Reference!);

        Assert.NotNull(kept.Request.Description);
        Assert.Equal((null, null, filed.Title, false), (dropped.Request.Description, dropped.Request.Contact, dropped.Request.Title, dropped.HoldsText));
        Assert.NotNull(dropped.TextDroppedAt);
        Assert.True((await world.RowAsync(waiting.Reference!)).HoldsText);
        var again = await world.Desk.Requests.GetAsync(filed.Reference!, cancellationToken: Stop);
        Assert.Equal(filed.RequestNumber, again.RequestNumber);

        static async Task RunAsync(SupportDesk desk)
        {
            await foreach (var part in desk.Sync.RunAsync(new SyncOrder { Plan = new SyncPlan([], 0) }, Stop))
                Assert.Null(part.Error);
        }
    }

    private sealed class ShiftedClock : TimeProvider
    {
        internal TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
    }
}
