using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Graph's errors (FACTS 4.7).</summary>
internal static class GraphErrors
{
    public static WireAnswer Of(WireCall call, HttpStatusCode status, string code, string message) => WireAnswer.Of(status, Body(call, code, message));

    public static WireAnswer BadRequest(WireCall call, string message) => Of(call, HttpStatusCode.BadRequest, "BadRequest", message);

    public static WireAnswer NotFound(WireCall call, string what) =>
        Of(
            call,
            HttpStatusCode.NotFound,
            "Request_ResourceNotFound",
            $"Resource '{what}' does not exist or one of its queried reference-property objects are not present."
        );

    public static WireAnswer Denied(WireCall call) =>
        Of(call, HttpStatusCode.Forbidden, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");

    public static JsonObject Body(WireCall call, string code, string message) =>
        new()
        {
            ["error"] = new JsonObject
            {
                ["code"] = code,
                ["message"] = message,
                ["innerError"] = new JsonObject
                {
                    ["date"] = call.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
                    ["request-id"] = Guid.NewGuid().ToString("D"),
                    ["client-request-id"] = call.Header("client-request-id") ?? Guid.NewGuid().ToString("D"),
                },
            },
        };
}
