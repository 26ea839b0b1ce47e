using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>
/// Azure's error dialects: Resource Manager's, and Microsoft.Support's own, which 2020-04-01 wrote in PascalCase (FACTS 3.8, recorded 07, recorded-2024 37).
/// </summary>
internal static class ArmErrors
{
    private const string OwnContentType = "application/json";

    public static WireAnswer Of(HttpStatusCode status, string code, string message) => WireAnswer.Of(status, Body(code, message));

    public static WireAnswer BadRequest(string code, string message) => Of(HttpStatusCode.BadRequest, code, message);

    /// <summary>400 as Microsoft.Support itself writes it: no charset, and not to be stored.</summary>
    public static WireAnswer Invalid(string message, string code = "InvalidData", string? target = null)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        if (target is not null)
            error["target"] = target;
        error["details"] = new JsonArray();
        return WireAnswer.Text(HttpStatusCode.BadRequest, new JsonObject { ["error"] = error }, OwnContentType).With("Cache-Control", "no-store, no-cache");
    }

    /// <summary>An answer as 2020-04-01 wrote it: the service's own errors in PascalCase.</summary>
    public static WireAnswer InFirstVersion(WireAnswer answer) =>
        answer.ContentType != OwnContentType || JsonNode.Parse(answer.Body)?["error"] is not JsonObject error
            ? answer
            : WireAnswer.Text(
                HttpStatusCode.BadRequest,
                new JsonObject
                {
                    ["Error"] = new JsonObject
                    {
                        ["Code"] = error.Text("code"),
                        ["Message"] = error.Text("message"),
                        ["Target"] = error.Text("target"),
                        ["InnerError"] = null,
                        ["Details"] = new JsonArray(),
                    },
                },
                OwnContentType
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
