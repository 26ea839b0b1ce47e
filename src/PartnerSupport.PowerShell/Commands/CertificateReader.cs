using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerSupport.PowerShell;

/// <summary>Finds the client certificate that Connect-CspSupport names.</summary>
internal static class CertificateReader
{
    /// <summary>The certificate; null when none was named.</summary>
    /// <exception cref="SupportException">CertificateNotFound, CertificateUnreadable, CertificateWithoutKey.</exception>
    internal static X509Certificate2? Read(ConnectCspSupportCommand command)
    {
        var certificate = command.Certificate
            ?? (command.CertificateThumbprint is { } thumbprint ? FromStore(thumbprint) : null)
            ?? (command.CertificatePath is { } path ? FromFile(command, command.GetUnresolvedProviderPathFromPSPath(path)) : null);
        if (certificate is { HasPrivateKey: false }) throw Error("CertificateWithoutKey", certificate.Thumbprint);
        return certificate;
    }

    private static X509Certificate2 FromStore(string thumbprint)
    {
        // Copied from a dialog, a thumbprint carries spaces and an invisible mark.
        var bare = string.Concat(thumbprint.Where(char.IsAsciiHexDigit));
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, location);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (CryptographicException)
            {
                continue;
            }
            if (store.Certificates.Find(X509FindType.FindByThumbprint, bare, validOnly: false) is [var found, ..]) return found;
        }
        throw Error("CertificateNotFound", bare);
    }

    private static X509Certificate2 FromFile(ConnectCspSupportCommand command, string path)
    {
        if (!File.Exists(path)) throw Error("CertificateNotFound", path);
        try
        {
            return Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
                ? X509Certificate2.CreateFromPemFile(path)
                : new X509Certificate2(path, command.CertificatePassword, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException)
        {
            throw Error("CertificateUnreadable", path);
        }
    }

    private static SupportException Error(string id, string what) => new(id, SupportErrorKind.AuthenticationError, what);
}
