using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>What is asked of a filed request is written down, done once, and taken up again where a run was cut off.</summary>
public sealed class ActionTests
{
    private const string Text = "It spreads to West Europe.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_note_that_the_line_dropped_waits_and_goes_with_the_next_synchronisation()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.Faults.Add(new SandboxFault(FaultKind.Drop) { PathContains = "communications", Times = 500 });

        var submission = await world.StartAsync(Noting());
        var waiting = await world.RowAsync(filed.Reference!);
        world.World.Faults.Clear();
        var planned = await world.Desk.Sync.PlanAsync([], Stop);
        var parts = await world.SyncAsync();

        Assert.Equal("NoteWaits", Assert.Single(submission.Warnings, warning => warning.Severity == FindingSeverity.Warning).Id);
        Assert.Equal((Text, null), (Assert.Single(waiting.Actions).Note!.Text, waiting.LeaseOwner));
        Assert.Equal(SyncStep.Act, Assert.Single(planned.Due).Step);
        Assert.Empty(parts.Select(part => part.Error).OfType<SupportException>());
        Assert.Empty((await world.RowAsync(filed.Reference!)).Actions);
        Assert.Single(MessagesOf(world, filed), message => message.Contains(Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_note_whose_answer_was_lost_is_there_once_however_often_it_is_asked_for()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.Faults.Add(new SandboxFault(FaultKind.CommitThenDrop) { Method = "PUT", PathContains = "communications" });
        world.World.Faults.Add(new SandboxFault(FaultKind.Drop) { PathContains = "communications", Times = 500 });
        await world.StartAsync(Noting());
        world.World.Faults.Clear();

        await world.StartAsync(Noting());
        await world.SyncAsync();

        Assert.Single(MessagesOf(world, filed), message => message.Contains(Text, StringComparison.Ordinal));
        Assert.Empty((await world.RowAsync(filed.Reference!)).Actions);
        Assert.Contains(await world.HistoryAsync(filed.Reference!), happened => happened.What == "NoteSent");
    }

    [Fact]
    public async Task A_note_that_the_service_refuses_is_told_and_not_tried_for_ever()
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

        var refused = await Assert.ThrowsAsync<SupportException>(() => world.StartAsync(Noting()));

        Assert.Equal(SupportErrorKind.PermissionDenied, refused.Kind);
        Assert.Empty((await world.RowAsync(filed.Reference!)).Actions);
        Assert.Contains(await world.HistoryAsync(filed.Reference!), happened => happened.What == "ActionRefused");
    }

    [Fact]
    public async Task Two_notes_asked_for_side_by_side_are_both_there()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());

        await Task.WhenAll(Enumerable.Range(1, 6).Select(number => world.StartAsync(Noting() with { Description = $"Note {number} of six." })));
        await world.SyncAsync();

        Assert.All(
            Enumerable.Range(1, 6),
            number => Assert.Single(MessagesOf(world, filed), message => message.Contains($"Note {number} of six.", StringComparison.Ordinal))
        );
        Assert.Empty((await world.RowAsync(filed.Reference!)).Actions);
    }

    [Fact]
    public async Task A_note_at_Partner_Center_goes_under_one_request_id_however_often_it_is_sent()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        world.World.FileInPortal(handOff.CustomerId.ToString("D"), handOff.FormFields["Title"], "As reported.");
        await world.SyncAsync();
        world.World.Faults.Add(new SandboxFault(FaultKind.Drop) { Method = "PATCH", Times = 500 });
        var note = DeskWorld.Office() with { OnDuplicate = DuplicateHandling.Note, Description = Text };
        await world.StartAsync(note);
        world.World.Faults.Clear();

        await world.SyncAsync();

        var patches = world.World.Requests.Where(call => call.Method == "PATCH").ToArray();
        Assert.True(patches.Length > 1);
        Assert.Single(patches.Select(call => call.Headers["MS-RequestId"]).Distinct());
        Assert.Empty((await world.RowAsync(handOff.Reference!)).Actions);
    }

    private static SupportRequestDraft Noting() => DeskWorld.Azure() with { OnDuplicate = DuplicateHandling.Note, Description = Text };

    private static IReadOnlyList<string> MessagesOf(DeskWorld world, SupportRequest filed) => Assert.Single(world.Tickets(filed.Title)).Messages;
}
