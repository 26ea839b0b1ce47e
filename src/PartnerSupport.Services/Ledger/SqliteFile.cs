namespace PartnerSupport.Services.Ledger;

/// <summary>The file of a SQLite ledger: on a local disk, and for its owner only.</summary>
internal static class SqliteFile
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    private static readonly string[] Ends = ["", "-journal", "-wal", "-shm"];

    /// <summary>Makes folder and file where they are missing. What is there is only looked at: it may be another's.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="driveType">Tells what kind of drive a folder lies on.</param>
    /// <exception cref="SupportException">LedgerOnNetworkShare, LedgerNotRegular, LedgerNotWritable.</exception>
    internal static void Prepare(string path, Func<string, DriveType> driveType) =>
        Writing(
            path,
            () =>
            {
                // SQLite's WAL needs shared memory between its processes: on a share it corrupts instead of failing.
                if (IsOnNetwork(path, driveType))
                    throw LedgerErrors.OnNetworkShare(path);
                MakeFolder(Path.GetDirectoryName(path)!);
                RefuseOthers(path);
                if (!File.Exists(path))
                    Create(path);
                else if (new FileInfo(path).IsReadOnly)
                    throw LedgerErrors.NotWritable(path, nameof(FileAttributes.ReadOnly));
            }
        );

    /// <summary>Takes everybody else's rights from a file that is known to be ours, and from those beside it, which hold the same rows.</summary>
    /// <param name="path">The full path.</param>
    /// <exception cref="SupportException">LedgerNotRegular, LedgerNotWritable.</exception>
    internal static void Narrow(string path) =>
        Writing(
            path,
            () =>
            {
                if (OperatingSystem.IsWindows())
                    return;

                // Copies and restores lose modes.
                RefuseOthers(path);
                foreach (var name in Names(path).Where(File.Exists))
                {
                    if (File.GetUnixFileMode(name) is var mode && (mode & OwnerFile) != mode)
                        File.SetUnixFileMode(name, mode & OwnerFile);
                }
            }
        );

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

    private static IEnumerable<string> Names(string path) => Ends.Select(end => path + end);

    // No link is followed, no device opened, and a file is never opened to look at it: closing it would end SQLite's locks in this process.
    private static void RefuseOthers(string path)
    {
        if (Names(path).Any(name => OperatingSystem.IsWindows() ? IsLinkOrDevice(name) : !UnixFile.IsFreeOrOwn(name) && !UnixFile.IsFolder(name)))
            throw LedgerErrors.NotRegular(path);
    }

    private static bool IsLinkOrDevice(string path) => path.StartsWith(@"\\.\", StringComparison.Ordinal) || new FileInfo(path).LinkTarget is not null;

    /// <summary>Makes a folder for its owner only, and those above it that are missing.</summary>
    internal static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (Path.GetDirectoryName(folder) is { } parent)
            MakeFolder(parent);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        // Said twice: a umask takes from what is made.
        Directory.CreateDirectory(folder, OwnerFolder);
        File.SetUnixFileMode(folder, OwnerFolder);
    }

    private static void Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        try
        {
            using var file = new FileStream(path, options);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file.SafeFileHandle, OwnerFile);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another session was first.
            RefuseOthers(path);
        }
    }

    private static void Writing(string path, Action work)
    {
        try
        {
            work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw LedgerErrors.NotWritable(path, error.Message);
        }
    }
}
