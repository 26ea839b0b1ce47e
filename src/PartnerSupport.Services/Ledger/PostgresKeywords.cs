using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace PartnerSupport.Services.Ledger;

/// <summary>The key words of libpq, in addresses and in strings such as <c>host=db user=desk dbname=csp</c>, as settings of Npgsql.</summary>
internal static partial class PostgresKeywords
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["host"] = "Host",
        ["hostaddr"] = "Host",
        ["port"] = "Port",
        ["dbname"] = "Database",
        ["database"] = "Database",
        ["user"] = "Username",
        ["username"] = "Username",
        ["password"] = "Password",
        ["passfile"] = "Passfile",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["client_encoding"] = "Client Encoding",
        ["options"] = "Options",
        ["sslmode"] = "SSL Mode",
        ["sslnegotiation"] = "SSL Negotiation",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password",
        ["channel_binding"] = "Channel Binding",
        ["target_session_attrs"] = "Target Session Attributes",
        ["keepalives_idle"] = "Tcp Keepalive Time",
    };

    /// <summary>Names that libpq or hosting services know and we do not serve; only these are repeated, since a slip may hold a secret.</summary>
    private static readonly HashSet<string> NotServed = new(StringComparer.OrdinalIgnoreCase)
    {
        "connection_limit",
        "fallback_application_name",
        "gssdelegation",
        "gssencmode",
        "gsslib",
        "keepalives",
        "keepalives_count",
        "keepalives_interval",
        "krbsrvname",
        "load_balance_hosts",
        "max_protocol_version",
        "min_protocol_version",
        "pgbouncer",
        "pool_timeout",
        "prepareThreshold",
        "replication",
        "require_auth",
        "requirepeer",
        "schema",
        "scram_client_key",
        "scram_server_key",
        "search_path",
        "service",
        "servicefile",
        "socketTimeout",
        "ssl",
        "sslaccept",
        "sslcertmode",
        "sslcompression",
        "sslcrl",
        "sslcrldir",
        "ssl_max_protocol_version",
        "ssl_min_protocol_version",
        "sslsni",
        "statement_cache_size",
        "statement_timeout",
        "tcp_user_timeout",
        "uselibpqcompat",
    };

    /// <summary>Whether a string is written in key words of libpq: blanks, not semicolons, between them.</summary>
    internal static bool Are(string connection) =>
        !connection.Contains(';', StringComparison.Ordinal)
        && Pair().Matches(connection) is { Count: > 1 } pairs
        && pairs.Sum(pair => pair.Length) == connection.Length;

    /// <exception cref="SupportException">LedgerSettingUnknown.</exception>
    internal static NpgsqlConnectionStringBuilder Read(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder();
        foreach (Match pair in Pair().Matches(connection))
        {
            var value = pair.Groups["value"].Value;
            Set(settings, pair.Groups["name"].Value, value.StartsWith('\'') ? Escape().Replace(value[1..^1], "$1") : value);
        }

        return settings;
    }

    /// <summary>Sets what a key word says; nothing where it says nothing.</summary>
    /// <exception cref="SupportException">LedgerSettingUnknown.</exception>
    /// <exception cref="FormatException">The name is nobody's.</exception>
    internal static void Set(NpgsqlConnectionStringBuilder settings, string name, string value)
    {
        if (value.Length == 0)
            return;
        if (NotServed.Contains(name))
            throw LedgerErrors.SettingUnknown(name);
        if (!Names.TryGetValue(name, out var setting))
            throw new FormatException();

        // "system": the machine's own roots, which is what Npgsql takes without a file.
        if (setting == "Root Certificate" && value == "system")
            return;
        settings[setting] = setting switch
        {
            "Port" or "Timeout" or "Tcp Keepalive Time" => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture),
            "SSL Mode" => value.Replace("-", string.Empty, StringComparison.Ordinal),
            _ => value,
        };
    }

    [GeneratedRegex(@"\s*(?<name>[A-Za-z_]+)\s*=\s*(?<value>'(?:\\.|[^'\\])*'|[^\s']*)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\\(.)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Escape();
}
