using Newtonsoft.Json.Linq;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>Bodies that change a ticket: absolute values, and not wrapped in properties (FACTS 3.5).</summary>
internal static class TicketChanges
{
    /// <summary>Another severity.</summary>
    /// <param name="severity">The severity.</param>
    public static JObject Severity(SupportSeverity severity) => new() { ["severity"] = TicketBody.Severity(severity) };

    /// <summary>Open or closed.</summary>
    /// <param name="closed">Whether it is to be closed.</param>
    public static JObject Status(bool closed) => new() { ["status"] = closed ? "closed" : "open" };

    /// <summary>Another contact: the partner's, as ever (R8).</summary>
    /// <param name="contact">The contact.</param>
    public static JObject Contact(SupportContact contact) => new() { ["contactDetails"] = TicketBody.Contact(contact) };

    /// <summary>Consent to the collection of diagnostic data.</summary>
    /// <param name="given">Whether it is given.</param>
    public static JObject Consent(bool given) => new() { ["advancedDiagnosticConsent"] = given ? "Yes" : "No" };
}
