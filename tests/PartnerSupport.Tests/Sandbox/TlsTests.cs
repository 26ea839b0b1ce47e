using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;
using PartnerSupport.Sandbox.Server;

namespace PartnerSupport.Tests.Sandbox;

/// <summary>A sandbox over TLS with its certificate file in a folder that ends with the test.</summary>
public abstract class TlsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnersupport-tls-");

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected ConcurrentQueue<string> Told { get; } = new();

    protected string CertificatePath => Path.Combine(_folder.FullName, "ca.pem");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static SocketsHttpHandler Handler(string pem) =>
        new()
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    RevocationMode = X509RevocationMode.NoCheck,
                    CustomTrustStore = { X509Certificate2.CreateFromPem(pem) },
                },
            },
        };

    protected static HttpClient Client(SandboxServer server, bool proxy = false, bool anyName = false)
    {
        var handler = Handler(File.ReadAllText(server.CertificateFile!));
        if (proxy)
            handler.Proxy = new WebProxy($"http://{server.Uri.Authority}");
        handler.UseProxy = proxy;
        // A rebinding page comes under a name of its own, and the browser would not even get this far: only the name may be wrong.
        if (anyName)
            handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, faults) => (faults & ~SslPolicyErrors.RemoteCertificateNameMismatch) == 0;
        return new HttpClient(handler);
    }

    protected Task<SandboxServer> StartAsync(bool proxy = false) =>
        SandboxServer.StartAsync(
            SandboxWorld.Create(),
            new SandboxServing
            {
                Https = true,
                Proxy = proxy,
                CertificateFile = CertificatePath,
                Told = Told.Enqueue,
            },
            Stop
        );
}
