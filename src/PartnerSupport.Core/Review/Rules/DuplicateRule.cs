namespace PartnerSupport;

/// <summary>
/// Same customer, service, subscription or resource and title, open or to submit, within 72 hours. By its title alone a request is
/// never kept from being filed with a higher severity than the one that it repeats.
/// </summary>
internal sealed class DuplicateRule : IReviewRule
{
    internal static readonly TimeSpan Window = TimeSpan.FromHours(72);

    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        if (facts.Duplicates.Count == 0)
            yield break;
        yield return Finding(facts, facts.Duplicates[^1]);
    }

    /// <summary>What a duplicate leads to.</summary>
    internal static DuplicateHandling HandlingOf(SupportRequestDraft draft) =>
        draft.OnDuplicate is { IsGiven: true } word ? word.Value : DuplicateHandling.Error;

    /// <summary>Whether a request is graver than the one that it repeats.</summary>
    internal static bool IsGraver(ReviewFacts facts, LedgerEntry first) =>
        facts.Severity is not SupportSeverity.Unknown
        && first.Request.Severity is SupportSeverity.Moderate or SupportSeverity.Minimal
        && facts.Severity < first.Request.Severity;

    /// <summary>What is said of a request that is there already.</summary>
    internal static Finding Finding(ReviewFacts facts, LedgerEntry first)
    {
        var arguments = new object?[]
        {
            first.Reference,
            first.Request.Status,
            first.Request.RequestNumber ?? "-",
            first.CreatedAt.ToString("u"),
            first.Request.Severity,
        };
        return HandlingOf(facts.Draft) switch
        {
            DuplicateHandling.Return or DuplicateHandling.Note => FindingFactory.Information(ReviewIds.DuplicateReturned, null, first.Reference, arguments),
            DuplicateHandling.Create => FindingFactory.Warning(ReviewIds.DuplicateCreated, null, first.Reference, arguments),
            _ when IsGraver(facts, first) => FindingFactory.Warning(ReviewIds.DuplicateGraver, "R17", first.Reference, arguments),
            _ => FindingFactory.Error(ReviewIds.DuplicateRequest, null, first.Reference, arguments) with { Candidates = [first.Reference] },
        };
    }
}
