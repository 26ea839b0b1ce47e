using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Host;

/// <summary>Where the simulated side stands: in this process, or at a server on the loopback interface.</summary>
internal sealed record SandboxPlace(string WorldId, HttpMessageHandler? Network)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The sandbox of a request; null for the live services.</summary>
    /// <exception cref="SupportException">SandboxUriNotLoopback, SandboxUnreachable.</exception>
    internal static async Task<SandboxPlace?> OfAsync(ConnectRequest request, CancellationToken cancellationToken)
    {
        if (!request.Sandbox)
            return null;
        if (request.SandboxUri is { } server)
            return new SandboxPlace(await WorldOfAsync(server, cancellationToken).ConfigureAwait(false), null);
        return Of(SandboxWorld.Create(new SandboxOptions { CustomerCount = request.SandboxCustomerCount }));
    }

    /// <summary>A world in this process.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The place holds its world as long as the session; the handler has nothing to close.")]
    internal static SandboxPlace Of(SandboxWorld world) => new(world.WorldId, new SandboxHandler(world));

    private static async Task<string> WorldOfAsync(Uri server, CancellationToken cancellationToken)
    {
        if (!server.IsAbsoluteUri || !server.IsLoopback || server.Scheme != Uri.UriSchemeHttp)
            throw new SupportException(WireIds.SandboxUriNotLoopback, SupportErrorKind.InvalidArgument, server);
        try
        {
            using var http = new HttpClient { Timeout = Patience };
            var text = await http.GetStringAsync(new Uri(server, "/_sandbox/world"), cancellationToken).ConfigureAwait(false);
            return (string?)JObject.Parse(text)["worldId"] ?? throw new InvalidOperationException("no world id");
        }
        catch (Exception error)
            when (error is HttpRequestException or InvalidOperationException or Newtonsoft.Json.JsonException
                || (error is TaskCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            throw new SupportException(WireIds.SandboxUnreachable, SupportErrorKind.ConnectionError, server, error.Message) { EndsSession = true };
        }
    }
}
