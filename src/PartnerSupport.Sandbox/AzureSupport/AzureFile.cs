using System.Security.Cryptography;

namespace PartnerSupport.Sandbox;

/// <summary>A file in a workspace: announced with its sizes, then uploaded in chunks.</summary>
internal sealed class AzureFile(string name, int chunkSize, int fileSize, int chunks, DateTimeOffset created)
{
    public string Name { get; } = name;

    public int ChunkSize { get; } = chunkSize;

    public int FileSize { get; } = fileSize;

    public DateTimeOffset Created { get; } = created;

    /// <summary>The bytes of each chunk; null while it has not come.</summary>
    public byte[]?[] Chunks { get; } = new byte[chunks][];

    public bool IsComplete => Array.TrueForAll(Chunks, chunk => chunk is not null);

    /// <summary>SHA-256 of a file that has come whole, hexadecimal.</summary>
    public string Sha256 => Convert.ToHexString(SHA256.HashData([.. Chunks.SelectMany(chunk => chunk!)])).ToLowerInvariant();

    /// <summary>How many bytes chunk <paramref name="index"/> must have.</summary>
    public int LengthOf(int index) => index < Chunks.Length - 1 ? ChunkSize : FileSize - (ChunkSize * (Chunks.Length - 1));
}
