namespace PartnerSupport;

/// <summary>R2: a technical problem is escalated for a reason that counts; how strictly is the policy's.</summary>
internal sealed class EscalationRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        const string Target = nameof(SupportRequestDraft.EscalationCriterion);
        if (facts.Category != RequestCategory.Technical || facts.Draft.EscalationCriterion is { IsGiven: true })
            yield break;
        var accepted = WordList.Values(RequestWords.Criteria);
        if (facts.Policy.EscalationCriterion == PolicyMode.Require)
            yield return FindingFactory.Error(ReviewIds.EscalationCriterionRequired, "R2", Target, accepted);
        else if (facts.Policy.EscalationCriterion == PolicyMode.Warn)
            yield return FindingFactory.Warning(ReviewIds.EscalationCriterionMissing, "R2", Target, accepted);
    }
}
