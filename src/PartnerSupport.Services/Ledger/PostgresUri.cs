using Npgsql;

namespace PartnerSupport.Services.Ledger;

/// <summary>
/// Addresses as libpq defines them and hosting services hand them out: several hosts, sockets (<c>%2Fvar%2Frun</c> or <c>?host=</c>), percent
/// escapes everywhere. <see cref="Uri"/> reads none of these.
/// </summary>
internal static class PostgresUri
{
    private const string Mark = "://";

    internal static bool Is(string connection) =>
        connection.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) && connection.Contains(Mark, StringComparison.Ordinal);

    /// <exception cref="SupportException">LedgerSettingUnknown.</exception>
    /// <exception cref="FormatException">It is no address.</exception>
    internal static NpgsqlConnectionStringBuilder Read(string address)
    {
        var rest = address[(address.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..];
        var (place, query) = Cut(rest, '?');
        var (authority, database) = Cut(place, '/');
        var at = authority.LastIndexOf('@');
        var settings = new NpgsqlConnectionStringBuilder();
        if (at > 0)
        {
            var (user, password) = Cut(authority[..at], ':');
            PostgresKeywords.Set(settings, "user", Plain(user));
            PostgresKeywords.Set(settings, "password", Plain(password));
        }

        SetHosts(settings, authority[(at + 1)..]);
        PostgresKeywords.Set(settings, "dbname", Plain(database));
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Cut(pair, '=');
            PostgresKeywords.Set(settings, Plain(name), Plain(value));
        }

        return settings;
    }

    private static void SetHosts(NpgsqlConnectionStringBuilder settings, string hosts)
    {
        var all = hosts.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (all.Length > 1)
        {
            settings.Host = string.Join(',', all.Select(Plain));
            return;
        }

        // One host with its port; brackets hold the colons of IPv6.
        var port = hosts.LastIndexOf(':') is var colon && colon > hosts.LastIndexOf(']') ? hosts[(colon + 1)..] : string.Empty;
        var host = port.Length > 0 ? hosts[..^(port.Length + 1)] : hosts;
        PostgresKeywords.Set(settings, "host", Plain(host.Trim('[', ']')));
        PostgresKeywords.Set(settings, "port", port);
    }

    private static (string Before, string After) Cut(string text, char mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, string.Empty);

    private static string Plain(string text) => Uri.UnescapeDataString(text);
}
