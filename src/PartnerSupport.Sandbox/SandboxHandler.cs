namespace PartnerSupport.Sandbox;

/// <summary>
/// Answers every request as Microsoft's services would, by the real host names; a host that the sandbox does not know is as
/// unreachable as on a closed network. Stateless itself: any number of handlers may serve one world.
/// </summary>
public sealed class SandboxHandler(SandboxWorld world) : HttpMessageHandler
{
    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The host is unknown, or a fault drops the connection.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var uri = request.RequestUri ?? throw new HttpRequestException("The request has no address.");
        if (!uri.IsAbsoluteUri || SandboxSite.Find(uri.Host) is not { } site || uri.Scheme != Uri.UriSchemeHttps)
        {
            throw new HttpRequestException(
                HttpRequestError.NameResolutionError,
                $"No such host is known. ({uri.Host}:{uri.Port}) The sandbox reaches nothing beyond itself."
            );
        }

        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var state = world.State;
        world.Log.Add(request, site, body, state.Now);
        if (world.Options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(world.Options.Latency, world.Clock, cancellationToken).ConfigureAwait(false);
        }

        var call = new WireCall(request, site, state, body);
        var faults = call.Faults = world.Faults.Strike(call);
        if (faults.Count == 0)
            return Answer(call).ToMessage(request, call.Now);
        foreach (var fault in faults.Where(fault => fault.Kind == FaultKind.Latency))
        {
            await Task.Delay(fault.Delay, world.Clock, cancellationToken).ConfigureAwait(false);
        }

        if (faults.Any(fault => fault.Kind == FaultKind.Drop))
            throw Dropped();
        var answer = faults.Select(fault => FaultAnswers.For(fault, call)).FirstOrDefault(found => found is not null) ?? Answer(call);
        if (faults.Any(fault => fault.Kind == FaultKind.CommitThenDrop))
            throw Dropped();

        var message = answer.ToMessage(request, call.Now);
        if (faults.Any(fault => fault.Kind == FaultKind.CutBody) && answer.Body.Length > 0)
            Cut(message, answer);
        return message;
    }

    private static WireAnswer Answer(WireCall call)
    {
        // One gate a world: every answer is a moment of memory work, and a true order of events is worth more than parallel writes.
        lock (call.World.Gate)
        {
            return call.Site.Service switch
            {
                SandboxService.Login => LoginApi.Answer(call),
                SandboxService.Graph => GraphApi.Answer(call),
                SandboxService.PartnerCenter => PartnerCenterApi.Answer(call),
                _ => CloudMetadata.Answer(call) ?? AzureApi.Answer(call),
            };
        }
    }

    private static void Cut(HttpResponseMessage message, WireAnswer answer)
    {
        var cut = new CutContent(answer.Body);
        cut.Headers.ContentType = message.Content.Headers.ContentType;
        message.Content.Dispose();
        message.Content = cut;
    }

    private static HttpRequestException Dropped() =>
        new(HttpRequestError.ResponseEnded, "An error occurred while sending the request.", new IOException("The response ended prematurely."));
}
