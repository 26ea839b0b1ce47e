using System.Globalization;

namespace PartnerSupport;

/// <summary>The problem began at a time that can be: not in the future, hardly ever long ago.</summary>
internal sealed class StartTimeRule : IReviewRule
{
    private static readonly TimeSpan FarPast = TimeSpan.FromDays(30);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(10);

    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        const string Target = nameof(SupportRequestDraft.ProblemStartTime);
        if (facts.Draft.ProblemStartTime is not { IsGiven: true } start)
            yield break;
        if (start.Value is not { } at)
            yield return FindingFactory.Error(ReviewIds.ProblemStartTimeInvalid, null, Target, start.Text, start.Fault);
        else if (at > facts.Now + ClockSkew)
            yield return FindingFactory.Error(ReviewIds.ProblemStartTimeInFuture, null, Target, at.ToString("u", CultureInfo.InvariantCulture));
        else if (at < facts.Now - FarPast)
            yield return FindingFactory.Warning(ReviewIds.ProblemStartTimeFarPast, null, Target, at.ToString("u", CultureInfo.InvariantCulture));
    }
}
