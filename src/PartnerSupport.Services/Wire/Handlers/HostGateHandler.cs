using System.Collections.Concurrent;

namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>Lets only so many requests be on their way to one host; waits between tries hold no place.</summary>
internal sealed class HostGateHandler(int places, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(request.RequestUri!.Host, static (_, count) => new SemaphoreSlim(count, count), places);
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }
}
