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

    internal static Process Start(string ledger)
    {
        var assembly = typeof(SecondProcess).Assembly.Location;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var argument in (string[])[assembly, "-method", $"{typeof(SecondProcess).FullName}.{nameof(Writes_beside_another_process)}", "-explicit", "only"]
        )
            start.ArgumentList.Add(argument);
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
