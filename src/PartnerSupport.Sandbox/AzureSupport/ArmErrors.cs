using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Azure's two error dialects: Resource Manager's, and Microsoft.Support's own in PascalCase (FACTS 3.8, recording 07).</summary>
internal static class ArmErrors
{
    public static WireAnswer Of(HttpStatusCode status, string code, string message) => WireAnswer.Of(status, Body(code, message));

    public static WireAnswer BadRequest(string code, string message) => Of(HttpStatusCode.BadRequest, code, message);

    /// <summary>400 as Microsoft.Support itself writes it.</summary>
    public static WireAnswer Invalid(string message, string code = "InvalidData", string? target = null) =>
        WireAnswer.Of(
            HttpStatusCode.BadRequest,
            new JsonObject
            {
                ["Error"] = new JsonObject
                {
                    ["Code"] = code,
                    ["Message"] = message,
                    ["Target"] = target,
                    ["InnerError"] = null,
                    ["Details"] = new JsonArray(),
                },
            }
        );

    public static WireAnswer NotFound(string what) => Of(HttpStatusCode.NotFound, "ResourceNotFound", $"The resource '{what}' was not found.");

    public static WireAnswer UnknownPath(WireCall call) =>
        Of(HttpStatusCode.NotFound, "InvalidResourceType", $"The resource type could not be found for '{call.Uri.AbsolutePath}'.");

    public static WireAnswer Deserialization(string message) => Invalid(message, "JsonDeserializationError");

    public static WireAnswer Forbidden(WireCall call, string action, string scope) =>
        Of(
            HttpStatusCode.Forbidden,
            "AuthorizationFailed",
            $"The client '{(call.Token.AppOnly ? DefaultWorld.ServicePrincipalId : call.World.User.UserPrincipalName)}' does not have "
                + $"authorization to perform action '{action}' over scope '{scope}' or the scope is invalid."
        );

    public static JsonObject Body(string code, string message) =>
        new()
        {
            ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
        };
}
