using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>The same key means the same request, whatever happened to the first run.</summary>
public sealed class IdempotencyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_ended_before_the_answer_is_continued_by_the_next_one_with_the_same_key()
    {
        await using var world = await DeskWorld.OpenAsync(SandboxWorld.Create(new SandboxOptions { OperationPolls = 1 }));
        var draft = DeskWorld.Azure() with { IdempotencyKey = "INC0020261" };
        var started = await world.Desk.Filing.StartAsync(await world.Desk.Filing.ReviewAsync(draft, Stop), Stop);
        Assert.False(started.IsSettled);

        var again = await world.SubmitAsync(draft);

        Assert.Equal((started.Request.Reference, RequestStatus.Open), (again.Reference, again.Status));
        Assert.Single(world.Tickets(draft.Title!));
    }

    [Fact]
    public async Task What_was_sent_and_never_answered_is_found_by_the_next_run()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        var draft = DeskWorld.Azure() with { IdempotencyKey = "INC0020261" };
        world.World.Faults.Add(
            new SandboxFault(FaultKind.CommitThenDrop)
            {
                Method = "PUT",
                PathContains = "supportTickets",
                Times = 1,
            }
        );
        // The first call looks whether the key has filed it already.
        world.World.Faults.Add(
            new SandboxFault(FaultKind.Drop)
            {
                PathContains = "supportTickets/",
                AfterCalls = 1,
                Times = 500,
            }
        );
        var lost = await Assert.ThrowsAsync<SupportException>(() => world.SubmitAsync(draft));
        world.World.Faults.Clear();

        var again = await world.SubmitAsync(draft);

        Assert.Equal("OutcomeUnknown", lost.Id);
        Assert.Equal(RequestStatus.Open, again.Status);
        Assert.Single(world.Tickets(draft.Title!));
    }

    [Fact]
    public async Task A_poll_that_fails_is_settled_by_the_name_and_loses_no_other()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        var first = await world.Desk.Filing.StartAsync(await world.Desk.Filing.ReviewAsync(DeskWorld.Azure("First"), Stop), Stop);
        var second = await world.Desk.Filing.StartAsync(await world.Desk.Filing.ReviewAsync(DeskWorld.Azure("Second"), Stop), Stop);
        world.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = first.Receipt!.Operation!.Segments[^1],
                Status = System.Net.HttpStatusCode.Forbidden,
                Times = 100,
            }
        );

        var settled = new List<Submission>();
        await foreach (var submission in world.Desk.Outbox.SettleAsync([first, second], Stop))
            settled.Add(submission);

        Assert.All(settled, submission => Assert.Equal((RequestStatus.Open, null), (submission.Request.Status, submission.Error)));
        Assert.Equal(["First", "Second"], settled.Select(submission => submission.Request.Title).Order());
    }

    [Fact]
    public async Task A_key_that_is_used_again_for_something_else_is_refused_with_what_differs()
    {
        await using var world = await DeskWorld.OpenAsync();
        var first = await world.SubmitAsync(DeskWorld.Azure() with { IdempotencyKey = "K" });

        var review = await world.Desk.Filing.ReviewAsync(
            DeskWorld.Azure("Something else") with
            {
                IdempotencyKey = "K",
                Topic = null,
                Severity = "Urgent!!",
            },
            Stop
        );

        Assert.Equal(ReviewOutcome.Refused, review.Outcome);
        Assert.Equal("IdempotencyKeyReused", review.LeadingError?.Id);
        Assert.Equal(first.Reference, Assert.Single(review.LeadingError!.Candidates));
        Assert.Contains("Title: App Service returns 502 for one in five calls / Something else", review.LeadingError.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_request_may_be_tried_again_with_the_same_key_once_it_is_mended()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure() with { IdempotencyKey = "K" };
        world.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                Method = "PUT",
                PathContains = "supportTickets",
                Status = System.Net.HttpStatusCode.Forbidden,
            }
        );
        await Assert.ThrowsAsync<SupportException>(() => world.SubmitAsync(draft));

        var again = await world.SubmitAsync(draft with { Title = "A better title" });

        Assert.Equal((RequestStatus.Open, "A better title"), (again.Status, again.Title));
        Assert.Equal(
            ["Prepared", "Sending", "Failed", "TriedAgain", "Sending", "Accepted", "Filed"],
            (await world.HistoryAsync(again.Reference!)).Select(happened => happened.What)
        );
    }

    [Fact]
    public async Task Two_runs_at_once_with_the_same_key_file_one_ticket()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure() with { IdempotencyKey = "K" };

        var both = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(async _ =>
                {
                    try
                    {
                        return (await world.SubmitAsync(draft)).RequestNumber;
                    }
                    catch (SupportException error) when (error.Id == "RequestHeldElsewhere")
                    {
                        return null;
                    }
                })
        );

        Assert.Contains(both, number => number is not null);
        Assert.Single(world.Tickets(draft.Title!));
    }

    [Fact]
    public async Task A_row_that_another_process_ended_while_we_sent_is_not_overwritten_and_is_named()
    {
        DeskWorld? opened = null;
        async Task WithdrawAsync()
        {
            var ledger = opened!.Session.Ports.Ledger;
            await foreach (var row in ledger.QueryAsync(new LedgerQuery(), Stop))
                await ledger.MoveAsync(
                    row.Reference,
                    row.State,
                    row with
                    {
                        State = LedgerState.Withdrawn,
                    },
                    new AuditEvent { At = row.ChangedAt, What = "Withdrawn" },
                    Stop
                );
        }

        await using var world = opened = await DeskWorld.OpenAsync(around: network => new WhileSending(network, WithdrawAsync));

        var error = await world.RefusedAsync(DeskWorld.Azure());

        var kept = Assert.IsType<SupportRequest>(error.Target).Reference!;
        Assert.Equal(("RequestHeldElsewhere", SupportErrorKind.ResourceExists), (error.Id, error.Kind));
        Assert.Contains(kept, error.Message, StringComparison.Ordinal);
        Assert.Equal(LedgerState.Withdrawn, (await world.Session.Ports.Ledger.FindAsync(kept, Stop))?.State);
    }

    [Fact]
    public async Task A_note_for_a_hand_off_without_a_number_is_said_and_not_lost_in_silence()
    {
        await using var world = await DeskWorld.OpenAsync();
        await world.SubmitAsync(DeskWorld.Office());

        var review = await world.Desk.Filing.ReviewAsync(DeskWorld.Office() with { OnDuplicate = DuplicateHandling.Note }, Stop);
        var again = await world.Desk.Filing.StartAsync(review, Stop);

        Assert.Equal("NoteNotAdded", Assert.Single(again.Warnings).Id);
    }
}
