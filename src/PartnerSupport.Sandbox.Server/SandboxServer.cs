using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PartnerSupport.Sandbox.Server;

/// <summary>
/// A world of the sandbox behind Kestrel on the loopback address: <c>/login /graph /arm /partnercenter</c> are the services, <c>/_sandbox</c> is its own.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Forwarder _forwarder;

    private SandboxServer(WebApplication application, Forwarder forwarder, SandboxWorld world, Uri uri)
    {
        _application = application;
        _forwarder = forwarder;
        World = world;
        Uri = uri;
    }

    /// <summary>Where it listens: http://127.0.0.1:port/.</summary>
    public Uri Uri { get; }

    /// <summary>The world that it serves.</summary>
    public SandboxWorld World { get; }

    /// <summary>Makes a world and serves it.</summary>
    /// <param name="options">Null: the default world.</param>
    /// <param name="port">A port on 127.0.0.1; 0 finds a free one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static Task<SandboxServer> StartAsync(SandboxOptions? options = null, int port = 0, CancellationToken cancellationToken = default) =>
        StartAsync(SandboxWorld.Create(options), port, cancellationToken);

    /// <summary>Serves a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="port">A port on 127.0.0.1; 0 finds a free one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxWorld world, int port = 0, CancellationToken cancellationToken = default)
    {
        // The empty builder reads no environment and no settings: nothing can widen the binding.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(IPAddress.Loopback, port);
            });
        var application = builder.Build();
        var forwarder = new Forwarder(world);
        try
        {
            var control = new ControlApi(world);
            application.Run(context =>
                LoopbackGuard.Refuses(context) ? LoopbackGuard.RefuseAsync(context)
                : context.Request.Path.StartsWithSegments("/_sandbox", out var rest) ? control.AnswerAsync(context, rest)
                : forwarder.AnswerAsync(context)
            );
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            return new SandboxServer(application, forwarder, world, new Uri(address));
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            forwarder.Dispose();
            throw;
        }
    }

    /// <summary>Stops serving; calls under way are given up.</summary>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1), TimeProvider.System);
        await _application.StopAsync(atOnce.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _forwarder.Dispose();
    }
}
