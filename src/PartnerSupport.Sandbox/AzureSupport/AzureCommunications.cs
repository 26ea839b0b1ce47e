using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Messages on a ticket (FACTS 3.5).</summary>
internal static class AzureCommunications
{
    public static WireAnswer Answer(WireCall call, AzureScope scope, AzureTicket ticket, string[] names) =>
        (call.Method, names) switch
        {
            ("GET", []) => List(call, ticket),
            ("GET", [var name]) => ticket.Communications.Find(known => Is(known.Name, name) || Is(ShownName(ticket, known), name)) is { } found
                ? WireAnswer.Ok(Json(call, ticket, found))
                : Missing(call, scope, ticket, name),
            ("PUT", [var name]) => Create(call, scope, ticket, name),
            _ => ArmErrors.UnknownPath(call),
        };

    /// <summary>
    /// A message in the dialect of the api-version: what 2024-04-01 calls outbound, its own sender's, 2020-04-01 called inbound (recorded-2024 25).
    /// </summary>
    public static JsonObject Json(WireCall call, AzureTicket ticket, AzureCommunication message)
    {
        var isFirst = call.Query.GetValueOrDefault("api-version") == AzureApiVersions.First;
        return new()
        {
            ["id"] = $"{ticket.Id}/communications/{ShownName(ticket, message)}",
            ["name"] = ShownName(ticket, message),
            ["type"] = "Microsoft.Support/communications",
            ["properties"] = new JsonObject
            {
                ["communicationType"] = "Web",
                ["communicationDirection"] = message.OfPartner == isFirst ? "Inbound" : "Outbound",
                ["sender"] = message.Sender,
                ["subject"] = isFirst ? message.Subject : AzureMail.Subject(ticket, message),
                ["body"] = isFirst ? message.Body : AzureMail.Body(ticket, message),
                ["createdDate"] = WireTime.Utc(message.Created),
            },
        };
    }

    /// <summary>Without a subscription a message goes by a GUID, whatever name it was sent under; both find it (recorded-2024 27).</summary>
    private static string ShownName(AzureTicket ticket, AzureCommunication message) =>
        ticket.Scope.Subscription is not null || Guid.TryParse(message.Name, out _)
            ? message.Name
            : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{ticket.Number}/{message.Name.ToLowerInvariant()}")).AsSpan(0, 16)).ToString("D");

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static WireAnswer List(WireCall call, AzureTicket ticket)
    {
        if (!AzureFilter.TryParse(call.Query.GetValueOrDefault("$filter"), ["CommunicationType"], out var filter))
        {
            return ArmErrors.Invalid($"The filter '{call.Query["$filter"]}' is not supported.", "InvalidFilter", "$filter");
        }

        var found = ticket.Communications.Where(message => filter.Takes(message.Created, _ => "web")).OrderByDescending(message => message.Created).ToList();
        return AzureTicketList.Page(call, found, message => Json(call, ticket, message), standard: 10, largest: 10);
    }

    private static WireAnswer Missing(WireCall call, AzureScope scope, AzureTicket ticket, string name)
    {
        call.World.Azure.UnderWay(scope, ticket.Name + "/" + name)?.Advance();
        return ArmErrors.NotFound(name);
    }

    private static WireAnswer Create(WireCall call, AzureScope scope, AzureTicket ticket, string name)
    {
        if (AzureNames.CommunicationRefusal(call, name) is { } badName)
            return badName;
        if (!call.TryReadObject(out var body))
            return ArmErrors.Deserialization("The request body is not valid JSON.");
        if (body.Member("properties") is not JsonObject properties)
            return AzureTicketRules.Missing("properties");
        if (properties.Text("subject") is not { Length: > 0 } subject)
            return AzureTicketRules.Missing("subject");
        if (properties.Text("body") is not { Length: > 0 } text)
            return AzureTicketRules.Missing("body");
        var sender = properties.Text("sender");
        if (call.Token.AppOnly && sender is null)
            return AzureTicketRules.Missing("sender");
        if (AzureTicketCreate.PlanRefusal(scope) is { } plan)
            return plan;
        if (ticket.IsClosed)
        {
            return ArmErrors.Invalid("A communication cannot be added to a closed support ticket.", "UpdateOperationDenied");
        }

        var path = ticket.Name + "/" + name;
        var existing = ticket.Communications.Find(known => Is(known.Name, name));
        var underWay = call.World.Azure.UnderWay(scope, path);
        if (existing is not null || underWay is not null)
        {
            if (call.World.Options.RepeatedPutConflicts)
            {
                return ArmErrors.Of(System.Net.HttpStatusCode.Conflict, "Conflict", $"A communication with the name '{name}' exists already.");
            }

            return existing is not null ? WireAnswer.Ok(Json(call, ticket, existing)) : AzureOperations.Accepted(call, underWay!);
        }

        var message = new AzureCommunication(name, subject, text, sender ?? call.World.User.UserPrincipalName, OfPartner: true, call.Now);
        var operation = call.World.Azure.Begin(
            scope,
            path,
            () =>
            {
                ticket.Communications.Add(message);
                ticket.Modified = call.Now;
            }
        );
        return AzureOperations.Accepted(call, operation);
    }
}
