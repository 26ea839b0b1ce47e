using System.Globalization;

namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>
/// One line for each try, made of what is listed here and nothing else: method, host, path template, status, duration, try and
/// the service's ids. Queries, headers, bodies and exceptions' texts never get in (docs/decisions/allow-list-in-logs.md).
/// </summary>
internal sealed class TraceHandler(Action<string> trace, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var tries = request.Options.TryGetValue(WireKeys.Tries, out var before) ? before + 1 : 1;
        request.Options.Set(WireKeys.Tries, tries);

        var start = clock.GetTimestamp();
        HttpResponseMessage? response = null;
        var ended = "no answer";
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            ended = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            return response;
        }
        catch (OperationCanceledException)
        {
            ended = "cancelled";
            throw;
        }
        finally
        {
            trace(Line(request, ended, clock.GetElapsedTime(start), tries, CallIds.Of(response)));
        }
    }

    private static string Line(HttpRequestMessage request, string ended, TimeSpan took, int tries, (string? Request, string? Correlation) ids)
    {
        var target = request.RequestUri!;
        var path = request.Options.TryGetValue(WireKeys.PathTemplate, out var template) ? template : PathTemplates.Of(target);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Method.Method} {target.Host} {path} {ended} {took.TotalMilliseconds:0} ms, try {tries}, request-id {ids.Request ?? "-"}, "
                + $"correlation-id {ids.Correlation ?? "-"}"
        );
    }
}
