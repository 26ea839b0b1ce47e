namespace PartnerSupport.Services.Wire;

/// <summary>Turns a service's error answer into ours: one id per cause, with the service's code, words and ids.</summary>
internal static class ServiceError
{
    /// <summary>The error behind an answer that is not a success. Its body was read by the chain.</summary>
    /// <param name="response">The answer.</param>
    internal static SupportException Read(HttpResponseMessage response)
    {
        using var buffer = new MemoryStream();
        response.Content.CopyTo(buffer, null, CancellationToken.None);
        var fault = ServiceFault.Read(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        return Make(response, fault, Cause((int)response.StatusCode, fault, response));
    }

    /// <summary>Returns when the answer is a success, and throws what it says otherwise.</summary>
    /// <param name="response">The answer; disposed when it is an error.</param>
    internal static HttpResponseMessage OrThrow(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return response;

        using (response)
            throw Read(response);
    }

    private static SupportException Make(HttpResponseMessage response, ServiceFault fault, (string Id, SupportErrorKind Kind) cause)
    {
        var ids = CallIds.Of(response);
        var status = (int)response.StatusCode;
        var said = Said(fault);
        return new SupportException(cause.Id, cause.Kind, response.RequestMessage?.RequestUri?.Host, status, said)
        {
            HttpStatus = status,
            MayHaveArrived = status is 408 or >= 500,
            ServiceCode = fault.Code,
            RequestId = ids.Request,
            CorrelationId = ids.Correlation,
        };
    }

    private static string Said(ServiceFault fault)
    {
        var target = fault.Target is null ? string.Empty : $" ({fault.Target})";
        return (fault.Code, fault.Words) switch
        {
            (null, null) => "-",
            ({ } code, null) => code + target,
            (null, { } words) => words + target,
            ({ } code, { } words) => $"{code}{target}: {words}",
        };
    }

    private static (string Id, SupportErrorKind Kind) Cause(int status, ServiceFault fault, HttpResponseMessage response) =>
        (status, fault.Code) switch
        {
            // Partner Center's own codes, FACTS 2.5.
            (403, "20002") => (WireIds.PartnerRelationshipMissing, SupportErrorKind.PermissionDenied),
            (404, "60003") or (400, "900118") => (WireIds.CustomerTenantUnknown, SupportErrorKind.ObjectNotFound),
            (401, _) when WantsMfa(fault, response) => (WireIds.MfaRequired, SupportErrorKind.AuthenticationError),
            (>= 300 and < 400, _) => (WireIds.ServiceRedirected, SupportErrorKind.SecurityError),
            (401, _) => (WireIds.ServiceNeedsSignIn, SupportErrorKind.AuthenticationError),
            (403, _) => (WireIds.ServicePermissionDenied, SupportErrorKind.PermissionDenied),
            (404 or 410, _) => (WireIds.ServiceObjectNotFound, SupportErrorKind.ObjectNotFound),
            (409 or 412, _) => (WireIds.ServiceConflict, SupportErrorKind.ResourceExists),
            (429, _) => (WireIds.ServiceThrottled, SupportErrorKind.LimitsExceeded),
            (408 or >= 500, _) => (WireIds.ServiceUnavailable, SupportErrorKind.ResourceUnavailable),
            (>= 400, _) => (WireIds.ServiceRefusedRequest, SupportErrorKind.InvalidArgument),
            _ => (WireIds.ServiceAnswerUnreadable, SupportErrorKind.InvalidData),
        };

    // FACTS 2.5: 401 "Unauthorized - MFA required"; where it stands is not documented.
    private static bool WantsMfa(ServiceFault fault, HttpResponseMessage response) =>
        Mentions(fault.Words)
        || Mentions(response.ReasonPhrase)
        || (response.Headers.NonValidated.TryGetValues("WWW-Authenticate", out var challenge) && Mentions(challenge.ToString()));

    private static bool Mentions(string? text) =>
        text is not null && (text.Contains("MFA", StringComparison.Ordinal) || text.Contains("multi-factor", StringComparison.OrdinalIgnoreCase));
}
