using System.Globalization;

namespace PartnerSupport.Endurance;

/// <summary>Empty ledgers of one kind: files of SQLite in a temporary folder, or schemas of a PostgreSQL server of our own.</summary>
internal sealed class Ledgers : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("endurance");
    private readonly PostgresServer? _server;
    private int _count;

    private Ledgers(string kind, PostgresServer? server) => (Kind, _server) = (kind, server);

    /// <summary>SQLite or PostgreSQL.</summary>
    internal string Kind { get; }

    internal static Ledgers Sqlite() => new("SQLite", null);

    /// <summary>Null where no PostgreSQL server is installed; why is printed.</summary>
    internal static async Task<Ledgers?> PostgresAsync()
    {
        var server = new PostgresServer();
        await server.StartAsync().ConfigureAwait(false);
        if (server.Missing is null)
            return new Ledgers("PostgreSQL", server);
        Console.WriteLine($"PostgreSQL: skipped. {server.Missing}");
        return null;
    }

    /// <summary>The kinds that an option names.</summary>
    internal static async Task<IReadOnlyList<Ledgers>> OfAsync(string database)
    {
        var kinds = new List<Ledgers>();
        if (database is "sqlite" or "both")
            kinds.Add(Sqlite());
        if (database is "postgres" or "both" && await PostgresAsync().ConfigureAwait(false) is { } postgres)
            kinds.Add(postgres);
        return kinds;
    }

    /// <summary>An empty ledger.</summary>
    internal async Task<string> NewAsync() =>
        _server is null
            ? Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"ledger{Interlocked.Increment(ref _count)}.db"))
            : await _server.NewSchemaAsync().ConfigureAwait(false);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync().ConfigureAwait(false);
        _folder.Delete(recursive: true);
    }
}
