using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>What the ledger's row alone is enough for: sending, resuming, files, and the truth about what came of it.</summary>
public sealed class OutboxTests
{
    private static readonly byte[] Log = [.. Enumerable.Range(0, 10_000).Select(at => (byte)at)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_whose_answer_was_lost_is_settled_by_the_same_command_without_a_key()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        world.World.Faults.Add(new SandboxFault(FaultKind.CommitThenDrop) { Method = "PUT", PathContains = "supportTickets" });
        world.World.Faults.Add(new SandboxFault(FaultKind.Drop) { PathContains = "supportTickets/", Times = 500 });
        var lost = await world.RefusedAsync(DeskWorld.Azure());
        world.World.Faults.Clear();

        var again = await world.SubmitAsync(DeskWorld.Azure());

        Assert.Equal(("OutcomeUnknown", RequestStatus.Open), (lost.Id, again.Status));
        Assert.Equal(((SupportRequest)lost.Target!).Reference, again.Reference);
        Assert.Single(world.Tickets(again.Title));
    }

    [Fact]
    public async Task A_request_that_certainly_did_not_leave_stays_written_down_and_goes_with_the_next_run()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        world.World.Faults.Add(
            new SandboxFault(FaultKind.Throttle)
            {
                Method = "PUT",
                PathContains = "supportTickets",
                Times = 100,
                RetryAfter = TimeSpan.FromMinutes(5),
            }
        );
        var throttled = await world.RefusedAsync(DeskWorld.Azure());
        var row = await world.Session.Ports.Ledger.FindAsync(((SupportRequest)throttled.Target!).Reference!, Stop);
        world.World.Faults.Clear();

        var again = await world.SubmitAsync(DeskWorld.Azure());

        Assert.Equal(("NotSentYet", SupportErrorKind.LimitsExceeded), (throttled.Id, throttled.Kind));
        Assert.Equal((LedgerState.Prepared, null), (row?.State, row?.LeaseOwner));
        Assert.Equal((row!.Reference, RequestStatus.Open), (again.Reference, again.Status));
        Assert.Single(world.Tickets(again.Title));
    }

    [Fact]
    public async Task Files_of_a_run_that_was_cut_off_go_with_the_next_one_which_does_not_have_them()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        var draft = DeskWorld.Azure() with { IdempotencyKey = "K" };
        world.World.Faults.Add(new SandboxFault(FaultKind.Drop) { PathContains = "fileWorkspaces", Times = 500 });
        var cut = await world.RefusedAsync(draft with { Attachments = [File("boot.log", Log), File("trace.txt", [1, 2, 3])] });
        world.World.Faults.Clear();
        var row = (await world.Session.Ports.Ledger.FindAsync(((SupportRequest)cut.Target!).Reference!, Stop))!;
        Assert.Equal([AttachmentState.Staged, AttachmentState.Staged], row.Request.Attachments.Select(file => file.State));

        var again = await world.SubmitAsync(draft);

        Assert.Equal(RequestStatus.Open, again.Status);
        Assert.Equal(["boot.log", "trace.txt"], Assert.Single(world.Tickets(again.Title)).Files.Order());
        Assert.All(again.Attachments, file => Assert.Equal(AttachmentState.Uploaded, file.State));
        Assert.Null(await world.Session.Ports.Ledger.ReadFileAsync(row.Reference, row.Request.Attachments[0].Sha256!, Stop));
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_was_when_it_was_looked_at_is_refused_before_anything_is_written()
    {
        await using var world = await DeskWorld.OpenAsync();
        var grown = new SupportAttachment("boot.log", 3, _ => Task.FromResult(Log));
        var gone = new SupportAttachment("boot.log", 3, _ => throw new IOException("gone"));

        Assert.Equal("AttachmentChanged", (await world.RefusedAsync(DeskWorld.Azure() with { Attachments = [grown] })).Id);
        Assert.Equal("AttachmentChanged", (await world.RefusedAsync(DeskWorld.Azure() with { Attachments = [gone] })).Id);
        Assert.Empty(await world.ListAsync(new RequestQuery { LedgerOnly = true }));
    }

    [Fact]
    public async Task A_file_whose_bytes_are_not_kept_any_more_is_named_and_nothing_is_filed_without_it()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        var draft = DeskWorld.Azure() with { IdempotencyKey = "K" };
        world.World.Faults.Add(new SandboxFault(FaultKind.Drop) { PathContains = "fileWorkspaces", Times = 500 });
        var cut = await world.RefusedAsync(draft with { Attachments = [File("boot.log", Log)] });
        world.World.Faults.Clear();
        var ledger = world.Session.Ports.Ledger;
        var row = (await ledger.FindAsync(((SupportRequest)cut.Target!).Reference!, Stop))!;
        var bare = row with { Request = row.Request with { Attachments = [] } };
        foreach (var (to, files) in new (LedgerEntry, AttachmentContent[]?)[] { (bare, []), (row, null) })
            await ledger.MoveAsync(row.Reference, row.State, to, new AuditEvent { At = DateTimeOffset.UnixEpoch, What = "Test" }, Stop, files);

        var lost = await world.RefusedAsync(draft);

        Assert.Equal("AttachmentLost", lost.Id);
        Assert.Empty(world.Tickets(draft.Title!));
    }

    [Fact]
    public async Task With_redaction_the_same_row_twice_is_one_request()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure("Mailbox of lee.gu@contoso.example is gone") with { RedactCustomerData = true };
        var first = await world.SubmitAsync(draft);

        var second = await world.RefusedAsync(draft);

        Assert.Equal("DuplicateRequest", second.Id);
        Assert.DoesNotContain("lee.gu", first.Title, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_key_with_OnDuplicate_Note_adds_what_is_new_and_says_when_nothing_is()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure() with { IdempotencyKey = "K" };
        await world.SubmitAsync(draft);
        draft = draft with { OnDuplicate = DuplicateHandling.Note };

        var same = await StartAsync(world, draft);
        var more = await StartAsync(world, draft with { Description = "Now all instances." });
        var again = await StartAsync(world, draft with { Description = "Now all instances." });

        Assert.Equal("NothingToNote", Assert.Single(same.Warnings).Id);
        Assert.Equal(("NoteAdded", "NoteAdded"), (Assert.Single(more.Warnings).Id, Assert.Single(again.Warnings).Id));
        Assert.Single(world.World.Requests, call => call.Method == "PUT" && call.Path.Contains("/communications/", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_title_that_repeats_another_never_keeps_a_graver_request_from_being_filed()
    {
        await using var world = await DeskWorld.OpenAsync();
        var first = await world.SubmitAsync(DeskWorld.Azure() with { Severity = "C" });

        var graver = await world.SubmitAsync(DeskWorld.Azure() with { Severity = "A", Require24x7Response = true });

        Assert.NotEqual(first.Reference, graver.Reference);
        var warning = Assert.Single(graver.Findings, finding => finding.Id == "DuplicateGraver");
        Assert.Contains(first.Reference!, warning.Message, StringComparison.Ordinal);
        Assert.Equal("DuplicateRequest", (await world.RefusedAsync(DeskWorld.Azure() with { Severity = "B" })).Id);
    }

    [Fact]
    public async Task A_ticket_that_stands_under_the_key_with_another_title_is_told_with_that_title()
    {
        var sandbox = SandboxWorld.Create();
        await using var first = await DeskWorld.OpenAsync(sandbox);
        await first.SubmitAsync(DeskWorld.Azure("First problem") with { IdempotencyKey = "K" });
        await using var onAnEmptyDisk = await DeskWorld.OpenAsync(sandbox);

        var second = await onAnEmptyDisk.SubmitAsync(DeskWorld.Azure("Second problem") with { IdempotencyKey = "K" });

        Assert.Contains("First problem", Assert.Single(second.Findings, finding => finding.Id == "FiledUnderOtherTitle").Message, StringComparison.Ordinal);
        Assert.Single(sandbox.Tickets, ticket => ticket.Name == second.ResourceName);
    }

    [Fact]
    public async Task A_title_that_broke_on_the_way_is_still_our_ticket()
    {
        await using var world = await DeskWorld.OpenAsync();

        var request = await world.SubmitAsync(DeskWorld.Azure("Queue is stuck \u00a0 🚨"));

        Assert.DoesNotContain(request.Findings, finding => finding.Id == "FiledUnderOtherTitle");
        Assert.True(RequestTitle.IsSame("Stuck 🚨 queue", "stuck \uFFFD\uFFFD queue"));
        Assert.False(RequestTitle.IsSame("Stuck queue", "Stuck disk"));
    }

    private static async Task<Submission> StartAsync(DeskWorld world, SupportRequestDraft draft) =>
        await world.Desk.Filing.StartAsync(await world.Desk.Filing.ReviewAsync(draft, Stop), Stop);

    private static SupportAttachment File(string name, byte[] content) => new(name, content.Length, _ => Task.FromResult(content));
}
