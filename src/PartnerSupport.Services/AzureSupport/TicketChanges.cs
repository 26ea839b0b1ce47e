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
}
