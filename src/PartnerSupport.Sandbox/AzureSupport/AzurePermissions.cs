using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>providers/Microsoft.Authorization/permissions: what the caller may do in the subscription (FACTS 1.5).</summary>
internal static class AzurePermissions
{
    public static WireAnswer Answer(WireCall call, AzureScope scope)
    {
        string[] actions = scope.RoleOf(call.Token) switch
        {
            "Owner" or "Contributor" => ["*"],
            "Support Request Contributor" => ["Microsoft.Authorization/*/read", "Microsoft.Resources/subscriptions/resourceGroups/read", "Microsoft.Support/*"],
            _ => ["*/read"],
        };
        return WireAnswer.Ok(
            new JsonObject
            {
                ["value"] = new JsonArray(
                    new JsonObject
                    {
                        ["actions"] = new JsonArray([.. actions.Select(action => (JsonNode)action)]),
                        ["notActions"] = new JsonArray(),
                        ["dataActions"] = new JsonArray(),
                        ["notDataActions"] = new JsonArray(),
                    }
                ),
            }
        );
    }
}
