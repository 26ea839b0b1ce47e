namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>One deadline over all tries, waits and tokens of a request.</summary>
internal sealed class DeadlineHandler(WireOptions options, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var deadline = request.Options.TryGetValue(WireKeys.Deadline, out var own) ? own : options.Deadline;
        request.Options.Set(WireKeys.DeadlineAt, options.Clock.GetUtcNow() + deadline);

        using var timer = new CancellationTokenSource(deadline, options.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            return await base.SendAsync(request, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SupportException(WireIds.ServiceDeadlinePassed, SupportErrorKind.OperationTimeout, request.RequestUri?.Host, deadline.TotalSeconds);
        }
    }
}
