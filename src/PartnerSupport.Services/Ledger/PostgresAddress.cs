using System.Globalization;
using System.Net;
using Npgsql;

namespace PartnerSupport.Services.Ledger;

/// <summary>
/// How a PostgreSQL ledger is named: a connection string of .NET, an address <c>postgresql://user@host:port/database</c>, or the key words of libpq.
/// </summary>
internal static class PostgresAddress
{
    /// <exception cref="SupportException">LedgerConnectionInvalid, LedgerSettingUnknown; their
    /// texts repeat no value of the string, which may hold a password.</exception>
    internal static NpgsqlConnectionStringBuilder Read(string connection)
    {
        try
        {
            var settings =
                PostgresUri.Is(connection) ? PostgresUri.Read(connection)
                : PostgresKeywords.Are(connection) ? PostgresKeywords.Read(connection)
                : new NpgsqlConnectionStringBuilder(connection);
            if (string.IsNullOrWhiteSpace(settings.Host))
                throw LedgerErrors.ConnectionInvalid();
            settings.ApplicationName ??= "PartnerSupport";

            // The rows hold names and addresses: over a network they travel encrypted unless the user says otherwise.
            if (!settings.Keys.Contains("SSL Mode") && !IsLocal(settings.Host))
                settings.SslMode = SslMode.Require;
            return settings;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException or InvalidOperationException or OverflowException)
        {
            throw LedgerErrors.ConnectionInvalid();
        }
    }

    /// <summary>Host, port and database; no user, no password. A database that is not named is the user's, and so not shown.</summary>
    internal static string Show(NpgsqlConnectionStringBuilder settings) =>
        settings.Host!.Contains(',', StringComparison.Ordinal)
            ? $"postgresql://{settings.Host}/{settings.Database}"
            : string.Create(CultureInfo.InvariantCulture, $"postgresql://{settings.Host}:{settings.Port}/{settings.Database}");

    private static bool IsLocal(string hosts) =>
        hosts
            .Split(',')
            .All(host =>
                host.StartsWith('/')
                || host.StartsWith('@')
                || string.Equals(host.Split(':')[0], "localhost", StringComparison.OrdinalIgnoreCase)
                || IPEndPoint.TryParse(host, out var end) && IPAddress.IsLoopback(end.Address)
            );
}
