using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Which names tickets and communications may have (FACTS 3.3), and which are taken.</summary>
internal static class AzureNames
{
    private const string TicketType = "Microsoft.Support/supportTickets";
    private const string CommunicationType = "Microsoft.Support/communications";
    private const string WorkspaceType = "Microsoft.Support/fileWorkspaces";

    // The empty pair of quotes is recorded: whatever stood there, the service's own formatting has swallowed it.
    private const string Characters = "The name cannot include: '<', '>', '%', '&', ':', '', '?', '/' or any control characters. It cannot be";

    public static bool IsValid(string name) =>
        name.Length is > 0 and <= 255
        && !name.AsSpan().ContainsAny("<>%&:\\?/")
        && !name.Any(char.IsControl)
        && !name.All(char.IsAsciiDigit)
        && !name.StartsWith("tmp-", StringComparison.OrdinalIgnoreCase);

    public static string Rule(string name) =>
        $"Name {name} is invalid. {Characters} all digits and cannot start with 'tmp-'. The max length is 255 characters.";

    /// <summary>How the portal names a ticket: eight digits of service and problem classification, and a GUID (recorded-2024 17).</summary>
    public static string OfPortal(JsonObject asked, Guid id) =>
        $"{Last(asked.Text("serviceId"))[..8]}-{Last(asked.Text("problemClassificationId"))[..8]}-{id:D}";

    /// <summary>
    /// What a PUT says to a name that no communication may have. A GUID is none, in a subscription as well as without one, where the check lets it pass
    /// (recorded-2024 4, 37); 2020-04-01 said it in its own words.
    /// </summary>
    public static WireAnswer? CommunicationRefusal(WireCall call, string name) =>
        IsValid(name) && !Guid.TryParse(name, out _) ? null
        : call.Query.GetValueOrDefault("api-version") == AzureApiVersions.First
            ? ArmErrors.Invalid("Communication resource name is invalid. Please provide a valid name.")
        : ArmErrors.Invalid("Resource name is invalid. Please provide a valid name", "ResourceNameInvalid");

    public static WireAnswer CheckTicket(WireCall call, AzureScope scope) =>
        Check(
            call,
            [TicketType, CommunicationType, WorkspaceType],
            (name, type) =>
                Is(type, WorkspaceType)
                    ? call.World.Azure.Workspaces.Find(scope, name) is not null
                    : call.World.Azure.Find(scope, name) is not null || call.World.Azure.UnderWay(scope, name) is not null
        );

    public static WireAnswer CheckCommunication(WireCall call, AzureTicket ticket) =>
        Check(
            call,
            [CommunicationType],
            (name, _) => ticket.Communications.Exists(known => Is(known.Name, name)),
            // Without a subscription the check lets a GUID pass.
            refusesGuids: ticket.Scope.Subscription is not null
        );

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Last(string? id) => id![(id!.LastIndexOf('/') + 1)..];

    private static WireAnswer Check(WireCall call, string[] types, Func<string, string, bool> isTaken, bool refusesGuids = false)
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
            return Invalid(Rule(name));
        if (refusesGuids && Guid.TryParse(name, out _))
            return Invalid($"Name {name} is invalid. {Characters} a Guid.");
        return WireAnswer.Ok(
            isTaken(name, type)
                ? new JsonObject
                {
                    ["nameAvailable"] = false,
                    ["reason"] = "Name is already in use",
                    ["message"] = "Name not available",
                }
                : new JsonObject { ["nameAvailable"] = true }
        );
    }

    private static WireAnswer Invalid(string message) =>
        WireAnswer.Ok(
            new JsonObject
            {
                ["message"] = message,
                ["nameAvailable"] = false,
                ["reason"] = "Invalid",
            }
        );
}
