namespace PartnerSupport;

/// <summary>A file that goes out with a request (FACTS 3.5).</summary>
/// <param name="Name">The file's name, without a folder.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="ReadAsync">Reads its content, at most once.</param>
public sealed record SupportAttachment(string Name, long Length, Func<CancellationToken, Task<byte[]>> ReadAsync)
{
    /// <summary>Where it lies, in full; null where that is not known.</summary>
    public string? Path { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
