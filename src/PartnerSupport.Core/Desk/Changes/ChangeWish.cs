namespace PartnerSupport;

/// <summary>
/// A change as a request to Microsoft's engineers, in English, which they read: for what nobody can change by itself while they work on it (FACTS 3.5).
/// </summary>
internal static class ChangeWish
{
    internal static string Of(SupportRequest request, RequestChange change, string? reason)
    {
        var lines = new List<string>();
        if (change.Severity is { } severity)
            lines.Add($"Please change the severity of this request from {Name(request.Severity)} to {Name(severity)}.");
        if (change.Contact is { } contact)
            lines.Add(
                $"Please make {contact.DisplayName} <{contact.Email}> the contact of this request{(contact.Phone is { } phone ? $", phone {phone}" : "")}."
            );
        if (change.AdvancedDiagnosticConsent is { } consent)
            lines.Add($"Please note that the consent to advanced diagnostic information is {(consent ? "given" : "withdrawn")}.");
        if (reason is not null)
            lines.Add(reason);
        return string.Join("\n", lines);
    }

    private static string Name(SupportSeverity severity) =>
        severity switch
        {
            SupportSeverity.Critical => "A (critical)",
            SupportSeverity.Moderate => "B (moderate)",
            SupportSeverity.Minimal => "C (minimal)",
            SupportSeverity.Emergency => "A (critical, emergency)",
            _ => "the present one",
        };
}
