namespace PartnerSupport;

/// <summary>A file with its bytes.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Sha256">SHA-256 of the bytes, hexadecimal.</param>
/// <param name="Content">The bytes.</param>
public sealed record AttachmentContent(string Name, string Sha256, ReadOnlyMemory<byte> Content);
