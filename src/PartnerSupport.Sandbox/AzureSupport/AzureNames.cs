using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Which names tickets and communications may have (FACTS 3.3), and which are taken.</summary>
internal static class AzureNames
{
    private const string TicketType = "Microsoft.Support/supportTickets";
    private const string CommunicationType = "Microsoft.Support/communications";

    public static bool IsValid(string name) =>
        name.Length is > 0 and <= 255
        && !name.AsSpan().ContainsAny("<>%&:\\?/")
        && !name.Any(char.IsControl)
        && !name.All(char.IsAsciiDigit)
        && !name.StartsWith("tmp-", StringComparison.OrdinalIgnoreCase);

    public static string Rule(string name) =>
        $"Name {name} is invalid. The name cannot include: '<','>','%','&',':','\\','?','/' or any control characters. It cannot be all digits "
        + "and cannot start with 'tmp-'. The max length is 255 characters.";

    public static WireAnswer CheckTicket(WireCall call, AzureScope scope) =>
        Check(
            call,
            [TicketType, CommunicationType],
            name => call.World.Azure.Find(scope, name) is not null || call.World.Azure.UnderWay(scope, name) is not null
        );

    public static WireAnswer CheckCommunication(WireCall call, AzureTicket ticket) =>
        Check(call, [CommunicationType], name => ticket.Communications.Exists(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)));

    private static WireAnswer Check(WireCall call, string[] types, Func<string, bool> isTaken)
    {
        if (!call.TryReadObject(out var body))
            return ArmErrors.Deserialization("The request body is not valid JSON.");
        if (body.Text("name") is not { } name)
            return ArmErrors.Invalid("The field name is required.", target: "name");
        if (body.Text("type") is not { } type || !types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            return ArmErrors.Invalid($"The field type is required and must be one of: {string.Join(", ", types)}.", target: "type");
        }

        if (!IsValid(name))
        {
            return WireAnswer.Ok(
                new JsonObject
                {
                    ["message"] = Rule(name),
                    ["nameAvailable"] = false,
                    ["reason"] = "Invalid",
                }
            );
        }

        return WireAnswer.Ok(
            isTaken(name)
                ? new JsonObject
                {
                    ["nameAvailable"] = false,
                    ["reason"] = "Name is already in use",
                    ["message"] = "Name not available",
                }
                : new JsonObject { ["nameAvailable"] = true }
        );
    }
}
