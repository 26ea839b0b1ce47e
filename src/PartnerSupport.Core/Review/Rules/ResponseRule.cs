namespace PartnerSupport;

/// <summary>What comes with the response target: that English keeps the hours (R19), that a time zone is not known (R20).</summary>
internal sealed class ResponseRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts) => facts.Severity == SupportSeverity.Unknown ? [] : facts.ResponseFindings;
}
