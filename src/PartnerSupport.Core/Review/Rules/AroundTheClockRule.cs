namespace PartnerSupport;

/// <summary>R17: severity A without work around the clock is answered in two hours and then waits for the morning.</summary>
internal sealed class AroundTheClockRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        if (facts is { Service: CspService.Azure, Severity: SupportSeverity.Critical } && facts.Draft.Require24x7Response != true)
        {
            yield return FindingFactory.Warning(ReviewIds.CriticalWithout24x7, "R17", nameof(SupportRequestDraft.Require24x7Response));
        }
    }
}
