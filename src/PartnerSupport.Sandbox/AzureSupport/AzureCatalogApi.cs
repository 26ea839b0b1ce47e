using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>operations, services, problemClassifications: no subscription needed.</summary>
internal static class AzureCatalogApi
{
    private static readonly (string Name, string Operation, string Resource)[] Operations =
    [
        ("services/read", "Reads Services", "Service"),
        ("problemClassifications/read", "Reads Problem Classifications", "Problem Classification"),
        ("supportTickets/read", "Reads Support Tickets", "Support Ticket"),
        ("supportTickets/write", "Updates support ticket", "Support Ticket"),
        ("communications/read", "Reads Communications", "Communication"),
        ("communications/write", "Creates a communication", "Communication"),
        ("register/action", "Registers Support Resource Provider", "Support Registration"),
    ];

    public static WireAnswer Answer(WireCall call, string[] route)
    {
        if (call.Method != "GET")
            return ArmErrors.UnknownPath(call);
        if (route is ["operations"])
            return WireAnswer.Ok(List(Operations.Select(Operation)));
        if (route is ["services"])
            return WireAnswer.Ok(List(AzureCatalog.Services.Select(Service)));
        if (AzureCatalog.Find(route[1]) is not { } service)
            return ArmErrors.NotFound(route[1]);
        return route switch
        {
            [_, _] => WireAnswer.Ok(Service(service)),
            [_, _, "problemclassifications"] => WireAnswer.Ok(List(service.Classifications.Select(known => Classification(service, known)))),
            [_, _, "problemclassifications", var name] => service.Classifications.FirstOrDefault(known =>
                string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)
            )
                is { } found
                ? WireAnswer.Ok(Classification(service, found))
                : ArmErrors.NotFound(name),
            _ => ArmErrors.UnknownPath(call),
        };
    }

    private static JsonObject List(IEnumerable<JsonObject> items) => new() { ["value"] = new JsonArray([.. items]) };

    private static JsonObject Operation((string Name, string Operation, string Resource) known) =>
        new()
        {
            ["name"] = "Microsoft.Support/" + known.Name,
            ["display"] = new JsonObject
            {
                ["description"] = known.Operation,
                ["operation"] = known.Operation,
                ["provider"] = "Microsoft Support",
                ["resource"] = known.Resource,
            },
        };

    private static JsonObject Service(AzureService service) =>
        new()
        {
            ["id"] = service.Id,
            ["name"] = service.Name,
            ["type"] = "Microsoft.Support/services",
            ["properties"] = new JsonObject
            {
                ["displayName"] = service.DisplayName,
                ["resourceTypes"] = new JsonArray([.. service.ResourceTypes.Select(type => (JsonNode)type)]),
            },
        };

    private static JsonObject Classification(AzureService service, AzureClassification classification)
    {
        var properties = new JsonObject { ["displayName"] = classification.DisplayName };
        if (classification.ConsentType is { } consent)
        {
            properties["secondaryConsentEnabled"] = new JsonArray(
                new JsonObject
                {
                    ["description"] = "Allows Microsoft and the service's publisher to look into the workspace while the request is open.",
                    ["type"] = consent,
                }
            );
        }

        return new JsonObject
        {
            ["id"] = $"{service.Id}/problemClassifications/{classification.Name}",
            ["name"] = classification.Name,
            ["type"] = "Microsoft.Support/problemClassifications",
            ["properties"] = properties,
        };
    }
}
