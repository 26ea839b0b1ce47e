namespace PartnerSupport.Endurance;

/// <summary>What came of a round of many runners.</summary>
/// <param name="Tickets">Tickets at the service.</param>
/// <param name="Titles">How many of them say different things.</param>
/// <param name="Failures">Processes that ended badly, with what they said.</param>
internal sealed record RunnersOutcome(int Tickets, int Titles, IReadOnlyList<string> Failures)
{
    internal bool IsGood(int requests) => Tickets == requests && Titles == requests && Failures.Count == 0;
}
