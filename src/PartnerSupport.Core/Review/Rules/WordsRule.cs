namespace PartnerSupport;

/// <summary>Every other word that was typed means something: a word that is not understood is never a silent default.</summary>
internal sealed class WordsRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        var draft = facts.Draft;
        return new[]
        {
            Judge(draft.Category, ReviewIds.CategoryUnknown, nameof(draft.Category)),
            Judge(draft.BusinessImpact, ReviewIds.BusinessImpactUnknown, nameof(draft.BusinessImpact)),
            Judge(draft.Channel, ReviewIds.ChannelUnknown, nameof(draft.Channel)),
            Judge(draft.OnDuplicate, ReviewIds.OnDuplicateUnknown, nameof(draft.OnDuplicate)),
            Judge(draft.PreferredContactMethod, ReviewIds.ContactMethodUnknown, nameof(draft.PreferredContactMethod)),
            Judge(draft.EscalationCriterion, ReviewIds.EscalationCriterionUnknown, nameof(draft.EscalationCriterion)),
        }.OfType<Finding>();
    }

    private static Finding? Judge<T>(Word<T>? word, string id, string target)
        where T : struct, Enum =>
        word is { IsUnknown: true }
            ? FindingFactory.Error(id, null, target, TypedText.Of(word.Text), WordList.All(RequestWords.Of<T>())) with
            {
                Candidates = RequestWords.Of<T>().Accepted,
            }
            : null;
}
