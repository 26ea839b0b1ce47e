using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PartnerSupport.Services.Ledger;

/// <summary>
/// Sets a damaged file of ours aside and saves what can be read of it into a new one. What is not known to be ours is never moved: that shows the
/// mark in the file's head, or the place where nobody else puts anything.
/// </summary>
internal static class SqliteSalvage
{
    /// <summary>"CSPS", by which a ledger of ours is known (sqlite.org/fileformat2.html, offset 68).</summary>
    internal const int ApplicationId = 0x43535053;

    private const string Damaged = "-damaged";
    private const int MarkOffset = 68;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Beside = ["", "-wal", "-shm", "-journal"];
    private static readonly string[] Tables = ["csp_request", "csp_audit", "csp_file", "csp_document", "csp_retention"];

    /// <summary>Notes that a read met a damaged page, so that the next session looks at the whole file.</summary>
    internal static void Note(string path)
    {
        try
        {
            File.WriteAllBytes(path + Damaged, []);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Then the file is looked at when it cannot be opened any more.
        }
    }

    /// <summary>Whether an earlier session met damage.</summary>
    internal static bool IsNoted(string path) => File.Exists(path + Damaged);

    /// <summary>Whether a file may be set aside at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isDefault">Whether it lies where only this module puts one.</param>
    internal static bool IsOurs(string path, bool isDefault)
    {
        if (isDefault)
            return true;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> head = stackalloc byte[MarkOffset + sizeof(int)];
            return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
                && BinaryPrimitives.ReadInt32BigEndian(head[MarkOffset..]) == ApplicationId;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Sets the file aside, has a new one made, and fills it.</summary>
    /// <param name="path">The damaged file.</param>
    /// <param name="clock">Names the file that is set aside.</param>
    /// <param name="open">Opens the ledger; it fails as long as the damaged file lies there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The ledger, and what was saved; nothing where another process was quicker.</returns>
    internal static async Task<(IRequestLedger Ledger, LedgerSalvage? Salvage)> RescueAsync(
        string path,
        TimeProvider clock,
        Func<Task<IRequestLedger>> open,
        CancellationToken cancellationToken
    )
    {
        using var turn = await TurnAsync(path, cancellationToken).ConfigureAwait(false);
        if (!IsNoted(path) || await IsSoundAsync(path, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                var sound = await open().ConfigureAwait(false);
                File.Delete(path + Damaged);
                return (sound, null);
            }
            catch (SupportException error) when (error.Id == ErrorIds.LedgerCorrupt)
            {
                // It is as bad as it was said to be.
            }
        }

        var aside = $"{path}.damaged-{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        foreach (var end in Beside.Where(end => File.Exists(path + end)))
            File.Move(path + end, aside + end, overwrite: false);
        var ledger = await open().ConfigureAwait(false);
        var (requests, events) = await FillAsync(aside, path, cancellationToken).ConfigureAwait(false);
        File.Delete(path + Damaged);
        return (ledger, new LedgerSalvage(aside, requests, events));
    }

    private static async Task<FileStream> TurnAsync(string path, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path + "-repair", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw LedgerErrors.NotWritable(path, error.Message);
            }
        }
    }

    private static async Task<bool> IsSoundAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = new SqliteConnection(Connection(path));
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return await connection.Command(null, "PRAGMA integrity_check(1)").ScalarAsync(cancellationToken).ConfigureAwait(false) is "ok";
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    // From a copy: reading a file with a log beside it may write to both.
    private static async Task<(int Requests, int Events)> FillAsync(string aside, string path, CancellationToken cancellationToken)
    {
        var copy = aside + "-copy";
        try
        {
            foreach (var end in Beside.Where(end => File.Exists(aside + end)))
                File.Copy(aside + end, copy + end, overwrite: true);
            using var from = new SqliteConnection(Connection(copy));
            using var to = new SqliteConnection(Connection(path));
            await from.OpenAsync(cancellationToken).ConfigureAwait(false);
            await to.OpenAsync(cancellationToken).ConfigureAwait(false);
            var saved = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var table in Tables)
                saved[table] = await SaveAsync(from, to, table, cancellationToken).ConfigureAwait(false);
            return (saved["csp_request"], saved["csp_audit"]);
        }
        catch (SqliteException)
        {
            // Its very head is gone.
            return (0, 0);
        }
        finally
        {
            foreach (var end in Beside)
                File.Delete(copy + end);
        }
    }

    // From both ends: a damaged page in the middle hides neither what stands before it nor what stands after it.
    private static async Task<int> SaveAsync(SqliteConnection from, SqliteConnection to, string table, CancellationToken cancellationToken)
    {
        var saved = 0;
        long? last = null;
        foreach (var isUp in new[] { true, false })
        {
            long? at = null;
            while (await NextAsync(from, table, at, isUp, cancellationToken).ConfigureAwait(false) is { } row && (isUp || row.Id > (last ?? long.MinValue)))
            {
                at = row.Id;
                if (isUp)
                    last = row.Id;
                saved += await KeepAsync(to, table, row.Values, cancellationToken).ConfigureAwait(false);
            }
        }

        return saved;
    }

    private static async Task<(long Id, IReadOnlyList<KeyValuePair<string, object>> Values)?> NextAsync(
        SqliteConnection from,
        string table,
        long? after,
        bool isUp,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var beyond = after is null ? string.Empty : $"WHERE rowid {(isUp ? '>' : '<')} @after";
            using var command = from.CreateCommand();
            command.CommandText = $"SELECT rowid, * FROM {table} {beyond} ORDER BY rowid {(isUp ? "ASC" : "DESC")} LIMIT 1";
            if (after is { } id)
                command.Parameters.AddWithValue("@after", id);
            using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                return null;
            return (
                reader.GetInt64(0),
                [.. Enumerable.Range(1, reader.FieldCount - 1).Select(at => KeyValuePair.Create(reader.GetName(at), reader.GetValue(at)))]
            );
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private static async Task<int> KeepAsync(
        SqliteConnection to,
        string table,
        IReadOnlyList<KeyValuePair<string, object>> values,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var command = to.CreateCommand();
            var names = new StringBuilder();
            var places = new StringBuilder();
            foreach (var (name, value) in values)
            {
                names.Append(names.Length == 0 ? string.Empty : ", ").Append(name);
                places.Append(places.Length == 0 ? "@" : ", @").Append(name);
                command.Parameters.AddWithValue("@" + name, value);
            }

            command.CommandText = $"INSERT OR IGNORE INTO {table} ({names}) VALUES ({places})";
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException)
        {
            // A row that the schema does not take was damaged, too.
            return 0;
        }
    }

    private static string Connection(string path) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString();
}
