using Newtonsoft.Json.Linq;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>The body that changes a ticket: absolute values, and not wrapped in properties (FACTS 3.5).</summary>
internal static class TicketChanges
{
    /// <summary>The body of a change.</summary>
    /// <param name="change">What is to be different.</param>
    public static JObject Body(RequestChange change)
    {
        var body = new JObject();
        if (change.Severity is { } severity)
            body["severity"] = TicketBody.Severity(severity);
        if (change.IsClosed is { } closed)
            body["status"] = closed ? "closed" : "open";
        if (change.Contact is { } contact)
            body["contactDetails"] = TicketBody.Contact(contact);
        if (change.AdvancedDiagnosticConsent is { } consent)
            body["advancedDiagnosticConsent"] = consent ? "Yes" : "No";
        return body;
    }

    /// <summary>Whether a ticket stands as a change wants it.</summary>
    /// <param name="change">What is to be different.</param>
    /// <param name="stands">The ticket.</param>
    public static bool AreDone(RequestChange change, SupportRequest stands) =>
        (change.Severity is not { } severity || severity == stands.Severity)
        && (change.IsClosed is not { } closed || closed == (stands.Status == RequestStatus.Closed))
        && (change.Contact is not { } contact || string.Equals(contact.Email, stands.Contact?.Email, StringComparison.OrdinalIgnoreCase))
        && (change.AdvancedDiagnosticConsent is not { } consent || consent == stands.AdvancedDiagnosticConsent);
}
