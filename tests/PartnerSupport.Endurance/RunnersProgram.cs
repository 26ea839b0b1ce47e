using PartnerSupport.Sandbox;
using PartnerSupport.Sandbox.Server;

namespace PartnerSupport.Endurance;

/// <summary>Runs the trial of many runners: a round, and another over an empty ledger, since a key alone must be enough.</summary>
internal static class RunnersProgram
{
    internal static async Task<int> RunAsync(string[] arguments)
    {
        var given = new Arguments(arguments);
        var (processes, requests) = (given.Number("processes", 16), given.Number("requests", 200));
        var isGood = true;
        Console.WriteLine("| ledger | second PUT | round | processes | requests | tickets | different | failed |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var ledgers in await Ledgers.OfAsync(given.Text("database", "both")).ConfigureAwait(false))
        {
            await using (ledgers)
            {
                foreach (var conflicts in new[] { false, true })
                {
                    await using var server = await SandboxServer.StartAsync(new SandboxOptions { RepeatedPutConflicts = conflicts }).ConfigureAwait(false);
                    foreach (var round in new[] { "first", "ledger deleted" })
                    {
                        var ledger = await ledgers.NewAsync().ConfigureAwait(false);
                        var outcome = await RunnersTrial.RoundAsync(server, ledger, processes, requests, "Same").ConfigureAwait(false);
                        isGood &= outcome.IsGood(requests);
                        var answer = conflicts ? "409" : "200";
                        var asked = $"| {ledgers.Kind} | {answer} | {round} | {processes} | {requests}";
                        Console.WriteLine($"{asked} | {outcome.Tickets} | {outcome.Titles} | {outcome.Failures.Count} |");
                        foreach (var failure in outcome.Failures.Take(3))
                            Console.WriteLine(failure);
                    }
                }
            }
        }

        return isGood ? 0 : 1;
    }
}
