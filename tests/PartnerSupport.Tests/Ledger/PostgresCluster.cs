using PartnerSupport.Endurance;

namespace PartnerSupport.Tests.Ledger;

/// <summary>A PostgreSQL server for the tests of one class, where the machine has one installed.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private readonly PostgresServer _server = new();

    /// <summary>Why there is none; null when it runs.</summary>
    internal string? Missing => _server.Missing;

    internal string ConnectionString => _server.ConnectionString;

    internal int Port => _server.Port;

    public async ValueTask InitializeAsync() => await _server.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>An empty schema, so that tests do not meet.</summary>
    internal Task<string> NewSchemaAsync() => _server.NewSchemaAsync();

    internal static Task RunAsync(string database, string sql) => PostgresServer.RunAsync(database, sql);
}
