using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>
/// Chat transcripts: the sandbox's engineers write communications, and chat only on two seeded tickets, one in a subscription and one without. What comes
/// in at the service has no sender, what goes out has a person's, and the start is later than the messages (recorded-2024 36).
/// </summary>
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
                    Line("Inbound", "", "Hello, is anybody there?", ticket.Created.AddHours(3)),
                    Line("Outbound", "Lee Gu", "I am looking at it now.", ticket.Created.AddHours(3).AddMinutes(1))
                ),
                ["startTime"] = WireTime.Utc(ticket.Created.AddHours(6)),
            },
        };

    private static JsonObject Line(string direction, string sender, string body, DateTimeOffset at) =>
        new()
        {
            ["body"] = body,
            ["communicationDirection"] = direction,
            ["contentType"] = "text",
            ["sender"] = sender,
            ["createdDate"] = WireTime.Utc(at),
        };
}
