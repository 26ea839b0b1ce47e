using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Finds the files that were named; their content is read when the request is sent.</summary>
internal static class AttachmentReader
{
    /// <exception cref="SupportException">AttachmentNotFound.</exception>
    internal static IReadOnlyList<SupportAttachment> Read(PSCmdlet cmdlet, IReadOnlyList<string> paths) =>
        [.. paths.SelectMany(path => Split(cmdlet, path)).Where(path => GivenText.Is(path)).Select(path => Find(cmdlet, path))];

    // A cell holds one text: several files stand in it with semicolons between them, which a file's own name may hold, too.
    private static string[] Split(PSCmdlet cmdlet, string? path) =>
        path is null ? []
        : path.Contains(';', StringComparison.Ordinal) && !IsFile(cmdlet, path) ? path.Split(';', StringSplitOptions.TrimEntries)
        : [path];

    private static bool IsFile(PSCmdlet cmdlet, string path)
    {
        try
        {
            return File.Exists(cmdlet.GetUnresolvedProviderPathFromPSPath(path));
        }
        catch (RuntimeException)
        {
            return false;
        }
    }

    // One byte more than there was: enough to see that it grew, however far it goes on. A device says that it is empty, and is never read.
    private static async Task<byte[]> ReadAsync(string path, long length, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using (file.ConfigureAwait(false))
        {
            var content = new byte[length + 1];
            var read = await file.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return content[..read];
        }
    }

    private static SupportAttachment Find(PSCmdlet cmdlet, string path)
    {
        try
        {
            var file = new FileInfo(cmdlet.GetUnresolvedProviderPathFromPSPath(path));
            if (file.Exists)
            {
                var length = file.Length;
                return new SupportAttachment(file.Name, length, token => ReadAsync(file.FullName, length, token)) { Path = file.FullName };
            }
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException or NotSupportedException or RuntimeException)
        {
            // A path that cannot be one is a file that is not there.
        }

        throw new SupportException(ErrorIds.AttachmentNotFound, SupportErrorKind.ObjectNotFound, path) { Target = path };
    }
}
