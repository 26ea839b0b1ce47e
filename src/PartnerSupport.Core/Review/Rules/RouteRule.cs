namespace PartnerSupport;

/// <summary>What the route brings with it, or why there is none (R5, R7, R14b, R22 to R24).</summary>
internal sealed class RouteRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        if (facts.RouteError is { } error)
            yield return error;
        foreach (var finding in facts.Route?.Findings ?? [])
            yield return finding;
    }
}
