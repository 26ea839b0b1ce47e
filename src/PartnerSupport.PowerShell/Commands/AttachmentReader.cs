using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Finds the files that were named; their content is read when the request is sent.</summary>
internal static class AttachmentReader
{
    /// <exception cref="SupportException">AttachmentNotFound.</exception>
    internal static IReadOnlyList<SupportAttachment> Read(PSCmdlet cmdlet, IReadOnlyList<string> paths) =>
        [.. paths.Where(path => !string.IsNullOrWhiteSpace(path)).Select(path => Find(cmdlet, path))];

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
