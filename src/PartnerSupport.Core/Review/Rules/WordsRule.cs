namespace PartnerSupport;

/// <summary>Every other word that was typed means something: a word that is not understood is never a silent default.</summary>
internal sealed class WordsRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        var draft = facts.Draft;
        return new[]
        {
            Judge(draft.Category, RequestWords.Categories, ReviewIds.CategoryUnknown, nameof(draft.Category)),
            Judge(draft.BusinessImpact, RequestWords.Impacts, ReviewIds.BusinessImpactUnknown, nameof(draft.BusinessImpact)),
            Judge(draft.Channel, RequestWords.Channels, ReviewIds.ChannelUnknown, nameof(draft.Channel)),
            Judge(draft.OnDuplicate, RequestWords.Duplicates, ReviewIds.OnDuplicateUnknown, nameof(draft.OnDuplicate)),
            Judge(draft.PreferredContactMethod, RequestWords.ContactMethods, ReviewIds.ContactMethodUnknown, nameof(draft.PreferredContactMethod)),
            Judge(draft.EscalationCriterion, RequestWords.Criteria, ReviewIds.EscalationCriterionUnknown, nameof(draft.EscalationCriterion)),
        }.OfType<Finding>();
    }

    private static Finding? Judge<T>(Word<T>? word, WordTable<T> table, string id, string target)
        where T : struct, Enum =>
        word is { IsUnknown: true } ? FindingFactory.Error(id, null, target, word.Text, WordList.All(table)) with { Candidates = table.Accepted } : null;
}
