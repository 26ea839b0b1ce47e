using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>The login service's errors: OAuth's code and the AADSTS number in the description.</summary>
internal static class LoginErrors
{
    public static WireAnswer Of(
        WireCall call,
        string error,
        int number,
        string message,
        HttpStatusCode status = HttpStatusCode.BadRequest,
        string? claims = null
    )
    {
        var body = Body(call, error, number, message);
        if (claims is not null)
        {
            body["suberror"] = "basic_action";
            body["claims"] = claims;
        }

        return WireAnswer.Of(status, body).With("Cache-Control", "no-store, no-cache").With("x-ms-request-id", body["trace_id"]!.GetValue<string>());
    }

    public static JsonObject Body(WireCall call, string error, int number, string message)
    {
        var time = call.Now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var trace = Guid.NewGuid().ToString("D");
        var correlation = call.Header("client-request-id") ?? Guid.NewGuid().ToString("D");
        return new JsonObject
        {
            ["error"] = error,
            ["error_description"] = $"AADSTS{number}: {message} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {time}",
            ["error_codes"] = new JsonArray(number),
            ["timestamp"] = time,
            ["trace_id"] = trace,
            ["correlation_id"] = correlation,
            ["error_uri"] = $"https://{call.Site.Host}/error?code={number}",
        };
    }

    public static WireAnswer UnknownTenant(WireCall call, string tenant) =>
        Of(
            call,
            "invalid_tenant",
            90002,
            $"Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud."
        );
}
