using System.Security.Cryptography;

namespace PartnerSupport;

/// <summary>Reads the files of a draft before its row is written, so that the row knows them and a crash loses none.</summary>
internal static class AttachmentStaging
{
    /// <summary>The files with their bytes.</summary>
    /// <exception cref="SupportException">AttachmentChanged: a file is not what it was when it was looked at, or cannot be read to its end.</exception>
    internal static async Task<IReadOnlyList<AttachmentContent>> ReadAsync(IReadOnlyList<SupportAttachment> files, CancellationToken cancellationToken)
    {
        var staged = new List<AttachmentContent>(files.Count);
        foreach (var file in files)
            staged.Add(await ReadAsync(file, cancellationToken).ConfigureAwait(false));

        return staged;
    }

    /// <summary>One file with its bytes.</summary>
    /// <exception cref="SupportException">AttachmentChanged.</exception>
    internal static async Task<AttachmentContent> ReadAsync(SupportAttachment file, CancellationToken cancellationToken)
    {
        var content = await BytesAsync(file, cancellationToken).ConfigureAwait(false);
        return new AttachmentContent(AttachmentName.Safe(file.Name), Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant(), content);
    }

    /// <summary>The same files as the request records them.</summary>
    internal static IReadOnlyList<RequestAttachment> Record(IReadOnlyList<AttachmentContent> staged) => [.. staged.Select(Record)];

    /// <summary>The same file as the request records it.</summary>
    internal static RequestAttachment Record(AttachmentContent staged) =>
        new()
        {
            Name = staged.Name,
            Length = staged.Content.Length,
            Sha256 = staged.Sha256,
            State = AttachmentState.Staged,
        };

    /// <summary>Files that a person attaches at the portal.</summary>
    internal static IReadOnlyList<RequestAttachment> ByHand(IEnumerable<SupportAttachment> files) =>
        [
            .. files.Select(file => new RequestAttachment
            {
                Name = file.Name,
                Path = file.Path,
                Length = file.Length,
                State = AttachmentState.ByHand,
            }),
        ];

    private static async Task<byte[]> BytesAsync(SupportAttachment file, CancellationToken cancellationToken)
    {
        try
        {
            var content = await file.ReadAsync(cancellationToken).ConfigureAwait(false);
            return content.Length == file.Length ? content : throw Changed(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Changed(file);
        }
    }

    private static SupportException Changed(SupportAttachment file) =>
        new(ErrorIds.AttachmentChanged, SupportErrorKind.InvalidData, file.Name, file.Length) { Target = file.Name };
}
