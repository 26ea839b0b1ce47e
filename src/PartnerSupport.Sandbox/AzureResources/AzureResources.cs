using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>What clients of Resource Manager read of a subscription before they come to their point: providers, locations, resource groups.</summary>
internal static class AzureResources
{
    private static readonly (string Name, string DisplayName, string Longitude, string Latitude)[] Regions =
    [
        ("westeurope", "West Europe", "4.9", "52.3667"),
        ("northeurope", "North Europe", "-6.2597", "53.3478"),
        ("eastus", "East US", "-79.8164", "37.3719"),
        ("koreacentral", "Korea Central", "126.9780", "37.5665"),
    ];

    private static readonly string[] SupportTypes =
    [
        "operations",
        "services",
        "services/problemClassifications",
        "supportTickets",
        "supportTickets/communications",
        "supportTickets/chatTranscripts",
        "fileWorkspaces",
        "fileWorkspaces/files",
        "operationsStatus",
        "operationResults",
        "checkNameAvailability",
    ];

    /// <summary>Null: not one of these.</summary>
    public static WireAnswer? Answer(WireCall call, AzureScope scope) =>
        (call.Method, call.Route[2..]) switch
        {
            ("GET", ["providers"]) => WireAnswer.Ok(new JsonObject { ["value"] = new JsonArray(Provider(scope)) }),
            ("GET", ["providers", "microsoft.support"]) => WireAnswer.Ok(Provider(scope)),
            ("POST", ["providers", "microsoft.support", "register"]) => WireAnswer.Ok(Provider(scope)),
            ("GET", ["locations"]) => WireAnswer.Ok(new JsonObject { ["value"] = new JsonArray([.. Regions.Select(region => Location(region, scope))]) }),
            ("GET", ["resourcegroups"]) => WireAnswer.Ok(new JsonObject { ["value"] = new JsonArray() }),
            _ => null,
        };

    private static JsonObject Provider(AzureScope scope) =>
        new()
        {
            ["id"] = scope.Support,
            ["namespace"] = "Microsoft.Support",
            ["authorizations"] = new JsonArray(),
            ["resourceTypes"] = new JsonArray([.. SupportTypes.Select(Type)]),
            ["registrationState"] = "Registered",
            ["registrationPolicy"] = "RegistrationFree",
        };

    private static JsonObject Type(string name) =>
        new()
        {
            ["resourceType"] = name,
            ["locations"] = new JsonArray("global"),
            ["apiVersions"] = new JsonArray(AzureApiVersions.Current, AzureApiVersions.First),
            ["capabilities"] = "None",
        };

    private static JsonObject Location((string Name, string DisplayName, string Longitude, string Latitude) region, AzureScope scope) =>
        new()
        {
            ["id"] = $"{scope.Prefix}/locations/{region.Name}",
            ["name"] = region.Name,
            ["type"] = "Region",
            ["displayName"] = region.DisplayName,
            ["regionalDisplayName"] = region.DisplayName,
            ["metadata"] = new JsonObject
            {
                ["regionType"] = "Physical",
                ["regionCategory"] = "Recommended",
                ["longitude"] = region.Longitude,
                ["latitude"] = region.Latitude,
                ["pairedRegion"] = new JsonArray(),
            },
        };
}
