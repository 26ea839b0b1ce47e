using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

/// <summary>What only a ledger in a file has: its mode, its place, other programs, crashes and damage.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly LedgerFolder _folder = new();
    private readonly LedgerClock _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_file_is_for_its_owner_only_and_so_is_the_folder_that_is_made_for_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix file modes.");
        var path = Path.Combine(_folder.Path, "PartnerSupport", "ledger.db");
        await using var ledger = await LedgerFactory.OpenAsync(path, Live, _clock, LedgerShorthand.Runner, Stop);
        await new ContactStore(ledger, null, _clock).SetProfileAsync("Desk", new ContactInput { Name = "Desk" }, Stop);

        var files = Directory.GetFiles(Path.GetDirectoryName(path)!);
        Assert.Contains(path + "-wal", files);
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(file)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, ModeOf(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task A_file_that_others_may_read_is_closed_to_them_when_it_is_opened_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix file modes.");
        await (await OpenAsync()).DisposeAsync();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.Ledger, ModeOf(_folder.Ledger) | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await using var again = await OpenAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(_folder.Ledger));
    }

    [Fact]
    public async Task A_ledger_of_the_first_schema_goes_forward_with_its_rows_and_events()
    {
        var entry = Entry("CSP-AAAA0001");
        using (var connection = new SqliteConnection($"Data Source={_folder.Ledger};Pooling=False"))
        {
            await connection.OpenAsync(Stop);
            await connection.Command(null, SqliteSchema.Migrations[0]).RunAsync(Stop);
            await OlderSchema.FillAsync(connection, entry, Stop);
        }

        await using var ledger = await OpenAsync();

        await OlderSchema.CheckAsync(ledger, entry, Stop);
    }

    [Fact]
    public async Task A_crash_between_prepared_and_sending_leaves_a_row_that_can_be_read()
    {
        // A copy of the files while the ledger is open is what a machine that lost its power finds.
        await using var ledger = await OpenAsync();
        var entry = Entry("CSP-AAAA0001");
        await ledger.PrepareAsync(entry, Event("Prepared", entry.Reference), Stop);
        var copy = Path.Combine(_folder.Path, "after-crash.db");
        foreach (var end in (string[])["", "-wal"])
            File.Copy(_folder.Ledger + end, copy + end);

        await using var after = await LedgerFactory.OpenAsync(copy, Live, _clock, LedgerShorthand.Runner, Stop);

        Assert.Equal(Text(entry), Text(await after.FindAsync(entry.Reference, Stop)));
        Assert.Equal("Prepared", Assert.Single(await after.HistoryAsync(new AuditQuery { Reference = entry.Reference }, Stop).ListAsync()).What);
        Assert.NotNull(
            await after.MoveAsync(entry.Reference, LedgerState.Prepared, entry with { State = LedgerState.Sending }, Event("Sending", entry.Reference), Stop)
        );
    }

    [Fact]
    public async Task Two_processes_that_write_at_once_lose_nothing_and_share_no_row()
    {
        await using var ledger = await OpenAsync();
        using var second = SecondProcess.Start(_folder.Ledger);

        var ours = await SecondProcess.WriteAsync(ledger, "one", Stop);
        await second.WaitForExitAsync(Stop);

        Assert.True(second.ExitCode == 0, await second.StandardOutput.ReadToEndAsync(Stop));
        var rows = await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync();
        var owners = rows.ToLookup(row => row.LeaseOwner);
        Assert.Equal(SecondProcess.Rows, rows.Count);
        Assert.Equal(ours, owners["one"].Count());
        Assert.Equal(SecondProcess.Rows - ours, owners["two"].Count());
        Assert.Equal(2 * SecondProcess.Rows, (await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync()).Count);
    }

    [Theory]
    [InlineData("this is a text file and no database, however long it may be, and it goes on for a while")]
    [InlineData("SQLite format 3\0 and then nothing that SQLite would understand, so that it is damaged inside")]
    public async Task A_damaged_file_is_named_and_left_as_it_is(string content)
    {
        await File.WriteAllTextAsync(_folder.Ledger, content, Stop);

        var error = await Assert.ThrowsAsync<SupportException>(OpenAsync);

        Assert.Equal("LedgerCorrupt", error.Id);
        Assert.Contains(_folder.Ledger, error.Message);
        Assert.NotNull(error.Action);
        Assert.Equal(content, await File.ReadAllTextAsync(_folder.Ledger, Stop));
    }

    [Fact]
    public async Task A_row_that_is_no_row_is_named_by_its_reference()
    {
        await using var ledger = await OpenAsync();
        await ledger.PrepareAsync(Entry("CSP-AAAA0001"), Event("Prepared", "CSP-AAAA0001"), Stop);
        Run("UPDATE csp_request SET payload = '{\"Reference\":'");

        var error = await Assert.ThrowsAsync<SupportException>(() => ledger.FindAsync("CSP-AAAA0001", Stop));

        Assert.Equal("LedgerCorrupt", error.Id);
        Assert.Contains("CSP-AAAA0001", error.Message);
    }

    [Fact]
    public async Task A_ledger_of_a_newer_version_is_left_alone()
    {
        await (await OpenAsync()).DisposeAsync();
        Run("INSERT INTO csp_migration VALUES (99, '2030-01-01')");

        var error = await Assert.ThrowsAsync<SupportException>(OpenAsync);

        Assert.Equal("LedgerNewer", error.Id);
        Assert.Contains("99", error.Message);
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        Run("CREATE TABLE bookmarks (url TEXT)");
        var before = await File.ReadAllBytesAsync(_folder.Ledger, Stop);

        var error = await Assert.ThrowsAsync<SupportException>(OpenAsync);

        Assert.Equal("LedgerNotOurs", error.Id);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Ledger, Stop));
    }

    [Fact]
    public async Task A_ledger_that_another_process_holds_is_waited_for_and_then_named()
    {
        await (await OpenAsync()).DisposeAsync();
        using var holder = Hold();
        var dialect = new SqliteDialect(_folder.Ledger) { Patience = TimeSpan.FromMilliseconds(100) };
        await using var ledger = await DatabaseLedger.OpenAsync(dialect, Live, _clock, LedgerShorthand.Runner, Stop);

        var error = await Assert.ThrowsAsync<SupportException>(() => ledger.AppendAsync(Event("Noted", null), Stop));

        Assert.Equal(("LedgerBusy", SupportErrorKind.ResourceUnavailable), (error.Id, error.Kind));
    }

    [Fact]
    public async Task Waiting_for_another_process_ends_with_the_caller()
    {
        await (await OpenAsync()).DisposeAsync();
        using var holder = Hold();
        await using var ledger = await OpenAsync();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var started = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.AppendAsync(Event("Noted", null), soon.Token));

        Assert.InRange(started.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("UPDATE csp_audit SET what = 'Nothing'")]
    [InlineData("DELETE FROM csp_audit")]
    [InlineData("INSERT OR REPLACE INTO csp_audit SELECT id, partner_tenant, cloud, sandbox, reference, at, 'Nothing', payload FROM csp_audit")]
    public async Task Audit_events_are_neither_changed_nor_removed_by_hand(string sql)
    {
        await using var ledger = await OpenAsync();
        await ledger.AppendAsync(Event("Noted", "CSP-AAAA0001"), Stop);

        var error = Assert.Throws<SqliteException>(() => Run(sql));

        Assert.Contains("audit events are never", error.Message);
        Assert.Equal("Noted", Assert.Single(await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync()).What);
    }

    [Fact]
    public async Task What_a_newer_version_wrote_into_a_row_survives_this_one()
    {
        await using var ledger = await OpenAsync();
        var entry = Entry("CSP-AAAA0001");
        await ledger.PrepareAsync(entry, Event("Prepared", entry.Reference), Stop);
        Run(
            """
            UPDATE csp_request SET format = 2,
            payload = json_set(payload, '$.Swarm', json('{"Size":3}'), '$.Request.Mood', 'calm', '$.Outbound.Contact.Pager', '17',
                '$.Request.Severity', 'Apocalyptic', '$.Request.FormFields.Extra', 'of theirs')
            """
        );

        var found = await ledger.FindAsync(entry.Reference, Stop);
        var changed = found! with
        {
            State = LedgerState.Sending,
            Request = found.Request with
            {
                Status = RequestStatus.Open,
                ExternalReference = null,
                FormFields = new Dictionary<string, string> { ["Title"] = "new" },
            },
        };
        await ledger.MoveAsync(entry.Reference, LedgerState.Prepared, changed, Event("Sending", entry.Reference), Stop);

        Assert.Equal(SupportSeverity.Unknown, found.Request.Severity);
        Assert.Equal(
            "3 calm 17 Apocalyptic Open Sending 2",
            Ask(
                """
                SELECT json_extract(payload, '$.Swarm.Size') || ' ' || json_extract(payload, '$.Request.Mood') || ' '
                    || json_extract(payload, '$.Outbound.Contact.Pager')
                    || ' ' || json_extract(payload, '$.Request.Severity') || ' ' || json_extract(payload, '$.Request.Status')
                    || ' ' || state || ' ' || format FROM csp_request
                """
            )
        );
        Assert.Equal(
            "0",
            Ask(
                "SELECT (json_extract(payload, '$.Request.ExternalReference') IS NOT NULL) + "
                    + "(json_extract(payload, '$.Request.FormFields.Extra') IS NOT NULL) FROM csp_request"
            )
        );
    }

    [Fact]
    public async Task A_row_of_an_older_version_gets_the_defaults_of_what_it_lacks()
    {
        await using var ledger = await OpenAsync();
        await ledger.PrepareAsync(Entry("CSP-AAAA0001"), Event("Prepared", "CSP-AAAA0001"), Stop);
        Run(
            "UPDATE csp_request SET payload = json_remove(payload, '$.Request.Steps', '$.Request.FormFields', '$.Request.Findings', '$.Request.Contact.Method')"
        );

        var request = (await ledger.FindAsync("CSP-AAAA0001", Stop))!.Request;

        Assert.Empty(request.Steps);
        Assert.Empty(request.FormFields);
        Assert.Empty(request.Findings);
        Assert.Equal(ContactMethod.Email, request.Contact!.Method);
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    private Task<IRequestLedger> OpenAsync() => LedgerFactory.OpenAsync(_folder.Ledger, Live, _clock, LedgerShorthand.Runner, Stop);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder.Ledger, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private SqliteConnection Hold()
    {
        var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    private void Run(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string? Ask(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
