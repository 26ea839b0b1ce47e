namespace PartnerSupport.Endurance;

/// <summary>Runs the trial of the full disk with more and more room left, and prints its table.</summary>
internal static class FullDiskProgram
{
    internal static async Task<int> RunAsync(string[] arguments)
    {
        if (await FullDiskTrial.MissingAsync().ConfigureAwait(false) is { } missing)
        {
            Console.WriteLine($"skipped. {missing}");
            return 0;
        }

        var given = new Arguments(arguments);
        var outcomes = new List<FullDiskOutcome>();
        Console.WriteLine("| disk | the work ended with | lost | doubled | wrong |");
        Console.WriteLine("|---|---|---|---|---|");
        for (var kilobytes = 0; kilobytes <= given.Number("most", 400); kilobytes += given.Number("step", 4))
        {
            outcomes.Add(await FullDiskTrial.WithAsync(kilobytes).ConfigureAwait(false));
            Console.WriteLine(outcomes[^1]);
            if (outcomes[^1].End == "done")
                break;
        }

        foreach (var outcome in outcomes.Where(outcome => !outcome.IsGood))
            Console.WriteLine($"- {outcome.Judged.Step}: {outcome.End} {string.Join("; ", outcome.Judged.Details().Take(5))}");
        return outcomes.TrueForAll(outcome => outcome.IsGood) && outcomes.Count > 1 ? 0 : 1;
    }
}
