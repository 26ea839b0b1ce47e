namespace PartnerSupport.Services.Ledger;

/// <summary>The file of a SQLite ledger: on a local disk, and for its owner only.</summary>
internal static class SqliteFile
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    /// <summary>Makes folder and file where they are missing, and takes everybody else's rights from the file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="driveType">Tells what kind of drive a folder lies on.</param>
    /// <exception cref="SupportException">LedgerOnNetworkShare, LedgerNotWritable.</exception>
    internal static void Prepare(string path, Func<string, DriveType> driveType)
    {
        try
        {
            // SQLite's WAL needs shared memory between its processes: on a share it corrupts instead of failing.
            if (IsOnNetwork(path, driveType))
                throw LedgerErrors.OnNetworkShare(path);
            var folder = Path.GetDirectoryName(path)!;
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
                using var file = File.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
                return;
            }

            if (!Directory.Exists(folder))
                Directory.CreateDirectory(folder, OwnerFolder);
            Create(path);

            // Copies and restores lose modes; what lies beside the file holds the same rows.
            foreach (var name in (string[])[path, path + "-wal", path + "-shm"])
            {
                if (File.Exists(name) && File.GetUnixFileMode(name) != OwnerFile)
                    File.SetUnixFileMode(name, OwnerFile);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw LedgerErrors.NotWritable(path, error.Message);
        }
    }

    /// <summary>What kind of drive the nearest folder that exists lies on.</summary>
    internal static DriveType DriveTypeOf(string path)
    {
        try
        {
            for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (Directory.Exists(folder))
                    return new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder).DriveType;
            }
        }
        catch (Exception error) when (error is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return DriveType.Unknown;
        }

        return DriveType.Unknown;
    }

    private static bool IsOnNetwork(string path, Func<string, DriveType> driveType) => IsUnc(path) || driveType(path) == DriveType.Network;

    private static bool IsUnc(string path) =>
        path.StartsWith(@"\\", StringComparison.Ordinal)
        && (
            path.StartsWith(@"\\?\UNC\", StringComparison.OrdinalIgnoreCase)
            || !(path.StartsWith(@"\\?\", StringComparison.Ordinal) || path.StartsWith(@"\\.\", StringComparison.Ordinal))
        );

    private static void Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        using var file = new FileStream(path, options);
    }
}
