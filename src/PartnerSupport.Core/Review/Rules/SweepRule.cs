namespace PartnerSupport;

/// <summary>Several customers with the same service within the hour may be one cause: named, so that forty tickets can be one sweep.</summary>
internal sealed class SweepRule : IReviewRule
{
    internal static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        if (facts.Category != RequestCategory.Technical || GivenText.Is(facts.Draft.Group))
            yield break;
        var others = facts
            .Neighbours.Where(entry => entry.Request.CustomerId != facts.Customer?.TenantId)
            .DistinctBy(entry => entry.Request.CustomerId)
            .ToArray();
        if (others.Length >= 2)
        {
            yield return FindingFactory.Information(
                ReviewIds.SameServiceElsewhere,
                "R2",
                nameof(SupportRequestDraft.Group),
                facts.Service,
                others.Length,
                string.Join(", ", others.Select(entry => $"{entry.Request.CustomerName} {entry.Reference}"))
            ) with
            {
                Candidates = others.Select(entry => entry.Reference).ToArray(),
            };
        }
    }
}
