using System.Management.Automation;
using System.Text;

namespace PartnerSupport.PowerShell;

/// <summary>Reads the text of a note from a file: UTF-8, or what its first bytes say.</summary>
internal static class NoteFile
{
    private const int LargestBytes = 1024 * 1024;

    /// <exception cref="SupportException">NoteFileUnreadable.</exception>
    internal static string? Read(PSCmdlet cmdlet, string? path)
    {
        if (!GivenText.Is(path))
            return null;
        try
        {
            var file = new FileInfo(cmdlet.GetUnresolvedProviderPathFromPSPath(path));
            if (!file.Exists || file.Length > LargestBytes)
                throw Unreadable(path, file.Exists ? $"{file.Length} > {LargestBytes}" : nameof(FileNotFoundException));
            using var reader = new StreamReader(file.FullName, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            var text = reader.ReadToEnd();
            return text.Contains('\0', StringComparison.Ordinal) ? throw Unreadable(path, "NUL") : text;
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException or NotSupportedException or RuntimeException)
        {
            throw Unreadable(path, error.GetType().Name);
        }
    }

    private static SupportException Unreadable(string path, string why) =>
        new(ErrorIds.NoteFileUnreadable, SupportErrorKind.InvalidArgument, path, why) { Target = path };
}
