using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.Desk;

/// <summary>Waits are polite, end in time, and tell each request as soon as it is there.</summary>
public sealed class WaitTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_request_comes_as_soon_as_it_has_what_was_waited_for()
    {
        await using var world = await DeskWorld.OpenAsync();
        var first = await world.SubmitAsync(DeskWorld.Azure());
        var second = await world.SubmitAsync(DeskWorld.Azure("Closed later"));
        world.World.CloseAsMicrosoft(first.RequestNumber!);
        var came = new List<string>();

        await foreach (var part in world.Desk.Waits.RunAsync(await TargetsAsync(world, first, second), Closed(), Stop))
        {
            if (part.Request is not { } request)
                continue;
            came.Add(request.Reference ?? "-");
            if (request.Reference == first.Reference)
                world.World.CloseAsMicrosoft(second.RequestNumber!);
        }

        Assert.Equal([first.Reference!, second.Reference!], came);
    }

    [Fact]
    public async Task A_message_from_Microsoft_that_nobody_has_read_ends_the_wait_and_our_own_does_not()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        await world.ReadAsync(filed);
        await world.SayAsync(filed, "Any news?");
        var looks = 0;

        await foreach (var part in world.Desk.Waits.RunAsync(await TargetsAsync(world, filed), new WaitOrder { NewMessage = true }, Stop))
        {
            if (part.NextLook is not null && ++looks == 2)
                world.World.AnswerAsEngineer(filed.RequestNumber!, "Yes.");
            Assert.Null(part.Error);
        }

        Assert.True(looks >= 2);
        var unread = Assert.Single(await world.NotesAsync(filed, new NoteQuery { UnreadOnly = true }));
        Assert.Contains("Yes.", unread.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_a_hand_off_is_looked_for_while_it_is_waited_for()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        string? number = null;
        SupportRequest? came = null;

        await foreach (var part in world.Desk.Waits.RunAsync(await TargetsAsync(world, handOff), new WaitOrder { Number = true }, Stop))
        {
            came ??= part.Request;
            if (part.NextLook is not null)
                number ??= world.World.FileInPortal(handOff.CustomerId.ToString("D"), handOff.FormFields["Title"], "As on the sheet.");
        }

        Assert.NotNull(number);
        Assert.Equal((number, RequestStatus.Open), (came!.RequestNumber, came.Status));
    }

    [Fact]
    public async Task A_wait_that_runs_out_is_an_error_that_names_what_was_waited_for()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var clock = new ManualTime(skipUpTo: TimeSpan.FromHours(1));
        var desk = Slow(world, clock);
        var order = Closed() with { NewMessage = true, Until = clock.GetUtcNow().AddHours(1) };
        var parts = new List<WaitPart>();

        await foreach (var part in desk.Waits.RunAsync(await TargetsAsync(world, filed, filed), order, Stop))
            parts.Add(part);

        var error = Assert.Single(parts, part => part.Error is not null).Error!;
        Assert.Equal((ErrorIds.WaitTimedOut, SupportErrorKind.OperationTimeout), (error.Id, error.Kind));
        Assert.Contains($"{filed.Reference}", error.Message, StringComparison.Ordinal);
        Assert.Contains(order.ToString(), error.Message, StringComparison.Ordinal);
        // Half a minute at first, half as long again each time, never more than five minutes, and the last look when the time is over.
        var rests = parts.Select(part => part.NextLook).OfType<TimeSpan>().ToArray();
        Assert.Equal([30, 45, 67.5], rests.Take(3).Select(rest => rest.TotalSeconds));
        Assert.All(rests, rest => Assert.True(rest <= TimeSpan.FromMinutes(5)));
        Assert.Equal(60, rests.Sum(rest => rest.TotalMinutes), precision: 3);
    }

    [Fact]
    public async Task An_outage_ends_no_wait_and_what_somebody_has_to_mend_does()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(1));
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var forbidden = await world.SubmitAsync(DeskWorld.Azure("Nobody may read this"));
        world.World.Faults.Add(new SandboxFault(FaultKind.Drop) { PathContains = filed.Reference!.ToLowerInvariant(), Times = 500 });
        world.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = forbidden.Reference!.ToLowerInvariant(),
                Status = System.Net.HttpStatusCode.Forbidden,
                Times = 500,
            }
        );
        var parts = new List<WaitPart>();

        await foreach (var part in world.Desk.Waits.RunAsync(await TargetsAsync(world, filed, forbidden), Closed(), Stop))
        {
            parts.Add(part);
            if (part.NextLook is null)
                continue;
            world.World.Faults.Clear();
            world.World.CloseAsMicrosoft(filed.RequestNumber!);
        }

        Assert.Equal(SupportErrorKind.PermissionDenied, Assert.Single(parts, part => part.Error is not null).Error!.Kind);
        Assert.Equal(filed.Reference, Assert.Single(parts, part => part.Request is not null).Request!.Reference);
    }

    [Fact]
    public async Task What_is_over_is_waited_for_in_vain_and_that_is_said_at_once()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        await world.CloseAsync(filed);
        var parts = new List<WaitPart>();

        var order = new WaitOrder { Statuses = [RequestStatus.AttentionNeeded] };
        await foreach (var part in world.Desk.Waits.RunAsync(await TargetsAsync(world, filed), order, Stop))
            parts.Add(part);

        Assert.Equal(ErrorIds.WaitInVain, Assert.Single(parts).Error!.Id);
    }

    [Fact]
    public async Task A_wait_ends_at_once_when_nobody_wants_it_any_more()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var desk = Slow(world, TimeProvider.System);
        using var ending = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var part in desk.Waits.RunAsync(await TargetsAsync(world, filed), Closed(), ending.Token))
                await ending.CancelAsync();
        });
    }

    [Theory]
    [InlineData(10, null, 10)]
    [InlineData(10, 25, 25)]
    [InlineData(10, 5, 10)]
    public void A_service_gets_the_rest_that_it_asks_for(int first, int? asked, int expected)
    {
        var pace = new WaitPace(TimeSpan.FromSeconds(first));

        Assert.Equal(TimeSpan.FromSeconds(expected), pace.Next(asked is { } seconds ? TimeSpan.FromSeconds(seconds) : null, null));
        Assert.Equal(TimeSpan.FromSeconds(2), pace.Next(null, TimeSpan.FromSeconds(2)));
    }

    private static WaitOrder Closed() => new() { Statuses = [RequestStatus.Closed] };

    // As against the live services: half a minute between the first looks.
    private static SupportDesk Slow(DeskWorld world, TimeProvider clock) =>
        new(world.Session.Ports with { Clock = clock, PollInterval = TimeSpan.FromSeconds(30) });

    private static async Task<IReadOnlyList<RequestTarget>> TargetsAsync(DeskWorld world, params SupportRequest[] requests)
    {
        var targets = new List<RequestTarget>();
        foreach (var request in requests)
            targets.Add(await world.TargetAsync(request));
        return targets;
    }
}
