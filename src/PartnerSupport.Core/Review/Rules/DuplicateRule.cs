namespace PartnerSupport;

/// <summary>Same customer, service, subscription or resource and title, open or to submit, within 72 hours.</summary>
internal sealed class DuplicateRule : IReviewRule
{
    internal static readonly TimeSpan Window = TimeSpan.FromHours(72);

    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        if (facts.Duplicates.Count == 0)
            yield break;
        var first = facts.Duplicates[^1];
        var handling = facts.Draft.OnDuplicate is { IsGiven: true } word ? word.Value : DuplicateHandling.Error;
        var arguments = new object?[] { first.Reference, first.Request.Status, first.Request.RequestNumber ?? "-", first.CreatedAt.ToString("u") };
        yield return handling switch
        {
            DuplicateHandling.Return or DuplicateHandling.Note => FindingFactory.Information(ReviewIds.DuplicateReturned, null, first.Reference, arguments),
            DuplicateHandling.Create => FindingFactory.Warning(ReviewIds.DuplicateCreated, null, first.Reference, arguments),
            _ => FindingFactory.Error(ReviewIds.DuplicateRequest, null, first.Reference, arguments) with { Candidates = [first.Reference] },
        };
    }
}
