namespace PartnerSupport;

/// <summary>R10: the API route needs one support topic; an unclear one is never guessed.</summary>
internal sealed class TopicRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        const string Target = nameof(SupportRequestDraft.Topic);
        var match = facts.Topic;
        if (!facts.Api || facts.IsPreview || match is null || match.Topic is not null)
            yield break;
        if (match.WhyUnknown is not null)
        {
            yield return FindingFactory.Error(ReviewIds.TopicCatalogUnknown, "R10", Target, match.WhyUnknown);
            yield break;
        }

        var list = match.Candidates.Count == 0 ? "-" : string.Join("; ", match.Candidates.Select(candidate => candidate.FullName));
        var typed = facts.Draft.Topic;
        yield return (
            typed is not { IsGiven: true }
                ? FindingFactory.Error(ReviewIds.TopicRequired, "R10", Target, list)
                : FindingFactory.Error(
                    match.Candidates.Count > 0 && match.Candidates.All(candidate => TopicMatcher.Fits(candidate, typed.Text))
                        ? ReviewIds.TopicAmbiguous
                        : ReviewIds.TopicUnknown,
                    "R10",
                    Target,
                    typed.Text,
                    list
                )
        ) with
        {
            Candidates = match.Candidates.Select(candidate => candidate.FullName).ToArray(),
        };
    }
}
