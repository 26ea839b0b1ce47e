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
}
