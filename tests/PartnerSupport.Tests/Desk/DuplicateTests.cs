namespace PartnerSupport.Tests.Desk;

public sealed class DuplicateTests
{
    [Fact]
    public async Task The_same_problem_is_not_filed_twice_and_the_error_names_the_first()
    {
        await using var world = await DeskWorld.OpenAsync();
        var first = await world.SubmitAsync(DeskWorld.Azure());

        var error = await world.RefusedAsync(DeskWorld.Azure("  app service RETURNS 502 for one in five calls "));

        Assert.Equal("DuplicateRequest", error.Id);
        Assert.Contains(first.Reference!, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_request_the_first_one_is_returned()
    {
        await using var world = await DeskWorld.OpenAsync();
        var first = await world.SubmitAsync(DeskWorld.Azure());

        var again = await world.SubmitAsync(DeskWorld.Azure() with { OnDuplicate = DuplicateHandling.Return });

        Assert.Equal(first.Reference, again.Reference);
        Assert.Single(world.Tickets(first.Title));
    }

    [Fact]
    public async Task On_request_the_first_one_gets_the_new_description_as_a_note()
    {
        await using var world = await DeskWorld.OpenAsync();
        var first = await world.SubmitAsync(DeskWorld.Azure());

        await world.SubmitAsync(DeskWorld.Azure() with { OnDuplicate = DuplicateHandling.Note, Description = "It spreads to West Europe." });

        Assert.Contains(
            Assert.Single(world.Tickets(first.Title)).Messages,
            message => message.Contains("It spreads to West Europe.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task On_request_a_second_one_is_filed()
    {
        await using var world = await DeskWorld.OpenAsync();
        var first = await world.SubmitAsync(DeskWorld.Azure());

        var second = await world.SubmitAsync(DeskWorld.Azure() with { OnDuplicate = DuplicateHandling.Create });

        Assert.Equal(first.Reference, Assert.Single(second.Findings, finding => finding.Id == "DuplicateCreated").Target);
        Assert.Equal(2, world.Tickets(DeskWorld.Azure().Title!).Count);
    }
}
