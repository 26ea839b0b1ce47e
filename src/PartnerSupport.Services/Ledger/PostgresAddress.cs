using System.Globalization;
using System.Net;
using Npgsql;

namespace PartnerSupport.Services.Ledger;

/// <summary>How a PostgreSQL ledger is named: a connection string, or an address <c>postgresql://user@host:port/database</c>.</summary>
internal static class PostgresAddress
{
    /// <exception cref="SupportException">LedgerConnectionInvalid; its text repeats nothing of the string, which may hold a password.</exception>
    internal static NpgsqlConnectionStringBuilder Read(string connection)
    {
        try
        {
            var settings = connection.Contains("://", StringComparison.Ordinal)
                ? FromAddress(new Uri(connection))
                : new NpgsqlConnectionStringBuilder(connection);
            if (string.IsNullOrWhiteSpace(settings.Host))
                throw LedgerErrors.ConnectionInvalid();
            settings.ApplicationName ??= "PartnerSupport";

            // The rows hold names and addresses: over a network they travel encrypted unless the user says otherwise.
            if (!settings.Keys.Contains("SSL Mode") && !IsLocal(settings.Host))
                settings.SslMode = SslMode.Require;
            return settings;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw LedgerErrors.ConnectionInvalid();
        }
    }

    /// <summary>Host, port and database; no user, no password. A database that is not named is the user's, and so not shown.</summary>
    internal static string Show(NpgsqlConnectionStringBuilder settings) =>
        string.Create(CultureInfo.InvariantCulture, $"postgresql://{settings.Host}:{settings.Port}/{settings.Database}");

    private static bool IsLocal(string host) =>
        host.StartsWith('/')
        || host.StartsWith('@')
        || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);

    private static NpgsqlConnectionStringBuilder FromAddress(Uri address)
    {
        var settings = new NpgsqlConnectionStringBuilder { Host = address.Host };
        if (address.Port > 0)
            settings.Port = address.Port;
        if (address.AbsolutePath.Length > 1)
            settings.Database = Uri.UnescapeDataString(address.AbsolutePath[1..]);
        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var name = string.Equals(parts[0], "sslmode", StringComparison.OrdinalIgnoreCase) ? "SSL Mode" : parts[0];
            var value = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : string.Empty;
            settings[name] = name == "SSL Mode" ? value.Replace("-", string.Empty, StringComparison.Ordinal) : value;
        }

        return settings;
    }
}
