using System.Net;

namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>
/// Turns requests to the cloud's hosts into requests to a sandbox server on the loopback interface, because MSAL refuses authorities
/// that are not https. Links inside answers stay on the real hosts, and a host that is not the cloud's is reached by nobody.
/// </summary>
internal sealed class SandboxServerHandler : DelegatingHandler
{
    internal const string HostHeader = "X-Sandbox-Host";

    private readonly Uri _server;
    private readonly CloudInfo _cloud;

    internal SandboxServerHandler(Uri server, CloudInfo cloud, HttpMessageHandler inner)
        : base(inner)
    {
        // The name "localhost" is a matter of the resolver, but Uri.IsLoopback takes it as it stands; both are ours to accept.
        if (!server.IsAbsoluteUri || server.Scheme != Uri.UriSchemeHttp || !IsLoopback(server) || server.UserInfo.Length > 0)
        {
            throw new SupportException(
                WireIds.SandboxUriNotLoopback,
                SupportErrorKind.InvalidArgument,
                server.IsAbsoluteUri ? server.Host : server.OriginalString
            );
        }

        _server = server;
        _cloud = cloud;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var real = request.RequestUri!;
        var room = WireHosts.IsLogin(_cloud, real)
            ? "login"
            : WireHosts.ApiOf(_cloud, real) switch
            {
                MicrosoftApi.Graph => "graph",
                MicrosoftApi.AzureResourceManager => "arm",
                MicrosoftApi.PartnerCenter => "partnercenter",
                _ => throw new SupportException(WireIds.HostNotInCloud, SupportErrorKind.SecurityError, real.Host, _cloud.Cloud),
            };

        request.RequestUri = new Uri($"{_server.GetLeftPart(UriPartial.Authority)}/{room}{real.PathAndQuery}");
        request.Headers.Remove(HostHeader);
        request.Headers.Add(HostHeader, real.Host);
        request.Headers.Host = null;
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // The handlers above, a retry among them, go on with the address that they know.
            request.RequestUri = real;
            request.Headers.Remove(HostHeader);
        }
    }

    private static bool IsLoopback(Uri server) =>
        string.Equals(server.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(server.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
