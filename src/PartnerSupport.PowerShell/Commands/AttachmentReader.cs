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

    private static SupportAttachment Find(PSCmdlet cmdlet, string path)
    {
        try
        {
            var file = new FileInfo(cmdlet.GetUnresolvedProviderPathFromPSPath(path));
            if (file.Exists)
                return new SupportAttachment(file.Name, file.Length, token => File.ReadAllBytesAsync(file.FullName, token));
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException or NotSupportedException or RuntimeException)
        {
            // A path that cannot be one is a file that is not there.
        }

        throw new SupportException(ErrorIds.AttachmentNotFound, SupportErrorKind.ObjectNotFound, path) { Target = path };
    }
}
