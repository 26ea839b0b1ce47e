using System.Text;
using System.Text.RegularExpressions;

namespace PartnerSupport.Services.Sheets;

/// <summary>Pages of hand-offs below the user's own data folder, each for its owner alone.</summary>
/// <param name="folder">The folder; null: the account's own.</param>
internal sealed partial class SheetFolder(string? folder = null) : ISheetFolder
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    // The page's head holds its references; what lies behind is a style sheet.
    private const int HeadLength = 65536;

    private readonly string _folder =
        folder
        ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "PartnerSupport",
            "sheets"
        );

    /// <inheritdoc/>
    public async Task<string> WriteAsync(string name, string page, CancellationToken cancellationToken)
    {
        var path = Path.Combine(_folder, name);
        try
        {
            // A service account without a home: a relative path would lie wherever the shell stands.
            if (!Path.IsPathFullyQualified(_folder))
                throw new IOException(path);
            Make();
            // Written beside and moved over what is there, so that nothing that lies under this name, a link of somebody's, is written through.
            var draft = Path.Combine(_folder, $".{Path.GetRandomFileName()}.tmp");
            await WriteAsync(draft, Encoding.UTF8.GetBytes(page), cancellationToken).ConfigureAwait(false);
            File.Move(draft, path, overwrite: true);
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new SupportException(ErrorIds.SheetNotWritten, SupportErrorKind.ResourceUnavailable, path, error.Message) { Target = path };
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoredSheet> List()
    {
        try
        {
            return Directory.Exists(_folder)
                ? [.. new DirectoryInfo(_folder).EnumerateFiles().Where(IsOurs).Select(file => new StoredSheet(file.FullName, Time(file), Read(file)))]
                : [];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Open elsewhere, on Windows: the next command tries again.
        }
    }

    private static bool IsOurs(FileInfo file) => file.LinkTarget is null && (file.Extension is ".html" || file.Name is ['.', .., '.', 't', 'm', 'p']);

    private static DateTimeOffset Time(FileInfo file) => new(file.LastWriteTimeUtc, TimeSpan.Zero);

    private static string[] Read(FileInfo file)
    {
        try
        {
            var head = new byte[HeadLength];
            using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return Listed().Match(Encoding.UTF8.GetString(head, 0, length)).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static async Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        var file = new FileStream(path, options);
        await using (file.ConfigureAwait(false))
            await file.WriteAsync(content, cancellationToken).ConfigureAwait(false);
    }

    private void Make()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(_folder);
        else
        {
            Directory.CreateDirectory(_folder, OwnerFolder);
            // Copies and restores lose modes.
            File.SetUnixFileMode(_folder, OwnerFolder);
        }
    }

    [GeneratedRegex("<meta name=\"" + SheetPage.ReferencesName + "\" content=\"([^\"]*)\">", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Listed();
}
