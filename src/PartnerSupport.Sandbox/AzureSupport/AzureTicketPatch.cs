using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>PATCH of a ticket: flat, never wrapped in properties, done at once (FACTS 3.5).</summary>
internal static class AzureTicketPatch
{
    private static readonly string[] Members = ["severity", "status", "contactDetails", "advancedDiagnosticConsent", "secondaryConsent"];

    public static WireAnswer Answer(WireCall call, AzureScope scope, AzureTicket ticket)
    {
        if (!call.TryReadObject(out var body))
            return ArmErrors.Deserialization("The request body is not valid JSON.");
        foreach (var (name, _) in body)
        {
            if (!Members.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return ArmErrors.Deserialization($"Could not find member '{name}' on object of type 'UpdateSupportTicket'.");
            }
        }

        if (AzureTicketCreate.PlanRefusal(scope) is { } plan)
            return plan;
        return Fault(ticket, body, out var contact) ?? Apply(call, ticket, body, contact);
    }

    private static WireAnswer? Fault(AzureTicket ticket, JsonObject body, out JsonObject? contact)
    {
        contact = null;
        if (AzureTicketRules.Choice(body, "severity", ["minimal", "moderate", "critical", "highestcriticalimpact"]) is { } severity)
        {
            return severity;
        }

        if (AzureTicketRules.Choice(body, "status", ["open", "closed"]) is { } status)
            return status;
        if (AzureTicketRules.Choice(body, "advancedDiagnosticConsent", ["Yes", "No"]) is { } consent)
            return consent;
        if (ticket.IsClosed)
            return Denied("The support ticket is closed and cannot be updated.");
        if (body.Text("severity") is not null && ticket.Engineer is not null)
        {
            return Denied("The severity cannot be changed while a support engineer is working on the ticket. Add a communication to ask for it.");
        }

        if (body.Member("contactDetails") is not JsonObject change)
            return null;
        contact = Merged((JsonObject)ticket.Asked.Member("contactDetails")!, change);
        return AzureContactRules.Fault(contact);
    }

    private static WireAnswer Apply(WireCall call, AzureTicket ticket, JsonObject body, JsonObject? contact)
    {
        var before = ticket.Modified;
        if (contact is not null)
            ticket.Asked["contactDetails"] = contact;
        if (body.Text("severity") is { } severity && !string.Equals(severity, ticket.Asked.Text("severity"), StringComparison.OrdinalIgnoreCase))
            ticket.Agreement.Change(severity, call.Now);
        foreach (var name in (string[])["severity", "advancedDiagnosticConsent", "secondaryConsent"])
        {
            if (body.Member(name) is { } value)
                ticket.Asked[name] = value.DeepClone();
        }

        ticket.IsClosed = string.Equals(body.Text("status"), "closed", StringComparison.OrdinalIgnoreCase);
        ticket.Modified = call.Now;
        return WireAnswer.Ok(Echo(ticket, body, before));
    }

    /// <summary>
    /// The status comes back as it was sent, a GET says it in the service's own word; and but for a close, the answer still carries the time of the change
    /// before (recorded-2024 20, 22).
    /// </summary>
    private static JsonObject Echo(AzureTicket ticket, JsonObject body, DateTimeOffset before)
    {
        var answer = AzureTicketJson.Of(ticket);
        var properties = (JsonObject)answer["properties"]!;
        if (body.Text("status") is { } sent)
            properties["status"] = sent;
        else
            properties["modifiedDate"] = WireTime.Utc(before);
        return answer;
    }

    private static JsonObject Merged(JsonObject before, JsonObject change)
    {
        var merged = (JsonObject)before.DeepClone();
        foreach (var (name, value) in change)
        {
            var known = merged.Select(member => member.Key).FirstOrDefault(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase)) ?? name;
            merged[known] = value?.DeepClone();
        }

        return merged;
    }

    private static WireAnswer Denied(string message) => ArmErrors.Invalid(message, "UpdateOperationDenied");
}
