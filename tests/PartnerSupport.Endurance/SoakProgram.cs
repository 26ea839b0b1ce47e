using System.Diagnostics;
using System.Globalization;
using PartnerSupport.Sandbox;
using PartnerSupport.Sandbox.Server;

namespace PartnerSupport.Endurance;

/// <summary>
/// Files many requests through a service that throttles and fails, and watches memory, handles and the time of one filing as the ledger grows.
/// </summary>
internal static class SoakProgram
{
    private const int Side = 8;
    private const int Sample = 200;

    internal static async Task<int> RunAsync(string[] arguments)
    {
        var given = new Arguments(arguments);
        var requests = given.Number("requests", 50_000);
        await using var ledgers = Ledgers.Sqlite();
        var ledger = await ledgers.NewAsync().ConfigureAwait(false);
        Console.WriteLine("| filed | settled at the service | lost | doubled | managed memory, MB | handles | ms a filing, without faults |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var isGood = true;
        var filed = 0;
        var times = new List<double>();
        var step = Math.Max(requests / 5, 1_000);
        while (filed < requests)
        {
            // A world for each stretch: the service's own growth is not what is measured. The sandbox's id stays, so that the ledger is one.
            var world = SandboxWorld.Create(new SandboxOptions { NumbersAfter = 2 * filed });
            await using var server = await SandboxServer.StartAsync(world).ConfigureAwait(false);
            await using var desk = await Desk.OpenAsync(server.Uri, "endurance", ledger, deadline: TimeSpan.FromSeconds(30)).ConfigureAwait(false);
            var quick = await TimeAsync(desk.Here, filed).ConfigureAwait(false);
            times.Add(quick);
            Storm(world);
            var titles = Enumerable.Range(filed, Math.Min(step, requests - filed)).Select(number => Title(number)).ToArray();
            await Parallel
                .ForEachAsync(
                    titles,
                    new ParallelOptions { MaxDegreeOfParallelism = Side },
                    async (title, _) => await FileAsync(desk.Here, title).ConfigureAwait(false)
                )
                .ConfigureAwait(false);
            world.Faults.Clear();
            await desk.SyncAsync().ConfigureAwait(false);
            filed += titles.Length;
            var there = world.Tickets.Where(ticket => ticket.Title.StartsWith("Soak ", StringComparison.Ordinal)).CountBy(ticket => ticket.Title);
            var lost = titles.Length - there.Count;
            var doubled = there.Values.Count(count => count > 1);
            isGood &= lost == 0 && doubled == 0;
            GC.Collect();
            using var me = Process.GetCurrentProcess();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {filed} | {there.Count} | {lost} | {doubled} | {GC.GetTotalMemory(true) / 1048576} | {Handles(me)} | {quick:F2} |"
                )
            );
        }

        var ratio = times[^1] / times[0];
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time of one filing, last stretch to first: {ratio:F2}"));
        return isGood ? 0 : 1;
    }

    private static Dictionary<string, int> CountBy(this IEnumerable<SandboxTicket> tickets, Func<SandboxTicket, string> name) =>
        tickets.GroupBy(name).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static void Storm(SandboxWorld world)
    {
        // Each kind at every so many calls, for as long as the stretch takes.
        for (var burst = 0; burst < 400; burst++)
        {
            world.Faults.Add(
                new SandboxFault(FaultKind.Throttle)
                {
                    PathContains = "supportTickets",
                    AfterCalls = burst * 50,
                    RetryAfter = TimeSpan.FromMilliseconds(20),
                }
            );
            world.Faults.Add(new SandboxFault(FaultKind.ServerError) { PathContains = "supportTickets", AfterCalls = (burst * 50) + 17 });
            world.Faults.Add(
                new SandboxFault(FaultKind.CommitThenDrop)
                {
                    Method = "PUT",
                    PathContains = "supportTickets",
                    AfterCalls = burst * 20,
                }
            );
        }
    }

    // The median of filings one after another, while nothing fails.
    private static async Task<double> TimeAsync(SupportDesk desk, int begin)
    {
        var times = new List<double>();
        for (var number = 0; number < Sample; number++)
        {
            var started = Stopwatch.GetTimestamp();
            await FileAsync(desk, $"Timed {begin} {number}").ConfigureAwait(false);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static async Task FileAsync(SupportDesk desk, string title)
    {
        try
        {
            await desk.Filing.SubmitAsync(Work.Filing(title) with { Title = title, IdempotencyKey = title, Attachments = [] }).ConfigureAwait(false);
        }
        catch (SupportException open) when (open.Id is "OutcomeUnknown" or "NotSentYet")
        {
            // It is written down: the synchronisation at the end of the stretch settles it.
        }
    }

    private static string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"Soak {number}");

    private static int Handles(Process process) => OperatingSystem.IsLinux() ? Directory.GetFiles("/proc/self/fd").Length : process.HandleCount;
}
