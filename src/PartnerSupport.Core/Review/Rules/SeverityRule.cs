namespace PartnerSupport;

/// <summary>R17: a severity is given, or follows from the business impact; where both are given they agree.</summary>
internal sealed class SeverityRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        const string Target = nameof(SupportRequestDraft.Severity);
        var (severity, impact) = (facts.Draft.Severity, facts.Draft.BusinessImpact);
        if (severity is { IsUnknown: true })
        {
            yield return FindingFactory.Error(ReviewIds.SeverityUnknown, "R17", Target, TypedText.Of(severity.Text), WordList.All(RequestWords.Severities)) with
            {
                Candidates = RequestWords.Severities.Accepted,
            };
        }
        else if (facts.Severity == SupportSeverity.Unknown && impact is not { IsUnknown: true })
        {
            yield return FindingFactory.Error(
                ReviewIds.SeverityMissing,
                "R17",
                Target,
                WordList.Values(RequestWords.Severities),
                WordList.Values(RequestWords.Impacts)
            );
        }
        else if (severity is { IsGiven: true } && impact is { IsGiven: true } && SeverityRules.Contradiction(severity.Value, impact.Value) is { } contradiction)
        {
            yield return contradiction;
        }
    }
}
