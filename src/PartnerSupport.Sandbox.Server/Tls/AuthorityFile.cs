using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerSupport.Sandbox.Server;

/// <summary>
/// The authority's public part, where clients can be pointed at it. A file of an earlier run is replaced, what is no certificate of a sandbox is
/// never touched, and the file goes when the server ends: nobody can prove anything by it any more.
/// </summary>
internal sealed class AuthorityFile : IDisposable
{
    private readonly string _pem;

    private AuthorityFile(string path, string pem) => (Path, _pem) = (path, pem);

    public string Path { get; }

    /// <summary>Where it is when nobody says: in the user's own folder, by the port, so that two servers keep theirs apart.</summary>
    public static string StandardPath(int port) =>
        System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "PartnerSupport",
            $"sandbox-{port}.pem"
        );

    /// <exception cref="AuthorityFileException">The path holds something else, or cannot be written.</exception>
    public static AuthorityFile Write(string path, string pem)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            if (Directory.Exists(full) || (File.Exists(full) && !IsOurs(full)))
            {
                throw new AuthorityFileException($"{full} holds something that is no certificate of the sandbox, and is left alone. Name another file.");
            }

            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            // Whole or not at all: a client may be reading it.
            var part = $"{full}.{Guid.NewGuid():N}";
            File.WriteAllText(part, pem);
            File.Move(part, full, overwrite: true);
            return new AuthorityFile(full, pem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new AuthorityFileException($"The certificate cannot be written to {full}: {error.Message}");
        }
    }

    public void Dispose()
    {
        try
        {
            // Another server may have put its own there meanwhile.
            if (File.Exists(Path) && File.ReadAllText(Path) == _pem)
                File.Delete(Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It stays, and is replaced by the next run.
        }
    }

    private static bool IsOurs(string path)
    {
        if (new FileInfo(path).Length is 0 or > 64 * 1024)
            return false;
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPemFile(path);
        }
        catch (CryptographicException)
        {
            return false;
        }

        var ours = found.Count > 0 && found.All(certificate => certificate.GetNameInfo(X509NameType.SimpleName, false) == SandboxAuthority.Name);
        foreach (var certificate in found)
            certificate.Dispose();
        return ours;
    }
}
