namespace PartnerSupport;

/// <summary>A request has a title of bearable length (R6, R11).</summary>
internal sealed class TitleRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        const string Target = nameof(SupportRequestDraft.Title);
        var title = GivenText.Of(facts.Draft.Title) ?? string.Empty;
        if (title.Length == 0)
            yield return FindingFactory.Error(ReviewIds.TitleMissing, "R6", Target);
        else if (title.Length > RequestTitle.MaxLength)
            yield return FindingFactory.Error(ReviewIds.TitleTooLong, "R6", Target, title.Length, RequestTitle.MaxLength);
        else if (title.Any(c => char.IsControl(c)))
            yield return FindingFactory.Error(ReviewIds.TitleHasControlCharacters, "R6", Target);
    }
}
