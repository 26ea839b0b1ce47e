using System.Text.Json;
using PartnerSupport.Services.Ledger;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>
/// The catalogue of support topics on disk, beside the ledger, for its owner only. It is written whole, by one process at a time, and put in its
/// place by a rename, so that a reader sees the old one or the new. What cannot be read as it was written is thrown away: it can be read anew.
/// Nothing here fails a caller; without the file the session reads for itself.
/// </summary>
internal sealed class TopicFile
{
    private const int Version = 1;
    private const long MostBytes = 16L * 1024 * 1024;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _path;
    private readonly string _world;
    private (DateTime WrittenAt, long Length, TopicCatalog? Catalog)? _last;

    /// <summary>A file of one world.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="world">Whose catalogue it is: another's is not read.</param>
    internal TopicFile(string path, LedgerWorld world) => (_path, _world) = (path, $"{world.Cloud}/{world.SandboxWorld}");

    /// <summary>The file beside a ledger; in the user's own folder where the ledger is a server's; null where the ledger is in memory, and ends so.</summary>
    /// <param name="ledger">The ledger.</param>
    internal static TopicFile? For(IRequestLedger ledger)
    {
        if (ledger.Location == LedgerPlace.InMemory)
            return null;
        try
        {
            var beside = Path.IsPathFullyQualified(ledger.Location) ? ledger.Location : LedgerPlace.DefaultPath(ledger.World);
            var name = $"topics-{ledger.World.Cloud.ToString().ToLowerInvariant()}{(ledger.World.IsSandbox ? "-sandbox" : string.Empty)}.json";
            return new TopicFile(Path.Combine(Path.GetDirectoryName(beside)!, name), ledger.World);
        }
        catch (SupportException)
        {
            return null;
        }
    }

    /// <summary>What is kept; null where nothing is, or nothing that can be used.</summary>
    internal TopicCatalog? Read()
    {
        try
        {
            var there = new FileInfo(_path);
            if (!there.Exists)
                return null;
            if (_last is { } last && last.WrittenAt == there.LastWriteTimeUtc && last.Length == there.Length)
                return last.Catalog;
            if (!IsOurs())
                return null;
            var (catalog, isDamaged) = there.Length > MostBytes ? (null, true) : Parse();
            _last = (there.LastWriteTimeUtc, there.Length, catalog);
            if (isDamaged)
                File.Delete(_path);
            return catalog;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a catalogue. Where another process writes, or nothing can be written, it is left.</summary>
    /// <param name="catalog">The whole catalogue.</param>
    internal void Write(TopicCatalog catalog)
    {
        var draft = $"{_path}.{Environment.ProcessId}.new";
        try
        {
            SqliteFile.MakeFolder(Path.GetDirectoryName(_path)!);
            using var turn = Open(_path + ".lock", FileMode.OpenOrCreate);
            if (!IsOurs())
                return;
            File.Delete(draft);
            using (var file = Open(draft, FileMode.CreateNew))
            {
                JsonSerializer.Serialize(file, Stored.Of(catalog, _world), LedgerJson.Options);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, _path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Discard(draft);
        }
    }

    private bool IsOurs() => OperatingSystem.IsWindows() ? new FileInfo(_path).LinkTarget is null : UnixFile.IsFreeOrOwn(_path);

    private (TopicCatalog? Catalog, bool IsDamaged) Parse()
    {
        try
        {
            using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var stored = JsonSerializer.Deserialize<Stored>(file, LedgerJson.Options);
            // A newer version's is that version's; another world's is no damage either.
            if (stored is { Version: > Version } || stored is { Version: Version } && stored.World != _world)
                return (null, false);
            return stored?.ToCatalog() is { } catalog ? (catalog, false) : (null, true);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return (null, true);
        }
    }

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    private static void Discard(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It lies there for its owner only, and the next write of this process takes its place.
        }
    }

    private sealed record StoredTopic(string Id, string Name);

    private sealed record StoredProduct(string Id, string Name, IReadOnlyList<StoredTopic> Topics);

    private sealed record Stored(int Version, string World, DateTimeOffset ReadAt, IReadOnlyList<StoredProduct> Products)
    {
        internal static Stored Of(TopicCatalog catalog, string world) =>
            new(
                TopicFile.Version,
                world,
                catalog.ReadAt!.Value,
                [
                    .. catalog
                        .Topics.GroupBy(topic => (topic.ServiceId, topic.ServiceName))
                        .Select(product => new StoredProduct(
                            product.Key.ServiceId!,
                            product.Key.ServiceName,
                            [.. product.Select(topic => new StoredTopic(topic.Id, topic.Name))]
                        )),
                ]
            );

        /// <summary>The catalogue; null where anything of it is not as it was written: ids go into addresses and bodies.</summary>
        internal TopicCatalog? ToCatalog()
        {
            if (Version != TopicFile.Version || Products is not { Count: > 0 })
                return null;
            var topics = new List<SupportTopic>();
            foreach (var product in Products)
            {
                if (product is not { Id: not null, Name: not null, Topics: not null } || !AzureCatalog.IsProduct(product.Id))
                    return null;
                foreach (var topic in product.Topics)
                {
                    if (topic is not { Id: not null, Name: not null } || !topic.Id.StartsWith(product.Id + "/", StringComparison.OrdinalIgnoreCase))
                        return null;
                    topics.Add(AzureCatalog.Topic(topic.Id, topic.Name, product.Id, product.Name));
                }
            }

            return topics.Count == 0
                ? null
                : new TopicCatalog
                {
                    Topics = topics,
                    ReadAt = ReadAt,
                    IsWhole = true,
                };
        }
    }
}
