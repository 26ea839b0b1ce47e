namespace PartnerSupport.PowerShell;

/// <summary>Makes the one error of a refused request.</summary>
internal static class Refusals
{
    /// <summary>Whether a finding stands in no error: it goes to the verbose stream.</summary>
    internal static bool IsOnlyTold(Finding finding) => finding.Severity == FindingSeverity.Information;

    /// <summary>The leading finding speaks; all are attached, errors first. The target is the draft, so that a script can mend and retry it.</summary>
    internal static SupportException Of(RequestReview review)
    {
        var leading = review.LeadingError ?? throw new InvalidOperationException("A refusal without a finding.");
        return new SupportException(
            [leading, .. review.Findings.Where(finding => !ReferenceEquals(finding, leading)).OrderByDescending(finding => finding.Severity)],
            review.Draft
        );
    }

    /// <summary>The one error of a row with cells that cannot be read; what else is wrong with it is attached.</summary>
    /// <param name="unreadable">What cannot be read; one at least.</param>
    /// <param name="others">Errors of the other cells.</param>
    /// <param name="draft">The request without those cells.</param>
    internal static SupportException Of(IReadOnlyList<SupportException> unreadable, IReadOnlyList<Finding> others, SupportRequestDraft draft) =>
        unreadable.Count + others.Count == 1 ? unreadable[0] : new SupportException([.. unreadable.Select(FindingOf), .. others], draft);

    private static Finding FindingOf(SupportException error) =>
        new()
        {
            Id = error.Id,
            Severity = FindingSeverity.Error,
            Message = error.Message,
            Action = error.Action,
            Candidates = error.Candidates,
        };
}
