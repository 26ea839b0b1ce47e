using System.Net;
using System.Security.Cryptography.X509Certificates;
using PartnerSupport.Sandbox;
using PartnerSupport.Sandbox.Server;

namespace PartnerSupport.Clients;

/// <summary>A sandbox behind its own proxy, and clients' transports that trust its certificate and nothing else.</summary>
public sealed class ProxiedSandbox : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnersupport-clients-");
    private SandboxServer? _server;

    /// <summary>The server.</summary>
    public SandboxServer Server => _server ?? throw new InvalidOperationException("The sandbox was not started.");

    /// <summary>What HTTPS_PROXY is to be.</summary>
    public Uri Proxy => new($"http://{Server.Uri.Authority}");

    /// <summary>A folder that ends with the tests.</summary>
    public string Folder => _folder.FullName;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        _server = await SandboxServer.StartAsync(
            SandboxWorld.Create(new SandboxOptions { DeviceCodeInterval = TimeSpan.FromSeconds(1), OperationPolls = 1 }),
            new SandboxServing { Proxy = true, CertificateFile = Path.Combine(Folder, "sandbox.pem") },
            TestContext.Current.CancellationToken
        );

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A transport through the proxy.</summary>
    public SocketsHttpHandler Transport()
    {
        var handler = new SocketsHttpHandler { Proxy = new WebProxy(Proxy), UseProxy = true };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { X509Certificate2.CreateFromPem(File.ReadAllText(Server.CertificateFile!)) },
        };
        return handler;
    }
}
