namespace PartnerSupport.Tests.Desk;

public sealed class AttachmentTests
{
    private static readonly byte[] Log = [.. Enumerable.Range(0, 3_000_000).Select(at => (byte)at)];

    [Fact]
    public async Task A_file_goes_out_in_chunks_and_the_ticket_names_its_workspace()
    {
        await using var world = await DeskWorld.OpenAsync();

        var request = await world.SubmitAsync(DeskWorld.Azure() with { Attachments = [File("boot diagnostics.log", Log)] });

        Assert.Equal(["boot diagnostics.log"], Assert.Single(world.Tickets(request.Title)).Files);
        Assert.Equal(2, world.World.Requests.Count(sent => sent.Path.EndsWith("/upload", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("fix.ps1", 10, "AttachmentTypeRefused")]
    [InlineData("empty.log", 0, "AttachmentSize")]
    [InlineData("dump.zip", (5 * 1024 * 1024) + 1, "AttachmentSize")]
    public async Task A_file_that_the_service_does_not_take_refuses_the_request_beforehand(string name, int length, string id)
    {
        await using var world = await DeskWorld.OpenAsync();

        var error = await world.RefusedAsync(DeskWorld.Azure() with { Attachments = [File(name, new byte[length])] });

        Assert.Equal(id, error.Id);
        Assert.DoesNotContain(world.World.Requests, sent => sent.Method == "PUT");
    }

    [Fact]
    public async Task A_file_whose_name_the_service_refuses_goes_out_under_a_safe_one_and_that_is_said()
    {
        await using var world = await DeskWorld.OpenAsync();

        var request = await world.SubmitAsync(DeskWorld.Azure() with { Attachments = [File("Screenshot 9.41.00\u202FAM.png", [1, 2])] });

        Assert.Equal(["Screenshot 9.41.00 AM.png"], Assert.Single(world.Tickets(request.Title)).Files);
        Assert.Contains(
            "Screenshot 9.41.00 AM.png",
            Assert.Single(request.Findings, finding => finding.Id == "AttachmentRenamed").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_files_of_one_name_are_refused()
    {
        await using var world = await DeskWorld.OpenAsync();

        Assert.Equal("AttachmentTwice", (await world.RefusedAsync(DeskWorld.Azure() with { Attachments = [File("a.log", [1]), File("A.LOG", [2])] })).Id);
    }

    [Fact]
    public async Task A_hand_off_names_the_files_for_the_person_who_submits()
    {
        await using var world = await DeskWorld.OpenAsync();

        var request = await world.SubmitAsync(DeskWorld.Office() with { Attachments = [File("fix.ps1", [1])] });

        Assert.Contains("fix.ps1", Assert.Single(request.Findings, finding => finding.Id == "AttachByHand").Message, StringComparison.Ordinal);
    }

    private static SupportAttachment File(string name, byte[] content) => new(name, content.Length, _ => Task.FromResult(content));
}
