namespace PartnerSupport;

/// <summary>When the first answer is due (R17 to R20).</summary>
/// <param name="Severity">The severity it follows from.</param>
/// <param name="Within">Hours of the clock within which an answer is due: 2, 4 or 8; null where the document gives none.</param>
/// <param name="DueAt">When it is due, UTC; null where no time can be stated, or the clock has not started.</param>
/// <param name="Basis">On what ground.</param>
/// <param name="Explanation">The ground in words.</param>
/// <param name="Rule">The rule that says so.</param>
public sealed record ResponseTarget(SupportSeverity Severity, TimeSpan? Within, DateTimeOffset? DueAt, ResponseBasis Basis, string Explanation, string Rule);
