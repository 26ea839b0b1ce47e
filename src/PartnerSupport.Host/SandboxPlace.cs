using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Host;

/// <summary>Where the simulated side stands: in this process, or at a server on the loopback interface.</summary>
internal sealed record SandboxPlace(string WorldId, HttpMessageHandler? Network)
{
    private const string ControlHeader = "X-Sandbox-Control";

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
    internal static SandboxPlace Of(SandboxWorld world) => new(world.WorldId, new SandboxHandler(world)) { World = world };

    /// <summary>The world in this process; null at a server.</summary>
    internal SandboxWorld? World { get; private init; }

    /// <summary>Lets things go wrong from now on.</summary>
    /// <param name="faults">What.</param>
    /// <param name="server">The server; null: in this process.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">SandboxUnreachable.</exception>
    internal async Task BreakAsync(JsonArray faults, Uri? server, CancellationToken cancellationToken)
    {
        foreach (var fault in World is null ? [] : FaultJson.Read(faults))
            World!.Faults.Add(fault);
        if (server is null)
            return;
        try
        {
            using var http = new HttpClient { Timeout = Patience };
            http.DefaultRequestHeaders.Add(ControlHeader, "1");
            using var body = new StringContent(faults.ToJsonString());
            using var answer = await http.PostAsync(new Uri(server, "/_sandbox/faults"), body, cancellationToken).ConfigureAwait(false);
            answer.EnsureSuccessStatusCode();
        }
        catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new SupportException(WireIds.SandboxUnreachable, SupportErrorKind.ConnectionError, server, error.Message) { EndsSession = true };
        }
    }

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
