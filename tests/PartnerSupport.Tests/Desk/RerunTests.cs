using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.Desk;

/// <summary>The same command again, under circumstances that a run that goes well never sees.</summary>
public sealed class RerunTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_request_that_Azure_never_made_is_sent_again_once_nobody_believes_in_it_any_more()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure() with { IdempotencyKey = "K" };
        var row = (await world.StartAsync(draft)).Entry!;
        var forgotten = row with
        {
            Request = row.Request with { ResourceName = row.Request.ResourceName![..^4] + "zzzz" },
            Operation = null,
            LeaseOwner = null,
            LeaseUntil = null,
            AcceptedAt = DateTimeOffset.UtcNow - OutboxWorker.Belief - TimeSpan.FromMinutes(1),
        };
        await world.ChangeAsync(row, forgotten);

        var again = await world.SubmitAsync(draft);

        Assert.Equal((row.Reference, RequestStatus.Open), (again.Reference, again.Status));
        Assert.Single(world.World.Tickets, ticket => ticket.Name == forgotten.Request.ResourceName);
    }

    [Fact]
    public async Task An_accepted_request_that_is_still_believed_in_is_not_sent_again()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure() with { IdempotencyKey = "K" };
        var row = (await world.StartAsync(draft)).Entry!;
        var fresh = row with { Request = row.Request with { ResourceName = row.Request.ResourceName![..^4] + "zzzz" }, Operation = null, LeaseOwner = null };
        await world.ChangeAsync(row, fresh);
        world.World.ClearRequests();

        var again = await world.StartAsync(draft);

        Assert.False(again.IsSettled);
        Assert.DoesNotContain(world.World.Requests, call => call.Method == "PUT");
    }

    [Fact]
    public async Task A_graver_request_is_filed_although_another_runner_wrote_the_milder_one_down_in_the_meantime()
    {
        await using var world = await DeskWorld.OpenAsync();
        var review = await world.Desk.Filing.ReviewAsync(DeskWorld.Azure() with { Severity = "A", Require24x7Response = true }, Stop);
        var milder = await world.SubmitAsync(DeskWorld.Azure() with { Severity = "C" });

        var graver = await world.Desk.Filing.StartAsync(review, Stop);

        Assert.NotEqual(milder.Reference, graver.Request.Reference);
        Assert.Equal(SupportSeverity.Critical, graver.Request.Severity);
        Assert.Equal("DuplicateGraver", Assert.Single(graver.Warnings).Id);
    }

    [Fact]
    public async Task A_duplicate_that_another_runner_wrote_down_in_the_meantime_is_named_and_not_filed()
    {
        await using var world = await DeskWorld.OpenAsync();
        var review = await world.Desk.Filing.ReviewAsync(DeskWorld.Azure(), Stop);
        var first = await world.SubmitAsync(DeskWorld.Azure());

        var refused = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Filing.StartAsync(review, Stop));

        Assert.Equal(("DuplicateRequest", SupportErrorKind.ResourceExists), (refused.Id, refused.Kind));
        Assert.Contains(first.Reference!, refused.Message, StringComparison.Ordinal);
        Assert.Single(world.Tickets(first.Title));
    }

    [Fact]
    public async Task What_Microsoft_changed_since_is_no_other_content_under_a_key()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure() with { IdempotencyKey = "K" };
        var filed = await world.SubmitAsync(draft);
        var row = (await world.Session.Ports.Ledger.FindAsync(filed.Reference!, Stop))!;
        await world.ChangeAsync(row, row with { Request = row.Request with { Severity = SupportSeverity.Minimal, Status = RequestStatus.Closed } });

        var again = await world.Desk.Filing.ReviewAsync(draft, Stop);
        var graver = await world.Desk.Filing.ReviewAsync(draft with { Severity = "A" }, Stop);

        Assert.Equal(ReviewOutcome.AlreadyThere, again.Outcome);
        Assert.Contains("Severity: B / A", graver.LeadingError!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_a_request_stay_those_that_were_asked_whatever_the_service_makes_of_them()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var setting = new SupportSetting
        {
            Cloud = world.Desk.Cloud,
            World = world.Session.Ports.Ledger.World,
            TimeZones = world.Session.Ports.TimeZones,
            Clock = TimeProvider.System,
            ReviewBudget = TimeSpan.FromSeconds(5),
        };
        var echo = filed with
        {
            Description = "<p>Since the slots were swapped yesterday.</p>",
            Title = "cut",
            ResourceId = "/SUBSCRIPTIONS/x",
            Topic = "Other",
        };

        var merged = new RequestMerge(setting).Merge(filed, echo, new SupportPolicy());

        Assert.Equal((filed.Title, filed.Description, filed.Topic), (merged.Title, merged.Description, merged.Topic));
        Assert.Equal("/SUBSCRIPTIONS/x", merged.ResourceId);
    }

    [Fact]
    public async Task What_a_command_leaves_under_way_is_taken_up_by_the_same_command_in_the_same_session()
    {
        await using var world = await DeskWorld.OpenAsync();
        var left = await world.StartAsync(DeskWorld.Azure());
        Assert.Equal("DuplicateRequest", (await world.RefusedAsync(DeskWorld.Azure())).Id);

        await world.Desk.Outbox.ReleaseAsync([left]);
        var again = await world.SubmitAsync(DeskWorld.Azure());

        Assert.Equal((left.Request.Reference, RequestStatus.Open), (again.Reference, again.Status));
        Assert.Single(world.Tickets(again.Title));
    }

    [Fact]
    public async Task A_lease_is_renewed_while_a_service_asks_for_a_long_wait()
    {
        var options = new SandboxOptions { OperationPolls = 2, OperationRetryAfter = TimeSpan.FromMinutes(4) };
        await using var world = await DeskWorld.OpenAsync(SandboxWorld.Create(options));
        var clock = new ManualTime(skipUpTo: TimeSpan.FromMinutes(10));
        var desk = new SupportDesk(world.Session.Ports with { Clock = clock, ReviewBudget = TimeSpan.FromMinutes(30) });
        var started = await desk.Filing.StartAsync(await desk.Filing.ReviewAsync(DeskWorld.Azure(), Stop), Stop);
        clock.Skipped.Clear();

        await foreach (var settled in desk.Outbox.SettleAsync([started], Stop))
            Assert.Equal(RequestStatus.Open, settled.Request.Status);

        Assert.True(clock.Skipped.Sum(wait => wait.TotalMinutes) >= 4, "The service's wait was kept to.");
        Assert.All(clock.Skipped, wait => Assert.True(wait <= LedgerStates.LeaseLength / 2, $"{wait} without a renewal."));
    }

    [Fact]
    public async Task The_leases_of_a_long_file_are_kept_while_its_later_rows_are_sent()
    {
        await using var world = await DeskWorld.OpenAsync();
        var started = await world.StartAsync(DeskWorld.Azure());
        var aged = started with { Entry = started.Entry! with { LeaseUntil = DateTimeOffset.UtcNow.AddMinutes(1) } };

        var kept = await world.Desk.Outbox.KeepAsync([aged, started], Stop);

        Assert.True(kept[0].Entry!.LeaseUntil > DateTimeOffset.UtcNow.AddMinutes(4));
        Assert.Same(started, kept[1]);
        var row = await world.Session.Ports.Ledger.FindAsync(started.Request.Reference!, Stop);
        Assert.Equal(kept[0].Entry!.LeaseUntil, row?.LeaseUntil);
    }

    [Fact]
    public async Task A_key_on_an_empty_ledger_finds_its_ticket_sends_nothing_and_says_so()
    {
        var sandbox = SandboxWorld.Create();
        var draft = DeskWorld.Azure() with { IdempotencyKey = "K" };
        SupportRequest first;
        await using (var before = await DeskWorld.OpenAsync(sandbox))
            first = await before.SubmitAsync(draft);
        await using var after = await DeskWorld.OpenAsync(sandbox);
        sandbox.ClearRequests();

        var again = await after.SubmitAsync(draft);

        Assert.Equal((first.RequestNumber, first.Reference), (again.RequestNumber, again.Reference));
        Assert.Equal((false, true), (first.WasAlreadyFiled, again.WasAlreadyFiled));
        Assert.DoesNotContain(sandbox.Requests, call => call.Method == "PUT");
        Assert.True((await after.SubmitAsync(draft)).WasAlreadyFiled);
    }

    [Fact]
    public async Task Where_the_name_of_a_key_cannot_be_read_for_now_nothing_is_sent()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        world.World.Faults.Add(
            new SandboxFault(FaultKind.Drop)
            {
                Method = "GET",
                PathContains = "supportTickets/",
                Times = 500,
            }
        );

        var refused = await world.RefusedAsync(DeskWorld.Azure() with { IdempotencyKey = "K" });

        Assert.Equal("NotSentYet", refused.Id);
        Assert.Empty(world.Tickets(DeskWorld.Azure().Title!));
        Assert.Equal(LedgerState.Prepared, (await world.RowAsync(((SupportRequest)refused.Target!).Reference!)).State);
    }

    [Fact]
    public async Task Who_may_not_read_tickets_may_still_file_under_a_key()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(5));
        world.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                Method = "GET",
                PathContains = "supportTickets/",
                Status = System.Net.HttpStatusCode.Forbidden,
            }
        );

        var filed = await world.SubmitAsync(DeskWorld.Azure() with { IdempotencyKey = "K" });

        Assert.Equal((RequestStatus.Open, false), (filed.Status, filed.WasAlreadyFiled));
    }
}
