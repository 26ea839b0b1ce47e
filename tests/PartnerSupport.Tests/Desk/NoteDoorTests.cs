using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>Which requests take a note, and whose: what is in the way is said by its name, before anything leaves.</summary>
public sealed class NoteDoorTests
{
    private const string Words = "Reproduced at 07:10 UTC.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_nobody_could_read_a_note_it_is_refused_by_what_is_the_matter()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        var closed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.CloseAsMicrosoft(closed.RequestNumber!);

        Assert.Equal(ErrorIds.NoteOnHandOff, (await FollowWorld.RefusedAsync(() => world.SayAsync(handOff, Words))).Id);
        Assert.Equal(ErrorIds.NoteOnClosed, (await FollowWorld.RefusedAsync(() => world.SayAsync(closed, Words))).Id);
        Assert.Equal(ErrorIds.NoteMissing, (await FollowWorld.RefusedAsync(() => world.SayAsync(closed, " \u200b "))).Id);
        Assert.Equal(ErrorIds.RequestNotFound, (await FollowWorld.RefusedAsync(() => world.Desk.Requests.TargetAsync("CSP-ZZZZZZZZ", null, Stop))).Id);
        await world.CloseAsync(handOff, new CloseOrder { Reason = "Solved itself." });
        Assert.Equal(ErrorIds.NoteOnEnded, (await FollowWorld.RefusedAsync(() => world.SayAsync(handOff, Words))).Id);
        // A word for the own people is possible to the end.
        Assert.Empty((await world.SayAsync(closed, new NoteOrder { Text = Words, IsInternal = true })).Findings);
        Assert.Empty((await world.RowAsync(closed.Reference!)).Actions);
    }

    [Fact]
    public async Task A_request_that_is_still_on_its_way_takes_neither_note_nor_change()
    {
        await using var world = await DeskWorld.OpenAsync();
        var submission = await world.StartAsync(DeskWorld.Azure());
        var target = await world.TargetAsync(submission.Request);

        var note = await FollowWorld.RefusedAsync(() => world.Desk.Notes.ReviewAsync(target, new NoteOrder { Text = Words }, Stop));
        var change = await FollowWorld.RefusedAsync(() =>
            world.Desk.Changes.ReviewAsync(target, new ChangeOrder { Severity = SupportSeverity.Critical }, Stop)
        );
        var close = await FollowWorld.RefusedAsync(() => world.Desk.Changes.ReviewClosingAsync(target, new CloseOrder { Reason = "x" }, Stop));

        Assert.All(new[] { note, change, close }, error => Assert.Equal(ErrorIds.RequestUnderWay, error.Id));
        await world.Desk.Outbox.ReleaseAsync([submission]);
    }

    [Fact]
    public async Task What_was_filed_elsewhere_takes_notes_but_keeps_none_for_us()
    {
        await using var world = await DeskWorld.OpenAsync();
        var contoso = await world.Desk.Customers.ResolveAsync("Contoso", Stop);
        var number = world.World.FileInPortal(DefaultWorld.ContosoTenantId, "Teams calls drop", "By hand.");
        var target = await world.Desk.Requests.TargetAsync(number, contoso, Stop);

        Assert.False(target.IsOurs);
        var review = await world.Desk.Notes.ReviewAsync(target, new NoteOrder { Text = Words }, Stop);
        Assert.Equal(NoteState.Sent, (await world.Desk.Notes.AddAsync(review, Stop)).Note.State);
        var refused = await FollowWorld.RefusedAsync(() => world.Desk.Notes.ReviewAsync(target, new NoteOrder { Text = Words, IsInternal = true }, Stop));

        Assert.Equal(ErrorIds.NotInLedger, refused.Id);
        Assert.Equal(Words, Assert.Single(await world.Desk.Notes.ListAsync(target, new NoteQuery(), Stop)).Text);
    }

    [Fact]
    public async Task A_number_of_another_customer_is_refused_before_anything_is_written()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var fabrikam = await world.Desk.Customers.ResolveAsync("Fabrikam", Stop);
        // Mistyped: the number is a request of Contoso's, and the hand-off is Fabrikam's.
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        var theirs = world.World.FileInPortal(DefaultWorld.ContosoTenantId, "Contoso's own", "By hand.");
        var mistyped = await world.Desk.Requests.SetNumberAsync(handOff.Reference!, theirs, Stop);

        var byCustomer = await FollowWorld.RefusedAsync(() => world.Desk.Requests.TargetAsync(filed.RequestNumber!, fabrikam, Stop));
        var reading = await FollowWorld.RefusedAsync(() => world.NotesAsync(mistyped));
        var writing = await FollowWorld.RefusedAsync(() => world.SayAsync(mistyped, Words));
        var closing = await FollowWorld.RefusedAsync(() =>
            world.Session.Ports.PartnerCenter.ChangeAsync(mistyped, new RequestChange { IsClosed = true }, Stop)
        );

        Assert.All(new[] { byCustomer, reading, writing, closing }, error => Assert.Equal(ErrorIds.RequestOfOtherCustomer, error.Id));
        Assert.DoesNotContain(world.World.Requests, call => call.Method == "PATCH");
    }

    [Fact]
    public async Task A_request_of_another_sandbox_is_never_written_to()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());

        var refused = await FollowWorld.RefusedAsync(() => world.Desk.Requests.TargetAsync(filed with { IsSandbox = false }, Stop));

        Assert.Equal(ErrorIds.LedgerWorldMismatch, refused.Id);
    }
}
