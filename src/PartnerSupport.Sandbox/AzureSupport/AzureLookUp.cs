using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>
/// lookUpResourceId of 2026-06-01: the resource id of a ticket whose number is known, wherever in the token's tenant it lies (FACTS 3.1). What it says
/// to a number that is not there, or not the caller's to read, is ours: 404.
/// </summary>
internal static class AzureLookUp
{
    public static WireAnswer Answer(WireCall call)
    {
        if (!call.TryReadObject(out var body))
            return ArmErrors.Deserialization("The request body is not valid JSON.");
        if (body.Text("identifier") is not { Length: > 0 } number || !number.All(char.IsAsciiDigit))
            return ArmErrors.Invalid("The identifier must be the number of a support ticket.", target: "identifier");
        if (!string.Equals(body.Text("type"), "Microsoft.Support/supportTickets", StringComparison.OrdinalIgnoreCase))
            return ArmErrors.Invalid("The type must be Microsoft.Support/supportTickets.", target: "type");
        call.World.Azure.Settle();
        return
            call.World.Azure.FindByNumber(number) is { } ticket
            && string.Equals(ticket.Scope.TenantId, call.Token.TenantId, StringComparison.OrdinalIgnoreCase)
            && ticket.Scope.CanRead(call.Token)
            ? WireAnswer.Ok(new JsonObject { ["resourceId"] = ticket.Id })
            : ArmErrors.NotFound(number);
    }
}
