using System.Text;
using PartnerSupport.Sandbox;
using PartnerSupport.Services.Ledger;
using PartnerSupport.Tests.Ledger;

namespace PartnerSupport.Tests.Desk;

/// <summary>
/// The wall clock is set back, or far ahead, at each call of a filing in turn, once while the line holds and once where it drops right then. A database
/// holds the rows, by the same clock.
/// </summary>
public sealed class ClockSetBackTests
{
    private const int MostCalls = 40;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-3, true)]
    [InlineData(-24 * 400, false)]
    [InlineData(24 * 400, true)]
    public async Task Nothing_is_lost_or_doubled_whenever_it_happens(int hours, bool lineDrops)
    {
        var calls = 0;
        for (var at = 1; at <= MostCalls; at++)
        {
            var (reached, wrong) = await FileAsync(at, TimeSpan.FromHours(hours), lineDrops);
            Assert.True(wrong is null, $"at call {at}: {wrong}");
            if (!reached)
                break;
            calls = at;
        }

        Assert.InRange(calls, 5, MostCalls - 1);
    }

    private static async Task<(bool Reached, string? Wrong)> FileAsync(int at, TimeSpan jump, bool lineDrops)
    {
        using var folder = new LedgerFolder();
        var clock = new SetClock();
        var meddler = new Meddler();
        await using var world = await DeskWorld.OpenAsync(around: inner => new Meddling(inner, meddler));
        var ports = world.Session.Ports;
        await using var ledger = await DatabaseLedger.OpenAsync(new SqliteDialect(folder.Ledger), ports.Ledger.World, clock, ports.Runner, Stop);
        var desk = new SupportDesk(ports with { Ledger = ledger, Clock = clock });
        meddler.At = at;
        meddler.Drops = lineDrops;
        meddler.Happens = () => clock.Jump(jump);
        var draft = DeskWorld.Azure() with
        {
            IdempotencyKey = "K",
            Attachments = [new SupportAttachment("boot.log", 5, _ => Task.FromResult(Encoding.UTF8.GetBytes("panic")))],
        };

        await TryAsync(() => desk.Filing.SubmitAsync(draft, Stop));
        var reached = meddler.Happens is null;
        meddler.Happens = null;
        await SyncAsync(desk);
        SupportRequest again;
        try
        {
            again = await desk.Filing.SubmitAsync(draft, Stop);
        }
        catch (SupportException error)
        {
            return (reached, $"{error.Id}: {error.Message}");
        }

        await SyncAsync(desk);
        var tickets = world.Tickets(draft.Title!);
        var row = await ledger.FindAsync(again.Reference!, Stop);
        return (reached, Judge(again, row, tickets));
    }

    private static string? Judge(SupportRequest again, LedgerEntry? row, IReadOnlyList<SandboxTicket> tickets) =>
        tickets.Count != 1 ? $"{tickets.Count} tickets"
        : row?.State != LedgerState.Filed ? $"the row is {row?.State}"
        : row.Request.RequestNumber != tickets[0].Number || again.RequestNumber != tickets[0].Number ? "another number"
        : tickets[0].Files.Count != 1 ? $"{tickets[0].Files.Count} files"
        : null;

    private static async Task SyncAsync(SupportDesk desk)
    {
        var plan = await desk.Sync.PlanAsync([], Stop);
        var order = new SyncOrder { Plan = plan, Due = [.. plan.Due.Select(item => item with { MaySend = true })] };
        await foreach (var _ in desk.Sync.RunAsync(order, Stop)) { }
    }

    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (SupportException)
        {
            // Written down, or never left: the synchronisation and the second try tell.
        }
    }

    /// <summary>A wall clock that can be set; what measures lengths of time goes on as ever.</summary>
    private sealed class SetClock : TimeProvider
    {
        private TimeSpan _off;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _off;

        internal void Jump(TimeSpan by) => _off += by;
    }

    private sealed class Meddler
    {
        internal int At { get; set; }

        internal bool Drops { get; set; }

        internal Action? Happens { get; set; }
    }

    private sealed class Meddling(HttpMessageHandler inner, Meddler meddler) : DelegatingHandler(inner)
    {
        private int _calls;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (meddler.Happens is not { } happens || !request.RequestUri!.AbsolutePath.Contains("Microsoft.Support", StringComparison.OrdinalIgnoreCase))
                return await base.SendAsync(request, cancellationToken);
            if (Interlocked.Increment(ref _calls) != meddler.At)
                return await base.SendAsync(request, cancellationToken);
            meddler.Happens = null;
            var answer = await base.SendAsync(request, cancellationToken);
            happens();
            if (!meddler.Drops)
                return answer;
            answer.Dispose();
            throw new HttpRequestException("The line dropped.");
        }
    }
}
