namespace PartnerSupport;

/// <summary>One rule of the review: looks at facts, finds, and does nothing else.</summary>
internal interface IReviewRule
{
    /// <summary>What the rule finds.</summary>
    /// <param name="facts">What is known.</param>
    IEnumerable<Finding> Review(ReviewFacts facts);
}
