namespace PartnerSupport;

/// <summary>A request says what happens (R6, R11).</summary>
internal sealed class DescriptionRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        if (!GivenText.Is(facts.Draft.Description))
        {
            yield return FindingFactory.Error(ReviewIds.DescriptionMissing, "R6", nameof(SupportRequestDraft.Description));
        }
    }
}
