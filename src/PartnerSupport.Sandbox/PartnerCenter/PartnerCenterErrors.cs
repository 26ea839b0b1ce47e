using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Partner Center's errors: the code is a string that holds a number, and is not the status (FACTS 2.5).</summary>
internal static class PartnerCenterErrors
{
    public static readonly string Realm = "OAuth realm=urn:cpsvc:cpid:0";

    public static WireAnswer Of(HttpStatusCode status, string code, string description) => WireAnswer.Of(status, Body(code, description));

    public static WireAnswer Invalid(string description) => Of(HttpStatusCode.BadRequest, "800002", description);

    public static WireAnswer InvalidProperty(string name) => Of(HttpStatusCode.BadRequest, "3000", $"Invalid property: {name}");

    public static WireAnswer NotFound() => Of(HttpStatusCode.NotFound, "1000", "Not found");

    public static WireAnswer Denied() => Of(HttpStatusCode.Forbidden, "2032", "Access denied");

    public static WireAnswer Unauthorized(string code, string description) =>
        Of(HttpStatusCode.Unauthorized, code, description).With("WWW-Authenticate", Realm);

    /// <summary>App + user without MFA (FACTS 2.5).</summary>
    public static WireAnswer MfaRequired() =>
        Of(HttpStatusCode.Unauthorized, "400", "Unauthorized - MFA required")
            .Because("Unauthorized - MFA required")
            .With("WWW-Authenticate", "Bearer error=\"invalid_token\"");

    public static JsonObject Body(string code, string description) =>
        new()
        {
            ["code"] = code,
            ["description"] = description,
            ["data"] = new JsonArray(),
            ["source"] = "PartnerFD",
        };
}
