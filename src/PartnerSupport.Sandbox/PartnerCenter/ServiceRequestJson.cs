using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>A service request in both dialects: lists with integers, details with words (FACTS 2.3).</summary>
internal static class ServiceRequestJson
{
    private static readonly string[] Severities = ["unknown", "critical", "moderate", "minimal"];
    private static readonly string[] Statuses = ["none", "open", "closed", "attention_needed"];

    public static JsonObject Row(ServiceRequest request, WorldState world) =>
        new()
        {
            ["title"] = request.Title,
            ["severity"] = Math.Max(Array.IndexOf(Severities, request.Severity), 0),
            ["id"] = request.Id,
            ["status"] = Math.Max(Array.IndexOf(Statuses, request.Status), 0),
            ["organization"] = new JsonObject { ["id"] = request.TenantId, ["name"] = request.Organization },
            ["primaryContact"] = new JsonObject { ["lastName"] = world.User.Surname, ["firstName"] = world.User.GivenName },
            ["productName"] = request.Product,
            ["createdDate"] = WireTime.WithoutZone(request.Created),
            ["lastModifiedDate"] = WireTime.WithoutZone(request.Modified),
            ["lastClosedDate"] = request.Closed is { } closed ? WireTime.WithoutZone(closed) : WireTime.None,
            ["attributes"] = PartnerCenterJson.Attributes("ServiceRequest"),
        };

    public static JsonObject Details(ServiceRequest request, WorldState world) =>
        new()
        {
            ["title"] = request.Title,
            ["description"] = request.Description,
            ["severity"] = request.Severity,
            ["supportTopicId"] = "32444671",
            ["supportTopicName"] = request.Product,
            ["id"] = request.Id,
            ["status"] = request.Status,
            ["organization"] = new JsonObject
            {
                ["id"] = request.TenantId,
                ["name"] = request.Organization,
                ["phoneNumber"] = null,
            },
            ["primaryContact"] = new JsonObject
            {
                ["contactId"] = world.User.Id,
                ["lastName"] = world.User.Surname,
                ["firstName"] = world.User.GivenName,
                ["email"] = world.User.UserPrincipalName,
                ["phoneNumber"] = world.User.Phone,
            },
            ["productName"] = request.Product,
            ["productId"] = "15960",
            ["createdDate"] = WireTime.Utc(request.Created),
            ["lastModifiedDate"] = WireTime.Utc(request.Modified),
            ["lastClosedDate"] = request.Closed is { } closed ? WireTime.Utc(closed) : WireTime.None,
            ["notes"] = new JsonArray([
                .. request.Notes.Select(note => new JsonObject
                {
                    ["createdByName"] = note.By,
                    ["createdDate"] = WireTime.WithoutZone(note.At),
                    ["text"] = note.Text,
                }),
            ]),
            ["countryCode"] = world.Partner.Address.Country,
            ["fileLinks"] = new JsonArray(),
            ["attributes"] = PartnerCenterJson.Attributes("ServiceRequest"),
        };

    /// <summary>A severity or status in a PATCH, as word or integer; null when it says nothing, "" when it is no value of the enum.</summary>
    public static string? Read(JsonObject body, string name)
    {
        var words = name == "Severity" ? Severities : Statuses;
        if (body.Member(name) is not { } node)
            return null;
        if (body.Number(name) is { } number)
            return number == 0 ? null
                : number > 0 && number < words.Length ? words[number]
                : "";
        var word = (node.Text() ?? "").Replace("AttentionNeeded", "attention_needed", StringComparison.OrdinalIgnoreCase).ToLowerInvariant();
        return word == words[0] ? null
            : Array.IndexOf(words, word) > 0 ? word
            : "";
    }
}
