namespace PartnerSupport;

/// <summary>R19: a language that support speaks; a local one is answered in business hours.</summary>
internal sealed class LanguageRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        const string Target = nameof(SupportRequestDraft.Language);
        if (!GivenText.Is(facts.Draft.Language))
            yield break;
        if (SupportLanguages.Find(facts.Draft.Language) is null)
        {
            var accepted = SupportLanguages.All.Select(language => language.Code).ToArray();
            yield return FindingFactory.Error(
                ReviewIds.LanguageUnknown,
                "R19",
                Target,
                TypedText.Of(facts.Draft.Language.Trim()),
                string.Join(", ", accepted)
            ) with
            {
                Candidates = accepted,
            };
        }
    }
}
