using System.Globalization;
using PartnerSupport.Sandbox.Server;

namespace PartnerSupport.Endurance;

/// <summary>
/// Kills a process at each step of filing, attaching, noting and handing over, synchronises, does the work again, and compares the service's truth with
/// the ledger. Every other time the work is done again before anything is synchronised.
/// </summary>
/// <param name="times">How often at each step.</param>
/// <param name="newLedger">A ledger that is empty.</param>
internal sealed class CrashTrial(int times, Func<Task<string>> newLedger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The steps of the work that every run reaches, in their order; how often an operation is polled hangs on the machine.</summary>
    internal static async Task<IReadOnlyList<string>> StepsAsync(Func<Task<string>> newLedger)
    {
        var runs = new List<IReadOnlyList<string>>();
        for (var run = 0; run < 3; run++)
        {
            await using var server = await SandboxServer.StartAsync().ConfigureAwait(false);
            var (code, output, complaint) = await RunAsync(server, await newLedger().ConfigureAwait(false), NewRun(), at: "-").ConfigureAwait(false);
            if (code != 0)
                throw new InvalidOperationException($"The work itself failed: {complaint}");
            runs.Add([.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()]);
        }

        return [.. runs[0].Where(step => runs.TrueForAll(reached => reached.Contains(step)))];
    }

    /// <summary>Kills at one step as often as asked.</summary>
    internal async Task<CrashOutcome> AtAsync(string step)
    {
        // A world and a ledger for each step: what one step leaves must not slow another down.
        await using var server = await SandboxServer.StartAsync().ConfigureAwait(false);
        var ledger = await newLedger().ConfigureAwait(false);
        var outcome = new CrashOutcome(step);
        for (var time = 0; time < times; time++)
        {
            var run = NewRun();
            var (code, _, complaint) = await RunAsync(server, ledger, run, step).ConfigureAwait(false);
            if (code == 0)
                outcome.Missed++;
            else if (complaint.Length > 0)
                outcome.Complaints.Add(complaint);
            await using var desk = await Desk.OpenAsync(server.Uri, server.World.WorldId, ledger).WaitAsync(Patience).ConfigureAwait(false);
            if (time % 2 == 0)
            {
                await desk.SyncAsync().WaitAsync(Patience).ConfigureAwait(false);
                outcome.Take(Judgement.AfterSync(run, await desk.RowsAsync(run).ConfigureAwait(false), server.World.Tickets), run);
            }

            await Work.DoAsync(desk.Here, run).WaitAsync(Patience).ConfigureAwait(false);
            await desk.SyncAsync().WaitAsync(Patience).ConfigureAwait(false);
            outcome.Take(Judgement.AtEnd(run, await desk.RowsAsync(run).ConfigureAwait(false), server.World.Tickets), run);
            outcome.Times++;
        }

        return outcome;
    }

    /// <summary>The child's part.</summary>
    internal static async Task<int> WorkAsync(Uri server, string worldId, string ledger, string run, string at)
    {
        var kill = new KillSwitch(at, at == "-" ? Console.WriteLine : null);
        await using var desk = await Desk.OpenAsync(server, worldId, ledger, kill).ConfigureAwait(false);
        await Work.DoAsync(desk.Here, run).ConfigureAwait(false);
        return 0;
    }

    private static Task<(int Code, string Output, string Complaint)> RunAsync(SandboxServer server, string ledger, string run, string at) =>
        Child.RunAsync("child-work", server.Uri.ToString(), server.World.WorldId, ledger, run, at);

    private static string NewRun() => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..12];
}
