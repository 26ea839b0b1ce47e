namespace PartnerSupport;

/// <summary>R4, R14a: the customer is one of ours, and not ourselves.</summary>
internal sealed class CustomerRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        var error = facts.CustomerError;
        if (error is null)
            yield break;
        yield return new Finding
        {
            Id = error.Id,
            Rule = error.Id == ErrorIds.OwnTenant ? "R14a" : "R4",
            Severity = FindingSeverity.Error,
            Message = error.Message,
            Action = error.Action,
            Target = nameof(SupportRequestDraft.Customer),
            Source = RuleSources.Of("R4"),
            Candidates = error.Candidates,
        };
    }
}
