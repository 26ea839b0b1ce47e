using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>An Azure ticket as the truth shows it: contact fields exactly as received.</summary>
internal static class AzureTruth
{
    public static SandboxTicket Of(AzureTicket ticket, AzureWorkspaces workspaces) =>
        new()
        {
            Source = "Azure",
            Number = ticket.Number,
            Name = ticket.Name,
            Origin = ticket.Origin,
            TenantId = ticket.Scope.TenantId,
            SubscriptionId = ticket.Scope.Subscription?.Id,
            Title = ticket.Asked.Text("title") ?? "",
            Description = ticket.Asked.Text("description") ?? "",
            Severity = ticket.Asked.Text("severity") ?? "",
            Status = ticket.Status,
            ServiceId = ticket.Asked.Text("serviceId"),
            ProblemClassificationId = ticket.Asked.Text("problemClassificationId"),
            Plan = ticket.Plan,
            Contact = Contact(ticket),
            Messages = ticket.Communications.ConvertAll(message => message.Body),
            Files = [.. workspaces.FilesOf(ticket.Scope, ticket.Workspace)],
            Created = ticket.Created,
        };

    private static Dictionary<string, string> Contact(AzureTicket ticket)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (ticket.Asked.Member("contactDetails") is not JsonObject contact)
            return fields;
        foreach (var (name, value) in contact)
        {
            fields[name] = value is JsonArray several ? string.Join(';', several.Select(entry => entry.Text())) : value.Text() ?? "";
        }

        return fields;
    }
}
