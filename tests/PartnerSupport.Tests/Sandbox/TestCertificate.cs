using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerSupport.Tests.Sandbox;

/// <summary>Self-signed certificates for client assertions.</summary>
internal static class TestCertificate
{
    public static X509Certificate2 Create()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=PartnerSupport sandbox test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
