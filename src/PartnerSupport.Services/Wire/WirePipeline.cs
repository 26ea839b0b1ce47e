using System.Diagnostics.CodeAnalysis;
using PartnerSupport.Services.Wire.Handlers;

namespace PartnerSupport.Services.Wire;

/// <summary>
/// The one handler chain under everything that talks HTTP (docs/decisions/one-handler-chain.md). From outside in: deadline over all tries,
/// egress guard on the bytes, retry, authentication, trace, gate per host, the whole answer read, and then the network, a sandbox
/// in the process, or a sandbox server. The libraries' own retries are off.
/// </summary>
[SuppressMessage("Reliability", "CA2000", Justification = Shared)]
[SuppressMessage("Usage", "CA2213", Justification = Shared)]
internal sealed class WirePipeline : IDisposable
{
    private const string Shared =
        "The handlers hold nothing but each other, and one that ends takes its inner one along: " + "at the end of the chain that is the pool of all sessions.";

    private readonly WireOptions _options;
    private readonly HttpMessageHandler _edge;

    private WirePipeline(WireOptions options)
    {
        _options = options;
        var network = options.Network ?? ConnectionPool.Shared;
        if (options.SandboxUri is { } sandbox)
            network = new SandboxServerHandler(sandbox, options.Cloud, network);

        _edge = new HostGateHandler(options.RequestsPerHost, new WholeAnswerHandler(options, network));
        if (options.Trace is { } trace)
            _edge = new TraceHandler(trace, options.Clock, _edge);
        _edge = new CorrelationHandler(options.Cloud, _edge);

        // Half of the time at most goes into signing in, so that its failure is told as such and not as the call's deadline.
        Login = Client(new LoginAnswerHandler(Around(_edge, options with { Deadline = options.Deadline / 2 })));
    }

    /// <summary>The client for the sign-in itself: everything but authentication.</summary>
    public HttpClient Login { get; }

    /// <summary>Makes a chain. It lives as long as the session.</summary>
    /// <param name="options">What it is made of.</param>
    /// <exception cref="SupportException">SandboxUriNotLoopback.</exception>
    public static WirePipeline Create(WireOptions options) => new(options);

    /// <summary>The chain with authentication: what Azure.Core and Graph are given.</summary>
    /// <param name="tokens">Where the tokens come from.</param>
    /// <param name="guard">
    /// Reads what leaves by this chain; null: the options' own. The chain that writes has a guard whose facts are read by the one that only
    /// reads, so that none waits for itself.
    /// </param>
    public HttpMessageHandler WithTokens(ITokenSource tokens, IEgressGuard? guard = null) =>
        Around(new AuthenticationHandler(tokens, _options.Cloud, _edge), guard is null ? _options : _options with { Guard = guard });

    /// <summary>A client over the chain with authentication; no base address, no time-out of its own.</summary>
    /// <param name="tokens">Where the tokens come from.</param>
    /// <param name="guard">Reads what leaves by it; null: the options' own.</param>
    public HttpClient CreateClient(ITokenSource tokens, IEgressGuard? guard = null) => Client(WithTokens(tokens, guard));

    /// <summary>A client whose requests carry a scope's keys where they have none of their own: for libraries that make requests themselves.</summary>
    /// <param name="tokens">Where the tokens come from.</param>
    /// <param name="scope">Whose token, for which customer.</param>
    public HttpClient CreateClient(ITokenSource tokens, WireScope scope) => Client(new ScopeHandler(scope, WithTokens(tokens)));

    /// <inheritdoc/>
    public void Dispose() => Login.Dispose();

    private static DeadlineHandler Around(HttpMessageHandler inner, WireOptions options) =>
        new(options, new EgressHandler(options.Guard, options.Cloud, new RetryHandler(options, inner)));

    private static HttpClient Client(HttpMessageHandler chain) => new(chain, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
}
