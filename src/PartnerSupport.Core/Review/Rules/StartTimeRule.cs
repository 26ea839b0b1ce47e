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
        var start = facts.Draft.ProblemStartTime;
        if (start?.IsGiven != true)
            yield break;
        if (start.Value is null)
            yield return FindingFactory.Error(ReviewIds.ProblemStartTimeInvalid, null, Target, TypedText.Of(start.Text), start.Fault);
        else if (start.Value > facts.Now + ClockSkew)
            yield return FindingFactory.Error(ReviewIds.ProblemStartTimeInFuture, null, Target, InUtc(start.Value));
        else if (start.Value < facts.Now - FarPast)
            yield return FindingFactory.Warning(ReviewIds.ProblemStartTimeFarPast, null, Target, InUtc(start.Value));
    }

    private static string InUtc(DateTimeOffset? time) => string.Create(CultureInfo.InvariantCulture, $"{time:u}");
}
