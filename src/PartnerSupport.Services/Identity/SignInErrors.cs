using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Identity;
using Microsoft.Identity.Client;

namespace PartnerSupport.Services.Identity;

/// <summary>
/// Turns whatever comes out of MSAL and Azure.Identity into ours. Their messages name users and tenants and their exceptions carry
/// response bodies, so nothing of them goes on but the code and the ids.
/// </summary>
internal static class SignInErrors
{
    private const string CodeMark = "AADSTS";

    /// <summary>Whether a person at the screen can put it right: what a browser cannot mend, it is not opened for.</summary>
    /// <param name="error">What MSAL said.</param>
    internal static bool HelpsToAskAgain(MsalUiRequiredException error) =>
        Row(error)?.Id
            is null
                or WireIds.ExternalMfaRequired
                or WireIds.PasswordExpired
                or WireIds.MfaRequired
                or WireIds.RefreshTokenExpired
                or WireIds.RefreshTokenRevoked
                or WireIds.RefreshTokenInvalid;

    /// <summary>Our error.</summary>
    /// <param name="error">Theirs.</param>
    /// <param name="scene">For whom the token was wanted.</param>
    internal static SupportException Map(Exception error, SignInScene scene) =>
        error switch
        {
            SupportException wire => FromWire(wire, scene),
            MsalServiceException service => FromService(service, scene),
            MsalClientException { ErrorCode: "authentication_canceled" } => Make(WireIds.SignInCancelled, SupportErrorKind.AuthenticationError, scene, null),
            MsalClientException { ErrorCode: "linux_xdg_open_failed" or "no_app_http_listener" } => Make(
                WireIds.BrowserUnavailable,
                SupportErrorKind.AuthenticationError,
                scene,
                null
            ),
            MsalClientException { ErrorCode: "code_expired" } => Make(WireIds.DeviceCodeNotUsed, SupportErrorKind.AuthenticationError, scene, null),
            MsalClientException { ErrorCode: "json_parse_failed" } => Make(WireIds.LoginUnreadable, SupportErrorKind.ResourceUnavailable, scene, null),
            MsalClientException client => Make(WireIds.SignInFailed, SupportErrorKind.AuthenticationError, scene, client.ErrorCode),
            // An identity that this machine does not have, or whatever Azure.Identity wraps.
            CredentialUnavailableException => Make(WireIds.AzureIdentityMissing, SupportErrorKind.AuthenticationError, scene, null),
            AuthenticationFailedException { InnerException: { } inner } => Map(inner, scene),
            RequestFailedException failed => Make(
                WireIds.SignInFailed,
                SupportErrorKind.AuthenticationError,
                scene,
                failed.Status.ToString(CultureInfo.InvariantCulture)
            ),
            OperationCanceledException => Make(WireIds.SignInCancelled, SupportErrorKind.AuthenticationError, scene, null),
            HttpRequestException or IOException => Make(WireIds.LoginUnreachable, SupportErrorKind.ResourceUnavailable, scene, null),
            JsonException or InvalidOperationException or FormatException => Make(WireIds.LoginUnreadable, SupportErrorKind.ResourceUnavailable, scene, null),
            _ => Make(WireIds.SignInFailed, SupportErrorKind.AuthenticationError, scene, error.GetType().Name),
        };

    private static SupportException FromService(MsalServiceException error, SignInScene scene)
    {
        var (id, kind, ends) = Cause(error, scene);
        var code = Code(error);
        return new SupportException(id, kind, Arguments(scene, code is { } number ? CodeMark + number.ToString(CultureInfo.InvariantCulture) : error.ErrorCode))
        {
            HttpStatus = error.StatusCode > 0 ? error.StatusCode : null,
            ServiceCode = code is null ? Wire.ServiceWords.Code(error.ErrorCode) : CodeMark + code.Value.ToString(CultureInfo.InvariantCulture),
            RequestId = TraceId(error.ResponseBody),
            CorrelationId = Guid.TryParse(error.CorrelationId, out var correlation) ? correlation.ToString() : null,
            EndsSession = ends,
            Target = scene.Tenant,
        };
    }

    private static (string Id, SupportErrorKind Kind, bool EndsSession) Cause(MsalServiceException error, SignInScene scene)
    {
        var row = Row(error);
        // A customer's tenant that does not know our application has not been given it (FACTS 2.8).
        if (row?.Id == WireIds.ApplicationUnknown && scene.IsCustomer)
            return (WireIds.ConsentMissing, SupportErrorKind.PermissionDenied, false);
        if (scene.HadClaims && (row?.Id == WireIds.MfaRequired || (row is null && error is MsalUiRequiredException)))
            return (WireIds.StepUpRequired, SupportErrorKind.AuthenticationError, false);
        if (row is not null)
            return (row.Id, row.Kind, row.EndsSession && !scene.IsCustomer);

        // Turned down on the page; MSAL knows only the refusals that say so in a subcode.
        if (error.ErrorCode == "access_denied")
            return (WireIds.SignInCancelled, SupportErrorKind.AuthenticationError, false);

        return error.StatusCode switch
        {
            429 => (WireIds.LoginThrottled, SupportErrorKind.LimitsExceeded, false),
            >= 500 => (WireIds.LoginUnavailable, SupportErrorKind.ResourceUnavailable, false),
            200 => (WireIds.LoginUnreadable, SupportErrorKind.ResourceUnavailable, false),
            _ => (WireIds.SignInFailed, SupportErrorKind.AuthenticationError, false),
        };
    }

    // The chain's own errors, said of the sign-in.
    private static SupportException FromWire(SupportException error, SignInScene scene) =>
        error.Id switch
        {
            WireIds.ServiceUnreachable or WireIds.ServiceOutcomeUnknown => Make(WireIds.LoginUnreachable, SupportErrorKind.ResourceUnavailable, scene, null),
            WireIds.ServiceDeadlinePassed => Make(WireIds.LoginUnreachable, SupportErrorKind.OperationTimeout, scene, null),
            WireIds.ServiceAnswerUnreadable => Make(WireIds.LoginUnreadable, SupportErrorKind.ResourceUnavailable, scene, null),
            _ => error,
        };

    private static SupportException Make(string id, SupportErrorKind kind, SignInScene scene, string? code) =>
        new(id, kind, Arguments(scene, Wire.ServiceWords.Code(code))) { Target = scene.Tenant };

    private static object?[] Arguments(SignInScene scene, string? code) =>
        [scene.Tenant, scene.Api, scene.ClientId ?? "-", code ?? "-", ConsentCall.Print(scene.Cloud, scene.Tenant, scene.ClientId)];

    private static LoginErrorRow? Row(MsalServiceException error) => Code(error) is { } code ? LoginErrorTable.Find(code) : null;

    // The number stands in the description, "AADSTS50076: …"; error_codes may list several.
    private static int? Code(MsalServiceException error)
    {
        var text = error.Message;
        var at = text.IndexOf(CodeMark, StringComparison.Ordinal);
        if (at < 0)
            return null;

        var digits = text.AsSpan(at + CodeMark.Length);
        var length = 0;
        while (length < digits.Length && char.IsAsciiDigit(digits[length]))
            length++;
        return int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;
    }

    private static string? TraceId(string? body)
    {
        try
        {
            using var document = JsonDocument.Parse(body ?? "{}");
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("trace_id", out var trace)
                && Guid.TryParse(trace.GetString(), out var id)
                ? id.ToString()
                : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
