using System.Runtime.CompilerServices;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.Graph;

/// <summary>
/// The Graph SDK's typed client, one a session and made at its first call, straight on our own handler chain: Kiota's retries, redirects
/// and token providers stay out (ENGINEERING "Identity and the wire"). For what no filing waits for; the rest is read by
/// <see cref="GraphReader"/>, so that a filing never loads the SDK.
/// </summary>
internal sealed class GraphSdk(HttpMessageHandler chain, CloudInfo cloud) : IDisposable
{
    private const int MostPages = 1000;

    private readonly object _gate = new();
    private GraphServiceClient? _client;
    private bool _isDisposed;

    /// <summary>Runs a read; what the SDK throws, which may carry bodies, becomes ours.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="tenantId">The tenant that is read.</param>
    /// <param name="read">The read, by the client and with the options that every request of it must be given.</param>
    /// <exception cref="SupportException">The service refuses, no answer comes, or the answer makes no sense.</exception>
    public async Task<T> ReadAsync<T>(Guid tenantId, Func<GraphServiceClient, IList<IRequestOption>, Task<T>> read)
    {
        try
        {
            return await read(Client(), [new GraphTenant(tenantId)]).ConfigureAwait(false);
        }
        catch (Exception foreign) when (foreign is not (SupportException or OperationCanceledException or ObjectDisposedException))
        {
            // Refusals and lost answers are ours already; what is left is a body that the SDK cannot make sense of.
            throw JsonExchange.NotUnderstood("JSON");
        }
    }

    /// <summary>The objects of a collection, page after page. Links to the next page are followed on Graph's own host only.</summary>
    /// <typeparam name="TPage">A page.</typeparam>
    /// <typeparam name="TItem">An object.</typeparam>
    /// <param name="tenantId">The tenant that is read.</param>
    /// <param name="read">Reads a page: the first where the link is null, else the one behind the link.</param>
    /// <param name="items">The objects of a page; null where the answer has none of that name.</param>
    /// <param name="nextLink">The link to the next page; null on the last. No constraint says it, since that would load the SDK with this type.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">The service refuses, no answer comes, or the answer makes no sense.</exception>
    public async IAsyncEnumerable<TItem> ListAsync<TPage, TItem>(
        Guid tenantId,
        Func<GraphServiceClient, string?, IList<IRequestOption>, Task<TPage?>> read,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?> nextLink,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var walk = new PageWalk(MostPages);
        string? next = null;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var link = next;
            walk.Enter(link ?? string.Empty);
            var answer = await ReadAsync(tenantId, (client, options) => read(client, link, options)).ConfigureAwait(false);
            if (answer is null || items(answer) is not { } found)
                throw JsonExchange.NotUnderstood("value");
            foreach (var item in found)
                yield return item;
            next = nextLink(answer) is { } told ? WireLink.Resolve(cloud.Graph, told).AbsoluteUri : null;
        } while (next is not null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _client?.Dispose();
            _client = null;
        }
    }

    private GraphServiceClient Client()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _client ??= new GraphServiceClient(
                new HttpClient(new GraphSdkHandler(chain), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan },
                new AnonymousAuthenticationProvider(),
                new Uri(cloud.Graph, "/v1.0").AbsoluteUri
            );
        }
    }
}
