namespace PartnerSupport.PowerShell;

/// <summary>A finding in one line: what was found, what to do next, and the id under which about_CspSupport_Errors has it.</summary>
internal static class FindingLine
{
    internal static string Of(Finding finding) =>
        finding.Action is null ? $"{finding.Message} [{finding.Id}]" : $"{finding.Message} {finding.Action} [{finding.Id}]";
}
