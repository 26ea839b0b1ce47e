namespace PartnerSupport.Tests.Desk;

/// <summary>Shorthand for what is done with requests after they were handed in.</summary>
internal static class FollowWorld
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Task<RequestTarget> TargetAsync(this DeskWorld world, SupportRequest request) =>
        world.Desk.Requests.TargetAsync(request.Reference ?? request.RequestNumber!, null, Stop);

    internal static async Task<IReadOnlyList<SupportNote>> NotesAsync(this DeskWorld world, SupportRequest request, NoteQuery? query = null) =>
        await world.Desk.Notes.ListAsync(await world.TargetAsync(request), query ?? new NoteQuery(), Stop);

    /// <summary>Reads notes and takes it down that they were read.</summary>
    internal static async Task<IReadOnlyList<SupportNote>> ReadAsync(this DeskWorld world, SupportRequest request, NoteQuery? query = null)
    {
        var target = await world.TargetAsync(request);
        var notes = await world.Desk.Notes.ListAsync(target, query ?? new NoteQuery(), Stop);
        await world.Desk.Notes.MarkReadAsync(target, notes, Stop);
        return notes;
    }

    internal static Task<NoteAnswer> SayAsync(this DeskWorld world, SupportRequest request, string text) =>
        world.SayAsync(request, new NoteOrder { Text = text });

    internal static async Task<NoteAnswer> SayAsync(this DeskWorld world, SupportRequest request, NoteOrder order) =>
        await world.Desk.Notes.AddAsync(await world.Desk.Notes.ReviewAsync(await world.TargetAsync(request), order, Stop), Stop);

    internal static async Task<ChangeAnswer> ChangeAsync(this DeskWorld world, SupportRequest request, ChangeOrder order) =>
        await world.Desk.Changes.ApplyAsync(await world.Desk.Changes.ReviewAsync(await world.TargetAsync(request), order, Stop), Stop);

    internal static async Task<ChangeAnswer> CloseAsync(this DeskWorld world, SupportRequest request, CloseOrder? order = null)
    {
        var review = await world.Desk.Changes.ReviewClosingAsync(await world.TargetAsync(request), order ?? new CloseOrder(), Stop);
        var answer = await world.Desk.Changes.CloseAsync(review, Stop);
        return answer with { Findings = [.. review.Findings, .. answer.Findings] };
    }

    internal static async Task<SupportException> RefusedAsync(Func<Task> work) => await Assert.ThrowsAsync<SupportException>(work);

    /// <summary>A hand-off that a person submitted: it is at Partner Center, and its number is told.</summary>
    internal static async Task<SupportRequest> SubmittedAsync(this DeskWorld world, string title = "Mail flow is delayed")
    {
        var handOff = await world.SubmitAsync(DeskWorld.Office(title));
        var number = world.World.FileInPortal(handOff.CustomerId.ToString("D"), handOff.FormFields["Title"], "As on the sheet.");
        return await world.Desk.Requests.SetNumberAsync(handOff.Reference!, number, Stop);
    }
}
