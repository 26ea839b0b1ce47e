using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>operationsStatus and operationResults.</summary>
internal static class AzureOperations
{
    /// <summary>The 202 of an accepted create: empty, two links on the real host, Retry-After only when the world says so (FACTS 3.4).</summary>
    public static WireAnswer Accepted(WireCall call, AzureOperation operation)
    {
        var root = $"https://{call.Site.Host}{operation.Scope.Support}";
        string Link(string kind) => $"{root}/{kind}/{operation.Id}?api-version={call.Query["api-version"]}{operation.Signature(kind)}";
        var answer = WireAnswer
            .Empty(HttpStatusCode.Accepted)
            .With("Azure-AsyncOperation", Link("operationsStatus"))
            .With("Location", Link("operationResults"))
            .With("Cache-Control", "no-cache");
        // 2026-06-01 documents a wait (FACTS 3.1); how long it is, is ours.
        var documented = call.Query["api-version"] == AzureApiVersions.Next ? TimeSpan.FromSeconds(5) : (TimeSpan?)null;
        return (call.World.Options.OperationRetryAfter ?? documented) is { } wait
            ? answer.With("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture))
            : answer;
    }

    public static WireAnswer Answer(WireCall call, AzureScope scope, string kind, string id)
    {
        if (call.World.Azure.FindOperation(scope, id) is not { } operation)
            return ArmErrors.NotFound(id);
        if (!operation.IsSigned(kind, call.Query))
            return ArmErrors.BadRequest("InvalidOperationLink", "The link of the operation was not repeated as it was given.");
        operation.Advance();
        if (kind == "operationresults")
            return Result(call, operation);
        var body = new JsonObject { ["id"] = $"{scope.Support}/operationsStatus/{operation.Id}", ["status"] = operation.Status };
        if (operation is { IsDone: true, Error: var (code, message) })
        {
            body["error"] = new JsonObject { ["code"] = code, ["message"] = message };
        }
        else if (operation.IsDone && call.Query["api-version"] != AzureApiVersions.First)
        {
            // A message's operation tells the ticket's number as well (recorded-2024 8).
            body["properties"] = new JsonObject
            {
                ["supportTicketCreationWarning"] = "",
                ["supportTicketId"] = call.World.Azure.Find(scope, operation.Name.Split('/')[0])?.Number,
            };
        }

        return WireAnswer.Ok(body);
    }

    private static WireAnswer Result(WireCall call, AzureOperation operation)
    {
        if (!operation.IsDone)
            return Accepted(call, operation);
        if (operation.Error is var (code, message))
            return ArmErrors.BadRequest(code, message);
        var parts = operation.Name.Split('/');
        var ticket = call.World.Azure.Find(operation.Scope, parts[0])!;
        return WireAnswer.Ok(
            parts.Length == 1
                ? AzureTicketJson.Of(ticket)
                : AzureCommunications.Json(call, ticket, ticket.Communications.First(known => known.Name == parts[1]))
        );
    }
}
