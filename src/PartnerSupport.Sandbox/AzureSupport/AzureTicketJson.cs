using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>A ticket as GET writes it: other casing than was sent, read-only fields filled in (FACTS 3.4, recording 06).</summary>
internal static class AzureTicketJson
{
    private static readonly string[] Echoed = ["problemScopingQuestions", "supportPlanId", "technicalTicketDetails", "quotaTicketDetails", "secondaryConsent"];

    public static JsonObject Of(AzureTicket ticket)
    {
        var asked = ticket.Asked;
        var service = AzureCatalog.FindById(asked.Text("serviceId"));
        var classification = service?.Find(asked.Text("problemClassificationId"));
        var properties = new JsonObject
        {
            ["supportTicketId"] = ticket.Number,
            ["description"] = asked.Text("description"),
            ["problemClassificationId"] = asked.Text("problemClassificationId"),
            ["problemClassificationDisplayName"] = classification?.DisplayName,
            ["severity"] = Pascal(asked.Text("severity") ?? ""),
            ["enrollmentId"] = asked.Text("enrollmentId") ?? "",
            ["require24X7Response"] = asked.Member("require24X7Response")?.DeepClone() ?? false,
            ["advancedDiagnosticConsent"] = asked.Text("advancedDiagnosticConsent") ?? "No",
            ["contactDetails"] = Contact((JsonObject)asked.Member("contactDetails")!),
            ["serviceLevelAgreement"] = Agreement(ticket),
            ["supportEngineer"] = new JsonObject { ["emailAddress"] = ticket.Engineer },
            ["supportPlanType"] = ticket.Plan,
            ["supportPlanDisplayName"] = ticket.Plan,
            ["title"] = asked.Text("title"),
            ["serviceId"] = asked.Text("serviceId"),
            ["serviceDisplayName"] = service?.DisplayName,
            ["status"] = ticket.Status,
            ["fileWorkspaceName"] = ticket.Workspace,
            ["isTemporaryTicket"] = "No",
            ["createdDate"] = WireTime.Utc(ticket.Created),
            ["modifiedDate"] = WireTime.Utc(ticket.Modified),
        };
        if (WireTime.TryParse(asked.Text("problemStartTime"), out var started))
            properties["problemStartTime"] = WireTime.Utc(started);
        foreach (var name in Echoed)
        {
            if (asked.Member(name) is { } value)
                properties[name] = value.DeepClone();
        }

        return new JsonObject
        {
            ["id"] = ticket.Id,
            ["name"] = ticket.Name,
            ["type"] = "Microsoft.Support/supportTickets",
            ["properties"] = properties,
        };
    }

    private static JsonObject Contact(JsonObject contact)
    {
        var copy = (JsonObject)contact.DeepClone();
        if (copy.Text("preferredContactMethod") is { } method)
        {
            copy.Remove(copy.First(member => string.Equals(member.Key, "preferredContactMethod", StringComparison.OrdinalIgnoreCase)).Key);
            copy["preferredContactMethod"] = Pascal(method);
        }

        return copy;
    }

    /// <summary>The service's own numbers, not the document's (FACTS 5.1).</summary>
    private static JsonObject Agreement(AzureTicket ticket)
    {
        var minutes = ticket.Asked.Text("severity")?.ToLowerInvariant() switch
        {
            "highestcriticalimpact" => 15,
            "critical" => 60,
            "moderate" => 120,
            _ => 240,
        };
        return new JsonObject
        {
            ["startTime"] = WireTime.Utc(ticket.Created),
            ["expirationTime"] = WireTime.Utc(ticket.Created.AddMinutes(minutes)),
            ["slaMinutes"] = minutes,
        };
    }

    private static string Pascal(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
