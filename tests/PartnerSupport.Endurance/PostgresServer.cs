using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace PartnerSupport.Endurance;

/// <summary>
/// A PostgreSQL server of our own, in a temporary folder on a loopback port, where the machine has one installed.
/// A shell holds it by a pipe: it ends with this process, however that ends.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Script = """
        set -e
        data=$(mktemp -d)
        trap 'rm -rf "$data"' EXIT
        head -n 1 > "$data/password"
        "$1/initdb" -D "$data/db" -U relecloud -A scram-sha-256 --pwfile="$data/password" -E UTF8 --locale=C --no-sync > /dev/null
        "$1/postgres" -D "$data/db" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=60 > "$data/log" 2>&1 &
        server=$!
        cat > /dev/null
        kill -INT $server
        wait $server || true
        """;

    private readonly string _password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    private Process? _shell;
    private int _port;

    /// <summary>Why there is none; null when it runs.</summary>
    internal string? Missing { get; private set; }

    internal string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=relecloud;Password={_password};Database=postgres";

    internal int Port => _port;

    internal async Task StartAsync()
    {
        if (OperatingSystem.IsWindows() || Programs() is not { } programs)
        {
            Missing = "No PostgreSQL server is installed on this machine (initdb and postgres were looked for).";
            return;
        }

        _port = FreePort();
        _shell = Process.Start(Command(programs))!;
        try
        {
            await _shell.StandardInput.WriteLineAsync(_password);
            await _shell.StandardInput.FlushAsync();
            await AnswersAsync();
        }
        catch (Exception error) when (error is IOException or NpgsqlException && _shell.HasExited)
        {
            Missing = $"PostgreSQL is installed on this machine, and its server did not start (exit code {_shell.ExitCode}).";
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_shell is null)
            return;
        if (!_shell.HasExited)
            _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    /// <summary>An empty schema, so that tests do not meet.</summary>
    internal async Task<string> NewSchemaAsync()
    {
        var name = "ledger_" + Guid.NewGuid().ToString("N");
        await RunAsync(ConnectionString, $"CREATE SCHEMA {name}");
        return new NpgsqlConnectionStringBuilder(ConnectionString) { SearchPath = name }.ToString();
    }

    internal static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // PostgreSQL refuses to run as root: there it runs as the user that its package made.
    private ProcessStartInfo Command(string programs)
    {
        string[] run = ["sh", "-c", Script, "sh", programs, _port.ToString()];
        string[] command = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. run] : run;
        return new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
            // Our own PATH may lead through folders that the other user cannot read.
            Environment = { ["PATH"] = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/local/bin:/usr/bin:/bin" },
        };
    }

    private async Task AnswersAsync()
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await RunAsync(ConnectionString, "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (!_shell!.HasExited && started.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(50);
            }
        }
    }

    private static string? Programs()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(folder => Path.Combine(folder, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':', StringSplitOptions.RemoveEmptyEntries);
        return installed.Concat(onPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
