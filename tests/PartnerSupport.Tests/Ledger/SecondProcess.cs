using System.Diagnostics;
using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

/// <summary>The other of two processes on one ledger: this test assembly, started again for one test.</summary>
public sealed class SecondProcess
{
    internal const int Rows = 60;
    private const string Variable = "PARTNERSUPPORT_TEST_LEDGER";

    [Fact(Explicit = true)]
    public async Task Writes_beside_another_process()
    {
        var path = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(path is null, "Runs in the process that another test starts.");
        await using var ledger = await LedgerFactory.OpenAsync(path, Live, TimeProvider.System, LedgerShorthand.Runner, TestContext.Current.CancellationToken);
        await WriteAsync(ledger, "two", TestContext.Current.CancellationToken);
    }

    /// <param name="ledger">The file.</param>
    /// <param name="umask">What a shell takes from the modes of new files before; null: what this process has.</param>
    internal static Process Start(string ledger, string? umask = null)
    {
        var assembly = typeof(SecondProcess).Assembly.Location;
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] test = [dotnet, assembly, "-method", $"{typeof(SecondProcess).FullName}.{nameof(Writes_beside_another_process)}", "-explicit", "only"];
        string[] command = umask is null ? test : ["sh", "-c", $"umask {umask}; exec \"$@\"", "sh", .. test];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Variable] = ledger;
        return Process.Start(start)!;
    }

    /// <summary>Prepares every row and sends those that nobody else sends; returns how many it sent.</summary>
    internal static async Task<int> WriteAsync(IRequestLedger ledger, string name, CancellationToken stop)
    {
        var sent = 0;
        for (var number = 0; number < Rows; number++)
        {
            var entry = Entry($"CSP-C{number:0000000}");
            await ledger.PrepareAsync(entry, Event("Prepared", entry.Reference), stop);
            var sending = entry with { State = LedgerState.Sending, LeaseOwner = name };
            if (await ledger.MoveAsync(entry.Reference, LedgerState.Prepared, sending, Event("Sending", entry.Reference), stop) is not null)
                sent++;
        }

        return sent;
    }
}
