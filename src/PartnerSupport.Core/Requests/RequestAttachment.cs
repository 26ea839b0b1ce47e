namespace PartnerSupport;

/// <summary>A file of a request as the request knows it; its bytes lie in the ledger until they are with the service.</summary>
public sealed record RequestAttachment
{
    /// <summary>The file's name, without a folder.</summary>
    public required string Name { get; init; }

    /// <summary>Where it lay when the request was handed in, for the person who attaches it; null for a file that goes out by itself.</summary>
    public string? Path { get; init; }

    /// <summary>Its size in bytes.</summary>
    public long Length { get; init; }

    /// <summary>SHA-256 of its content, hexadecimal: the name under which the ledger keeps the bytes. Null for a file that a person attaches.</summary>
    public string? Sha256 { get; init; }

    /// <summary>How far it has come.</summary>
    public AttachmentState State { get; init; }

    /// <summary>When the service took it, UTC.</summary>
    public DateTimeOffset? UploadedAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
