namespace PartnerSupport;

/// <summary>R8, R11: the contact is the partner's. Its refusal leads all others.</summary>
internal sealed class ContactRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts) => facts.Contact?.Findings ?? [];
}
