using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerSupport.Sandbox.Server;

/// <summary>
/// A certificate authority that lives as long as its server: its key never leaves the memory, and it can vouch for the sandbox's hosts and for
/// the loopback address only.
/// </summary>
internal sealed class SandboxAuthority : IDisposable
{
    /// <summary>The common name of every authority's certificate; files that hold it are ours to replace.</summary>
    public const string Name = "PartnerSupport sandbox, made for one run";

    private const string LocalName = "localhost";
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);
    private static readonly TimeSpan Early = TimeSpan.FromDays(1);
    private static readonly IPAddress[] LocalAddresses = [IPAddress.Loopback, IPAddress.IPv6Loopback];

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentDictionary<string, Lazy<X509Certificate2>> _leaves = new(StringComparer.OrdinalIgnoreCase);
    private readonly X509Certificate2 _certificate;

    public SandboxAuthority(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        (From, To) = (now - Early, now + Lifetime);
        var request = new CertificateRequest(new X500DistinguishedName($"CN=\"{Name}\""), _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        request.CertificateExtensions.Add(NameConstraints.Permit([.. SandboxSite.All.Select(site => site.Host), LocalName], LocalAddresses));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        _certificate = request.CreateSelfSigned(From, To);
    }

    /// <summary>The public part, as PEM.</summary>
    public string Pem => _certificate.ExportCertificatePem() + "\n";

    private DateTimeOffset From { get; }

    private DateTimeOffset To { get; }

    public void Dispose()
    {
        foreach (var leaf in _leaves.Values)
        {
            if (leaf.IsValueCreated)
                leaf.Value.Dispose();
        }

        _certificate.Dispose();
        _key.Dispose();
    }

    /// <summary>The certificate for the host that the client names; for any other name, or none, that of the loopback address.</summary>
    public X509Certificate2 For(string? host) =>
        _leaves.GetOrAdd(host is not null && SandboxSite.Find(host) is { } site ? site.Host : LocalName, name => new(() => Issue(name))).Value;

    /// <summary>A leaf for any name; what the authority may not vouch for, clients do not believe.</summary>
    internal X509Certificate2 Issue(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        if (host == LocalName)
        {
            foreach (var address in LocalAddresses)
                names.AddIpAddress(address);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_certificate, true, false));
        using var issued = request.Create(_certificate, From, To, RandomNumberGenerator.GetBytes(16));
        var leaf = issued.CopyWithPrivateKey(key);
        if (!OperatingSystem.IsWindows())
            return leaf;
        // Windows' TLS takes no key that was never in a key container.
        using (leaf)
        {
#pragma warning disable SYSLIB0057 // Its successor is not in .NET 8.
            return new X509Certificate2(leaf.Export(X509ContentType.Pfx));
#pragma warning restore SYSLIB0057
        }
    }
}
