using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Chat transcripts: the sandbox's engineers write communications, and chat only on the seeded open ticket.</summary>
internal static class AzureChats
{
    private const string Name = "0000c4a7-0000-4000-8000-000000000001";

    public static WireAnswer Answer(AzureTicket ticket, string[] names)
    {
        var chats = ticket.Origin == "Seed" && ticket.Engineer is not null ? (JsonObject[])[Chat(ticket)] : [];
        return names switch
        {
            [] => WireAnswer.Ok(new JsonObject { ["value"] = new JsonArray([.. chats]) }),
            [Name] when chats.Length > 0 => WireAnswer.Ok(chats[0]),
            _ => ArmErrors.NotFound(names[^1]),
        };
    }

    private static JsonObject Chat(AzureTicket ticket) =>
        new()
        {
            ["id"] = $"{ticket.Id}/chatTranscripts/{Name}",
            ["name"] = Name,
            ["type"] = "Microsoft.Support/chatTranscripts",
            ["properties"] = new JsonObject
            {
                ["messages"] = new JsonArray(
                    Line("Outbound", "support engineer", "I am looking at the gateway's logs now.", ticket.Created.AddHours(3)),
                    Line("Inbound", "user", "Thank you.", ticket.Created.AddHours(3).AddMinutes(2))
                ),
                ["startTime"] = WireTime.Utc(ticket.Created.AddHours(3)),
            },
        };

    private static JsonObject Line(string direction, string sender, string body, DateTimeOffset at) =>
        new()
        {
            ["contentType"] = "text",
            ["communicationDirection"] = direction,
            ["sender"] = sender,
            ["body"] = body,
            ["createdDate"] = WireTime.Utc(at),
        };
}
