namespace PartnerSupport;

/// <summary>A look-up that gave no answer in the review's time is said, not waited for.</summary>
internal sealed class LateRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        if (facts.Late.Count > 0)
            yield return FindingFactory.Warning(ReviewIds.LookUpsLate, null, null, string.Join(", ", facts.Late));
    }
}
