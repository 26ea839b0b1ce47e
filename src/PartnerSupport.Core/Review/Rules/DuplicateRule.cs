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
        yield return Finding(facts, Repeated(facts.Duplicates));
    }

    /// <summary>The request that is repeated: of several the gravest, and of those the first.</summary>
    /// <param name="duplicates">Newest first; at least one.</param>
    internal static LedgerEntry Repeated(IReadOnlyList<LedgerEntry> duplicates) =>
        duplicates.Reverse().MinBy(row => row.Request.Severity == SupportSeverity.Unknown ? int.MaxValue : (int)row.Request.Severity)!;

    /// <summary>What a duplicate leads to.</summary>
    internal static DuplicateHandling HandlingOf(SupportRequestDraft draft) =>
        draft.OnDuplicate is { IsGiven: true } word ? word.Value : DuplicateHandling.Error;

    /// <summary>Whether a request is graver than the one that it repeats.</summary>
    internal static bool IsGraver(ReviewFacts facts, SupportSeverity first) =>
        facts.Severity is not SupportSeverity.Unknown && first is SupportSeverity.Moderate or SupportSeverity.Minimal && facts.Severity < first;

    /// <summary>What is said of a request that is there already.</summary>
    internal static Finding Finding(ReviewFacts facts, LedgerEntry first)
    {
        var request = first.Request;
        return Finding(
            facts,
            first.Reference,
            request.Severity,
            [request.Status, request.RequestNumber ?? "-", first.CreatedAt.ToString("u"), request.Severity]
        );
    }

    /// <summary>What is said of a request that is there already, or stands before in the same input.</summary>
    /// <param name="facts">The request that repeats it.</param>
    /// <param name="name">What the first is called.</param>
    /// <param name="severity">The severity of the first.</param>
    /// <param name="standing">Its state, number, date and severity.</param>
    internal static Finding Finding(ReviewFacts facts, string name, SupportSeverity severity, object?[] standing) =>
        HandlingOf(facts.Draft) switch
        {
            DuplicateHandling.Return or DuplicateHandling.Note => Returned(name, standing),
            DuplicateHandling.Create => FindingFactory.Warning(ReviewIds.DuplicateCreated, null, name, [name, .. standing]),
            _ when IsGraver(facts, severity) => FindingFactory.Warning(ReviewIds.DuplicateGraver, "R17", name, [name, .. standing]),
            _ => FindingFactory.Error(ReviewIds.DuplicateRequest, null, name, [name, .. standing]) with { Candidates = [name] },
        };

    /// <summary>The first one is the answer.</summary>
    internal static Finding Returned(string name, object?[] standing) =>
        FindingFactory.Information(ReviewIds.DuplicateReturned, null, name, [name, .. standing]);
}
