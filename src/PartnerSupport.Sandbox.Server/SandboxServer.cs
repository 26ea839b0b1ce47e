using System.Net;
using System.Security.Authentication;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PartnerSupport.Sandbox.Server;

/// <summary>
/// A world of the sandbox behind Kestrel on the loopback address: <c>/login /graph /arm /partnercenter</c> are the services, <c>/_sandbox</c> is its own.
/// Over TLS the services are found by their real host names, too.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly AuthorityFile? _file;

    private SandboxServer(WebApplication application, AuthorityFile? file, SandboxWorld world, Uri uri)
    {
        _application = application;
        _file = file;
        World = world;
        Uri = uri;
    }

    /// <summary>Where it listens: http://127.0.0.1:port/, or https over TLS.</summary>
    public Uri Uri { get; }

    /// <summary>The file with the authority's certificate, which clients are to trust while this server lives; null without TLS.</summary>
    public string? CertificateFile => _file?.Path;

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
    public static Task<SandboxServer> StartAsync(SandboxWorld world, int port = 0, CancellationToken cancellationToken = default) =>
        StartAsync(world, new SandboxServing { Port = port }, cancellationToken);

    /// <summary>Serves a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="serving">How.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxWorld world, SandboxServing serving, CancellationToken cancellationToken = default)
    {
        var application = Build(world, serving);
        try
        {
            var forwarder = application.Services.GetRequiredService<Forwarder>();
            var (control, guard) = (new ControlApi(world), new HostGuard(serving.IsTls));
            application.Run(context =>
                guard.Refuses(context) ? guard.RefuseAsync(context)
                : HostGuard.IsLocal(context) && context.Request.Path.StartsWithSegments("/_sandbox", out var rest) ? control.AnswerAsync(context, rest)
                : forwarder.AnswerAsync(context)
            );
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            var uri = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            // Only who has the port may write the file that is named by it.
            var file = serving.IsTls
                ? AuthorityFile.Write(
                    serving.CertificateFile ?? AuthorityFile.StandardPath(uri.Port),
                    application.Services.GetRequiredService<SandboxAuthority>().Pem
                )
                : null;
            return new SandboxServer(application, file, world, uri);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops serving; calls under way are given up.</summary>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1), TimeProvider.System);
        await _application.StopAsync(atOnce.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _file?.Dispose();
    }

    private static WebApplication Build(SandboxWorld world, SandboxServing serving)
    {
        // The empty builder reads no environment and no settings: nothing can widen the binding.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        if (serving.Told is { } tell)
        {
            builder.Services.AddSingleton<ILoggerProvider>(_ => new HandshakeLog(tell));
            builder.Logging.AddFilter<HandshakeLog>(HandshakeLog.Category, LogLevel.Debug);
        }

        // Made by the container, so that they end with it.
        builder.Services.AddSingleton(_ => new Forwarder(world));
        builder.Services.AddSingleton(_ => new SandboxAuthority(TimeProvider.System));
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(
                    IPAddress.Loopback,
                    serving.Port,
                    listening =>
                    {
                        if (!serving.IsTls)
                            return;
                        var authority = listening.ApplicationServices.GetRequiredService<SandboxAuthority>();
                        var door = new FrontDoor(serving);
                        listening.Use(next => connection => door.AnswerAsync(connection, next));
                        listening.UseHttps(https =>
                        {
                            https.ServerCertificateSelector = (_, name) => authority.For(name);
                            https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
                        });
                    }
                );
            });
        return builder.Build();
    }
}
