using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>The answers of faults that keep the service from seeing the request, each in the service's own dialect.</summary>
internal static class FaultAnswers
{
    /// <summary>The answer in place of the service's, or null when the service still gets the request.</summary>
    public static WireAnswer? For(SandboxFault fault, WireCall call) =>
        fault.Kind switch
        {
            FaultKind.Throttle => WithRetryAfter(Throttled(fault, call), fault, call),
            FaultKind.ServerError => WithRetryAfter(ServerError(fault.Status ?? HttpStatusCode.ServiceUnavailable, call), fault, call),
            FaultKind.HtmlPage => WireAnswer.Text(fault.Status ?? HttpStatusCode.OK, Page, "text/html; charset=utf-8"),
            FaultKind.EmptyBody => WireAnswer.Empty(fault.Status ?? HttpStatusCode.OK),
            FaultKind.TokenRevoked => BearerAnswers.Revoked(call),
            FaultKind.ClaimsChallenge => BearerAnswers.ClaimsChallenge(call),
            _ => null,
        };

    private const string Page =
        "<!DOCTYPE html><html><head><title>Service unavailable</title></head><body><h1>Our services aren't available right now</h1></body></html>";

    private static WireAnswer Throttled(SandboxFault fault, WireCall call) =>
        WireAnswer.Of(
            HttpStatusCode.TooManyRequests,
            call.Site.Service switch
            {
                SandboxService.Login => LoginErrors.Body(call, "temporarily_unavailable", 90055, "Too many requests were sent. Try again later."),
                SandboxService.Graph => new JsonObject
                {
                    ["error"] = new JsonObject
                    {
                        ["code"] = "TooManyRequests",
                        ["message"] = "Please retry again later.",
                        ["innerError"] = new JsonObject
                        {
                            ["code"] = "429",
                            ["date"] = call.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
                            ["message"] = "Please retry after",
                            ["request-id"] = Guid.NewGuid().ToString("D"),
                            ["status"] = "429",
                        },
                    },
                },
                SandboxService.PartnerCenter => new JsonObject
                {
                    ["statusCode"] = 429,
                    ["message"] = $"Rate limit is exceeded. Try again in {Math.Ceiling((fault.RetryAfter ?? TimeSpan.FromSeconds(60)).TotalSeconds)} seconds.",
                },
                _ => ArmErrors.Body("TooManyRequests", "The request is being throttled as the limit has been reached for operation type."),
            }
        );

    private static WireAnswer ServerError(HttpStatusCode status, WireCall call) =>
        WireAnswer.Of(
            status,
            call.Site.Service switch
            {
                SandboxService.Login => LoginErrors.Body(call, "temporarily_unavailable", 90033, "A transient error has occurred. Please try again."),
                SandboxService.Graph => GraphErrors.Body(call, "serviceNotAvailable", "The service is temporarily unavailable."),
                SandboxService.PartnerCenter => PartnerCenterErrors.Body("0", "Exception not defined"),
                _ => ArmErrors.Body("ServiceUnavailable", "The service is temporarily unable to process the request. Please retry."),
            }
        );

    private static WireAnswer WithRetryAfter(WireAnswer answer, SandboxFault fault, WireCall call)
    {
        if (fault.RetryAfter is not { } wait)
            return answer;
        var text =
            fault.RetryAfterAsDate ? (call.Now + wait).ToString("r", CultureInfo.InvariantCulture)
            : call.Site.Service == SandboxService.Graph ? wait.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)
            : Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return answer.With("Retry-After", text);
    }
}
