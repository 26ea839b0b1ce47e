namespace PartnerSupport;

/// <summary>A file attached to a request, and the state of its upload.</summary>
public sealed record AttachedFile
{
    /// <summary>The request's reference; null for one that was filed elsewhere.</summary>
    public string? Reference { get; init; }

    /// <summary>Microsoft's number; null until it is known.</summary>
    public string? RequestNumber { get; init; }

    /// <summary>The name under which it goes out.</summary>
    public required string Name { get; init; }

    /// <summary>Its size in bytes.</summary>
    public long Length { get; init; }

    /// <summary>SHA-256 of its content, hexadecimal; null where it was not read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>How far it came.</summary>
    public AttachmentState State { get; init; }

    /// <summary>When the service took it, UTC.</summary>
    public DateTimeOffset? UploadedAt { get; init; }

    /// <summary>Where it lies, for the person who attaches it at the portal; null for any other.</summary>
    public string? Path { get; init; }

    /// <summary>Whether the service had it before.</summary>
    public bool WasAlreadyThere { get; init; }

    /// <summary>Why it is not with the service; null where it is, or where a person attaches it.</summary>
    public SupportException? Error { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
