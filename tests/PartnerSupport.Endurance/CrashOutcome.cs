namespace PartnerSupport.Endurance;

/// <summary>What came of the kills at one step.</summary>
internal sealed class CrashOutcome(string step)
{
    internal string Step => step;

    internal int Times { get; set; }

    /// <summary>Runs that never reached the step, and were not killed.</summary>
    internal int Missed { get; set; }

    internal List<string> Complaints { get; } = [];

    internal List<string> Lost { get; } = [];

    internal List<string> Doubled { get; } = [];

    internal List<string> Wrong { get; } = [];

    internal bool IsGood => Missed < Math.Max(Times, 1) && Lost.Count + Doubled.Count + Wrong.Count + Complaints.Count == 0;

    internal void Take(Judgement judgement, string run)
    {
        Lost.AddRange(judgement.Lost.Select(what => $"{run}: {what}"));
        Doubled.AddRange(judgement.Doubled.Select(what => $"{run}: {what}"));
        Wrong.AddRange(judgement.Wrong.Select(what => $"{run}: {what}"));
    }

    /// <summary>A line of the table.</summary>
    public override string ToString() => $"| {step} | {Times} | {Lost.Count} | {Doubled.Count} | {Wrong.Count} | {Missed} |";

    internal IEnumerable<string> Details() =>
        Lost.Select(what => $"lost {what}").Concat(Doubled.Select(what => $"doubled {what}")).Concat(Wrong.Select(what => $"wrong {what}")).Concat(Complaints);
}
