using System.Net;

namespace PartnerSupport.Services.Wire;

/// <summary>The process's one pool of connections: sessions come and go, connections stay.</summary>
internal static class ConnectionPool
{
    private static readonly Lazy<SocketsHttpHandler> Pool = new(static () =>
        new SocketsHttpHandler
        {
            // A redirect could carry a body or a token to a host that nobody checked.
            AllowAutoRedirect = false,
            // A cookie of one tenant's sign-in has no business in another's.
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxConnectionsPerServer = 32,
        }
    );

    /// <summary>The pool; never disposed.</summary>
    internal static HttpMessageHandler Shared => Pool.Value;
}
