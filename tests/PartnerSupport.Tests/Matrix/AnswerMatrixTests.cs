using System.Globalization;
using System.Net;
using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Desk;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.Matrix;

/// <summary>
/// Every status with every body at every moment of a filing, once and for good. The same command runs again when the service is well; then exactly one
/// ticket is there, and nothing that was said before was a lie. The sandbox's truth judges.
/// </summary>
public sealed class AnswerMatrixTests
{
    private static readonly int[] Statuses = [200, 201, 202, 204, 302, 400, 401, 403, 404, 408, 409, 410, 412, 422, 429, 500, 502, 503, 504];

    // A service that refuses with a reason and does it all the same a while later is no judge of anybody.
    private static readonly int[] Undecided = [200, 201, 202, 204, 408, 500, 502, 503, 504];

    // A service that answers like this for good: one body of a kind.
    private static readonly string[] Lasting = ["nothing", "an error", "bad gzip", SpoiltBodies.NoLink];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(WireMoment.PutBefore)]
    [InlineData(WireMoment.PutDone)]
    [InlineData(WireMoment.PutRunning)]
    [InlineData(WireMoment.PollRunning)]
    [InlineData(WireMoment.PollDone)]
    [InlineData(WireMoment.ReadBack)]
    public async Task Whatever_is_answered_nothing_is_lost_doubled_or_unexpected(WireMoment moment)
    {
        var polls = moment is WireMoment.PutRunning or WireMoment.PollRunning ? 3 : 0;
        var sandbox = SandboxWorld.Create(new SandboxOptions { OperationPolls = polls });
        SpoiltWire? wire = null;
        await using var bench = await ServiceBench.OpenAsync(around: network => wire = new SpoiltWire(network), world: sandbox);
        await using var world = await DeskWorld.OpenAsync(sandbox);
        var clock = new ManualTime(skipUpTo: TimeSpan.FromMinutes(1));
        var desk = new SupportDesk(
            world.Session.Ports with
            {
                Azure = bench.Services.Azure,
                Clock = clock,
                PollInterval = TimeSpan.FromMinutes(1),
                ReviewBudget = TimeSpan.FromMinutes(5),
            }
        );
        var tally = new MatrixTally(moment);

        foreach (var (answer, times) in Cells(moment))
        {
            var draft = DeskWorld.Azure(string.Create(CultureInfo.InvariantCulture, $"Queue {tally.Cells} is stuck"));
            wire!.Spoil(answer, times);
            var said = await RunAsync(desk, draft);
            var truth = world.Tickets(draft.Title!).Count;
            var struck = wire.Struck;
            wire.Mend();
            clock.Advance(TimeSpan.FromMinutes(20));
            var settled = await RunAsync(desk, draft);
            tally.Add(answer, times, struck, said, truth, settled, world.Tickets(draft.Title!).Count);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(tally.Table());
        Assert.True(tally.Cells >= 200, $"{tally.Cells} combinations");
        Assert.True(tally.Faults.Count == 0, string.Join(Environment.NewLine, tally.Faults.Take(40)));
    }

    private static IEnumerable<(SpoiltAnswer Answer, int Times)> Cells(WireMoment moment)
    {
        var statuses = moment == WireMoment.PutRunning ? Undecided : Statuses;
        string[] own = moment == WireMoment.PutBefore ? [] : [SpoiltBodies.Own, SpoiltBodies.ForeignLink, SpoiltBodies.NoLink];
        return from status in statuses
            from body in SpoiltBodies.Names.Concat(own)
            from times in Lasting.Contains(body) ? (int[])[1, int.MaxValue] : [1]
            select (new SpoiltAnswer(moment, (HttpStatusCode)status, body), times);
    }

    private static async Task<string> RunAsync(SupportDesk desk, SupportRequestDraft draft)
    {
        try
        {
            return (await desk.Filing.SubmitAsync(draft, Stop)).Status.ToString();
        }
        catch (SupportException error)
        {
            return error.Id;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return "UnexpectedError: " + error.GetType().Name + " " + error.StackTrace?.Split('\n')[0];
        }
    }
}
