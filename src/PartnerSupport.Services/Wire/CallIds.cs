namespace PartnerSupport.Services.Wire;

/// <summary>The service's request and correlation ids, by which Microsoft finds a call in its logs.</summary>
internal static class CallIds
{
    private static readonly string[] RequestNames = ["MS-RequestId", "x-ms-request-id", "request-id"];
    private static readonly string[] CorrelationNames = ["MS-CorrelationId", "x-ms-correlation-request-id", "client-request-id", "x-ms-client-request-id"];

    /// <summary>The ids of an answer; null where it has none.</summary>
    /// <param name="response">The answer; null when none came.</param>
    internal static (string? Request, string? Correlation) Of(HttpResponseMessage? response) =>
        response is null
            ? (null, null)
            : (
                First(response, RequestNames),
                First(response, CorrelationNames) ?? (response.RequestMessage is { } request ? First(request, CorrelationNames) : null)
            );

    private static string? First(HttpResponseMessage response, string[] names) => First(response.Headers.NonValidated, names);

    private static string? First(HttpRequestMessage request, string[] names) => First(request.Headers.NonValidated, names);

    private static string? First(System.Net.Http.Headers.HttpHeadersNonValidated headers, string[] names)
    {
        foreach (var name in names)
        {
            if (headers.TryGetValues(name, out var values) && IsId(values.ToString()))
                return values.ToString();
        }

        return null;
    }

    // An id goes into traces and errors: only what looks like one, since a proxy may put anything there.
    private static bool IsId(string text)
    {
        if (text.Length is 0 or > 80)
            return false;

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or ':' or '.' or '_'))
                return false;
        }

        return true;
    }
}
