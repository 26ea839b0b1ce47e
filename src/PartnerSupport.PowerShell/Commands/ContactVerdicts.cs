namespace PartnerSupport.PowerShell;

/// <summary>Makes the error of a contact that is refused.</summary>
internal static class ContactVerdicts
{
    internal static SupportException Refusal(ContactVerdict verdict, object? target) =>
        new(verdict.Findings.OrderByDescending(finding => finding.Severity).ToArray(), target);
}
