using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>
/// A ticket as GET writes it: other casing than was sent, read-only fields filled in, absent members instead of null ones, in the recorded order
/// (recorded-2024 12 to 16).
/// </summary>
internal static class AzureTicketJson
{
    private static readonly string[] ContactMembers =
    [
        "firstName",
        "lastName",
        "preferredContactMethod",
        "primaryEmailAddress",
        "additionalEmailAddresses",
        "phoneNumber",
        "preferredTimeZone",
        "country",
        "preferredSupportLanguage",
    ];

    public static JsonObject Of(AzureTicket ticket)
    {
        var asked = ticket.Asked;
        var service = AzureCatalog.FindById(asked.Text("serviceId"));
        var plan = AzurePlan.Of(ticket.Plan);
        var properties = new JsonObject
        {
            ["description"] = asked.Text("description"),
            ["problemClassificationId"] = asked.Text("problemClassificationId"),
            ["problemClassificationDisplayName"] = service?.Find(asked.Text("problemClassificationId"))?.DisplayName ?? "",
            ["severity"] = Pascal(asked.Text("severity") ?? ""),
            ["require24X7Response"] = asked.Member("require24X7Response")?.DeepClone() ?? false,
            ["enrollmentId"] = asked.Text("enrollmentId") ?? "",
            ["contactDetails"] = Contact((JsonObject)asked.Member("contactDetails")!),
        };
        Echo(asked, properties, "technicalTicketDetails", "quotaTicketDetails", "problemScopingQuestions");
        properties["serviceLevelAgreement"] = ticket.Agreement.Json(ticket.Now);
        properties["supportEngineer"] = ticket.Engineer is { } engineer ? new JsonObject { ["emailAddress"] = engineer } : new JsonObject();
        properties["supportPlanType"] = plan.Type;
        properties["supportPlanDisplayName"] = plan.DisplayName;
        properties["advancedDiagnosticConsent"] = asked.Text("advancedDiagnosticConsent") ?? "No";
        properties["isTemporaryTicket"] = "No";
        properties["supportPlanId"] = asked.Text("supportPlanId") is { Length: > 0 } sent ? sent : AzurePlan.Id(ticket.Scope);
        properties["fileWorkspaceName"] = ticket.Workspace;
        Echo(asked, properties, "secondaryConsent");
        properties["supportTicketId"] = ticket.Number;
        properties["title"] = asked.Text("title");
        properties["serviceId"] = asked.Text("serviceId");
        properties["serviceDisplayName"] = service?.DisplayName ?? "";
        properties["status"] = ticket.Status;
        if (WireTime.TryParse(asked.Text("problemStartTime"), out var started))
            properties["problemStartTime"] = WireTime.Utc(started);
        properties["createdDate"] = WireTime.Utc(ticket.Created);
        properties["modifiedDate"] = WireTime.Utc(ticket.Modified);
        return new JsonObject
        {
            ["id"] = ticket.Id,
            ["name"] = ticket.Name,
            ["type"] = "Microsoft.Support/supportTickets",
            ["properties"] = properties,
        };
    }

    private static void Echo(JsonObject asked, JsonObject properties, params string[] names)
    {
        foreach (var name in names)
        {
            if (asked.Member(name) is { } value)
                properties[name] = value.DeepClone();
        }
    }

    private static JsonObject Contact(JsonObject contact)
    {
        var copy = new JsonObject();
        foreach (var name in ContactMembers)
        {
            if (contact.Member(name) is not { } value)
                continue;
            copy[name] = name switch
            {
                "preferredContactMethod" => Pascal(value.Text() ?? ""),
                "preferredSupportLanguage" => AzureContactRules.Canonical(value.Text() ?? ""),
                _ => value.DeepClone(),
            };
        }

        return copy;
    }

    private static string Pascal(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
