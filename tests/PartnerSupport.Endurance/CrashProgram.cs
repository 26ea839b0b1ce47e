namespace PartnerSupport.Endurance;

/// <summary>Runs the crash trial at every step and prints its table.</summary>
internal static class CrashProgram
{
    internal static async Task<int> RunAsync(string[] arguments)
    {
        var given = new Arguments(arguments);
        var isGood = true;
        foreach (var ledgers in await Ledgers.OfAsync(given.Text("database", "both")).ConfigureAwait(false))
        {
            await using (ledgers)
                isGood &= await RunAsync(ledgers, given.Number("times", 20), given.Text("step", string.Empty)).ConfigureAwait(false);
        }

        return isGood ? 0 : 1;
    }

    private static async Task<bool> RunAsync(Ledgers ledgers, int times, string only)
    {
        var steps = await CrashTrial.StepsAsync(ledgers.NewAsync).ConfigureAwait(false);
        var trial = new CrashTrial(times, ledgers.NewAsync);
        Console.WriteLine($"## {ledgers.Kind}: killed {times} times at each of {steps.Count} steps");
        Console.WriteLine();
        Console.WriteLine("| killed | times | lost | doubled | wrong | not reached |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var outcomes = new List<CrashOutcome>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel
            .ForEachAsync(
                steps.Where(step => only.Length == 0 || step.Contains(only, StringComparison.OrdinalIgnoreCase)),
                options,
                async (step, _) =>
                {
                    var outcome = await trial.AtAsync(step).ConfigureAwait(false);
                    lock (outcomes)
                    {
                        outcomes.Add(outcome);
                        Console.WriteLine(outcome);
                    }
                }
            )
            .ConfigureAwait(false);
        Console.WriteLine();
        Console.WriteLine(
            $"{ledgers.Kind}: {outcomes.Sum(outcome => outcome.Times - outcome.Missed)} kills, lost {outcomes.Sum(outcome => outcome.Lost.Count)}, "
                + $"doubled {outcomes.Sum(outcome => outcome.Doubled.Count)}, wrong {outcomes.Sum(outcome => outcome.Wrong.Count)}"
        );
        foreach (var outcome in outcomes.Where(outcome => !outcome.IsGood))
            Console.WriteLine($"- {outcome.Step}: {string.Join("; ", outcome.Details().Take(5))}");
        Console.WriteLine();
        return outcomes.TrueForAll(outcome => outcome.IsGood);
    }
}
