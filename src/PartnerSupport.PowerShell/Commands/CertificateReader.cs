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
        var certificate =
            command.Certificate
            ?? (command.CertificateThumbprint is { } thumbprint ? FromStore(thumbprint) : null)
            ?? (command.CertificatePath is { } path ? FromFile(command, command.GetUnresolvedProviderPathFromPSPath(path)) : null);
        if (certificate is { HasPrivateKey: false })
            throw new SupportException(ErrorIds.CertificateWithoutKey, SupportErrorKind.InvalidArgument, certificate.Thumbprint);
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
            if (store.Certificates.Find(X509FindType.FindByThumbprint, bare, validOnly: false) is [var found, ..])
                return found;
        }
        throw NotFound(bare);
    }

    private static X509Certificate2 FromFile(ConnectCspSupportCommand command, string path)
    {
        if (!File.Exists(path))
            throw NotFound(path);
        try
        {
            return Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
                ? FromPem(path)
                : new X509Certificate2(path, command.CertificatePassword, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SupportException(ErrorIds.CertificateUnreadable, SupportErrorKind.InvalidArgument, path);
        }
    }

    // A file with the public part alone is a certificate whose key is missing, and no damaged one.
    private static X509Certificate2 FromPem(string path)
    {
        var text = File.ReadAllText(path);
        return text.Contains("PRIVATE KEY-----", StringComparison.Ordinal) ? X509Certificate2.CreateFromPem(text, text) : X509Certificate2.CreateFromPem(text);
    }

    private static SupportException NotFound(string what) => new(ErrorIds.CertificateNotFound, SupportErrorKind.ObjectNotFound, what);
}
