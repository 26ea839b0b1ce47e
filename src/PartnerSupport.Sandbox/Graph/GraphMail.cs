using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Mails of the partner's mailboxes: GET /users/{id}/messages with $filter on receivedDateTime, $select, $top.</summary>
internal static class GraphMail
{
    public static WireAnswer Answer(WireCall call)
    {
        if (call.Route[3..] is not (["messages"] or ["mailfolders", "inbox", "messages"]))
            return GraphErrors.NotFound(call, call.Segments[^1]);
        var mailbox = call.Segments[2];
        var domain = mailbox[(mailbox.IndexOf('@', StringComparison.Ordinal) + 1)..];
        if (!call.World.Partner.Tenant.IsNamed(domain))
            return GraphErrors.Of(call, HttpStatusCode.NotFound, "ErrorInvalidUser", $"The requested user '{mailbox}' is invalid.");
        List<SandboxMail> mails;
        lock (call.World.Gate)
            mails = [.. call.World.Mails.Where(mail => string.Equals(mail.Mailbox, mailbox, StringComparison.OrdinalIgnoreCase))];
        return GraphList.Of(call, $"users('{mailbox}')/messages", mails.OrderBy(mail => mail.Received).Select(Json), page: 10, largest: 1000);
    }

    private static JsonObject Json(SandboxMail mail) =>
        new()
        {
            ["id"] = Base64Url.Encode(System.Text.Encoding.UTF8.GetBytes($"{mail.Received.Ticks}{mail.Subject}")),
            ["receivedDateTime"] = WireTime.Utc(mail.Received),
            ["subject"] = mail.Subject,
            ["bodyPreview"] = mail.Preview[..Math.Min(mail.Preview.Length, 255)],
            ["from"] = new JsonObject
            {
                ["emailAddress"] = new JsonObject { ["name"] = "Microsoft Support", ["address"] = mail.From },
            },
            ["internetMessageHeaders"] = mail.Authentication is null
                ? new JsonArray()
                : new JsonArray(new JsonObject { ["name"] = "Authentication-Results", ["value"] = mail.Authentication }),
        };
}
