using System.Collections.Concurrent;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using PartnerSupport.Services.Wire;
using PartnerSupport.Services.Wire.Handlers;

namespace PartnerSupport.Services.Graph;

/// <summary>
/// Clients of the Graph SDK, one a tenant, straight on our own handler chain: Kiota's retries, redirects and token providers stay out
/// (docs/decisions/one-handler-chain.md). For reads that only advise; what a filing waits for is read by <see cref="GraphReader"/>.
/// </summary>
internal sealed class GraphClients(HttpMessageHandler chain, CloudInfo cloud) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, GraphServiceClient> _clients = new();

    /// <summary>The client of a tenant.</summary>
    /// <param name="tenantId">The tenant that is read.</param>
    public GraphServiceClient For(Guid tenantId) =>
        _clients.GetOrAdd(
            tenantId,
            id => new GraphServiceClient(
                new HttpClient(new RefusalHandler(new ScopeHandler(new WireScope(MicrosoftApi.Graph, id), chain)), disposeHandler: false),
                new AnonymousAuthenticationProvider(),
                new Uri(cloud.Graph, "/v1.0").AbsoluteUri
            )
        );

    /// <summary>Runs a read; what the SDK throws, which may carry bodies, becomes ours.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">The read.</param>
    public static async Task<T> CallAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception foreign) when (foreign is not (SupportException or OperationCanceledException))
        {
            // Refusals and lost answers are ours already; what is left is a body that the SDK cannot make sense of.
            throw JsonExchange.NotUnderstood("JSON");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
    }

    /// <summary>Makes our error of a refusal before Kiota makes its own.</summary>
    private sealed class RefusalHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            ServiceError.OrThrow(await base.SendAsync(request, cancellationToken).ConfigureAwait(false));
    }
}
