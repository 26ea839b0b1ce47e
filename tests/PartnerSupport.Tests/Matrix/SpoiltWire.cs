using System.Net;

namespace PartnerSupport.Tests.Matrix;

/// <summary>Stands between the chain and the sandbox, and spoils the answers of one moment.</summary>
internal sealed class SpoiltWire(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private SpoiltAnswer? _answer;
    private int _left;

    internal int Struck { get; private set; }

    internal void Spoil(SpoiltAnswer answer, int times) => (_answer, _left, Struck) = (answer, times, 0);

    internal void Mend() => _answer = null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_answer is not { } answer || _left == 0 || !IsAt(answer.Moment, request))
            return await base.SendAsync(request, cancellationToken);
        _left--;
        Struck++;
        var real = answer.Moment == WireMoment.PutBefore ? null : await base.SendAsync(request, cancellationToken);
        if (answer.Moment == WireMoment.PutDone)
            await FinishAsync(request, real!, cancellationToken);
        var spoilt = new HttpResponseMessage(answer.Status) { RequestMessage = request };
        if (answer.Status == HttpStatusCode.TooManyRequests)
            spoilt.Headers.TryAddWithoutValidation("Retry-After", "0");
        if (answer.Body is not (SpoiltBodies.Own or SpoiltBodies.ForeignLink or SpoiltBodies.NoLink))
        {
            spoilt.Content = SpoiltBodies.Make(answer.Body);
            return spoilt;
        }

        if (real is not null)
            spoilt.Content = new ByteArrayContent(await real.Content.ReadAsByteArrayAsync(cancellationToken));
        if (answer.Body == SpoiltBodies.ForeignLink)
            spoilt.Headers.TryAddWithoutValidation("Azure-AsyncOperation", "https://elsewhere.example/operationsStatus/1");
        else if (answer.Body == SpoiltBodies.Own && real?.Headers.TryGetValues("Azure-AsyncOperation", out var links) == true)
            spoilt.Headers.TryAddWithoutValidation("Azure-AsyncOperation", links);
        return spoilt;
    }

    // A look at its operation is what the sandbox waits for.
    private async Task FinishAsync(HttpRequestMessage put, HttpResponseMessage accepted, CancellationToken cancellationToken)
    {
        if (!accepted.Headers.TryGetValues("Azure-AsyncOperation", out var links))
            return;
        using var poll = new HttpRequestMessage(HttpMethod.Get, links.Single());
        poll.Headers.Authorization = put.Headers.Authorization;
        using var done = await base.SendAsync(poll, cancellationToken);
        Assert.Contains("Succeeded", await done.Content.ReadAsStringAsync(cancellationToken), StringComparison.Ordinal);
    }

    private static bool IsAt(WireMoment moment, HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        var isTicket = path.Contains("/supportTickets/", StringComparison.Ordinal) && !path.Contains("/communications", StringComparison.Ordinal);
        return moment switch
        {
            WireMoment.PutBefore or WireMoment.PutDone or WireMoment.PutRunning => request.Method == HttpMethod.Put && isTicket,
            WireMoment.PollRunning or WireMoment.PollDone => path.Contains("/operationsStatus/", StringComparison.Ordinal),
            _ => request.Method == HttpMethod.Get && isTicket,
        };
    }
}
