namespace PartnerSupport.Tests.Desk;

/// <summary>Lets something happen once, between the row that says "sending" and the call that sends.</summary>
internal sealed class WhileSending(HttpMessageHandler inner, Func<Task> happens) : DelegatingHandler(inner)
{
    private int _happened;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Put && Interlocked.Exchange(ref _happened, 1) == 0)
            await happens();
        return await base.SendAsync(request, cancellationToken);
    }
}
