using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox.Server;

/// <summary>What the world knows, as JSON for other processes.</summary>
internal static class TruthJson
{
    public static JsonArray Of(IReadOnlyList<SandboxTicket> tickets) =>
        new([
            .. tickets.Select(ticket => new JsonObject
            {
                ["source"] = ticket.Source,
                ["number"] = ticket.Number,
                ["name"] = ticket.Name,
                ["origin"] = ticket.Origin,
                ["tenantId"] = ticket.TenantId,
                ["subscriptionId"] = ticket.SubscriptionId,
                ["title"] = ticket.Title,
                ["description"] = ticket.Description,
                ["severity"] = ticket.Severity,
                ["status"] = ticket.Status,
                ["serviceId"] = ticket.ServiceId,
                ["problemClassificationId"] = ticket.ProblemClassificationId,
                ["plan"] = ticket.Plan,
                ["contact"] = Map(ticket.Contact),
                ["messages"] = List(ticket.Messages),
                ["files"] = List(ticket.Files),
                ["created"] = ticket.Created.ToString("O"),
            }),
        ]);

    public static JsonArray Of(IReadOnlyList<ReceivedRequest> requests) =>
        new([
            .. requests.Select(request => new JsonObject
            {
                ["time"] = request.Time.ToString("O"),
                ["service"] = request.Service.ToString(),
                ["method"] = request.Method,
                ["host"] = request.Host,
                ["path"] = request.Path,
                ["query"] = request.Query,
                ["headers"] = Map(request.Headers),
                ["body"] = request.Body,
            }),
        ]);

    private static JsonObject Map(IReadOnlyDictionary<string, string> values)
    {
        var json = new JsonObject();
        foreach (var (name, value) in values)
            json[name] = value;
        return json;
    }

    private static JsonArray List(IReadOnlyList<string> values) => new([.. values.Select(value => (JsonNode)value)]);
}
