using Npgsql;
using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

public sealed class PostgresLedgerTests(PostgresCluster cluster) : LedgerContract, IClassFixture<PostgresCluster>
{
    private string _database = string.Empty;

    public override async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(cluster.Missing is not null, cluster.Missing ?? string.Empty);
        _database = await cluster.NewSchemaAsync();
    }

    [Fact]
    public async Task Shifts_share_one_ledger()
    {
        var early = await NewAsync();
        var late = await NewAsync();
        await FileAsync(early, Entry("CSP-AAAA0001"));

        Assert.Equal(LedgerState.Filed, (await late.FindAsync("CSP-AAAA0001", Stop))!.State);
        Assert.Equal(4, (await late.HistoryAsync(new AuditQuery { Reference = "CSP-AAAA0001" }, Stop).ListAsync()).Count);
    }

    [Fact]
    public async Task Of_many_sessions_that_open_an_empty_database_at_once_all_get_one_schema()
    {
        var ledgers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => NewAsync())));

        await Task.WhenAll(ledgers.Select((ledger, number) => ledger.PrepareAsync(Entry($"CSP-AAAA000{number}"), Event("Prepared", null), Stop)));

        Assert.Equal(8, (await ledgers[0].QueryAsync(new LedgerQuery(), Stop).ListAsync()).Count);
    }

    [Fact]
    public async Task A_first_document_written_by_two_sessions_loses_neither_half()
    {
        var ledgers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => NewAsync()));

        await Task.WhenAll(ledgers.Select((ledger, number) => Task.Run(() => ledger.UpdateDocumentAsync("plans", content => content + $"[{number}]", Stop))));

        var plans = await ledgers[0].ReadDocumentAsync("plans", Stop);
        Assert.All(Enumerable.Range(0, 6), number => Assert.Contains($"[{number}]", plans));
    }

    [Fact]
    public async Task A_server_that_dropped_every_line_is_met_again_without_an_error()
    {
        var ledger = await NewAsync();
        await FileAsync(ledger, Entry("CSP-AAAA0001"));
        await PostgresCluster.RunAsync(
            _database,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        );

        Assert.NotNull(await ledger.FindAsync("CSP-AAAA0001", Stop));
        await PostgresCluster.RunAsync(
            _database,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        );
        await ledger.AppendAsync(Event("Noted", "CSP-AAAA0001"), Stop);

        Assert.Equal(
            ["Prepared", "Sending", "Accepted", "Filed", "Noted"],
            (await ledger.HistoryAsync(new AuditQuery { Reference = "CSP-AAAA0001" }, Stop).ListAsync()).Select(item => item.What)
        );
    }

    [Fact]
    public async Task A_ledger_of_the_first_schema_goes_forward_with_its_rows_and_events()
    {
        var entry = Entry("CSP-AAAA0001");
        await using (var connection = new NpgsqlConnection(_database))
        {
            await connection.OpenAsync(Stop);
            await connection.Command(null, PostgresSchema.Migrations[0]).RunAsync(Stop);
            await OlderSchema.FillAsync(connection, entry, Stop);
        }

        await OlderSchema.CheckAsync(await NewAsync(), entry, Stop);
    }

    [Theory]
    [InlineData("UPDATE csp_audit SET what = 'Nothing'")]
    [InlineData("DELETE FROM csp_audit")]
    [InlineData("TRUNCATE csp_audit")]
    public async Task Audit_events_are_neither_changed_nor_removed_by_hand(string sql)
    {
        var ledger = await NewAsync();
        await ledger.AppendAsync(Event("Noted", "CSP-AAAA0001"), Stop);

        var error = await Assert.ThrowsAsync<PostgresException>(() => PostgresCluster.RunAsync(_database, sql));

        Assert.Contains("audit events are never", error.Message);
        Assert.Single(await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync());
    }

    [Fact]
    public async Task A_wrong_password_and_a_missing_database_are_refusals_that_show_no_secret()
    {
        var password = await RefusedAsync(new NpgsqlConnectionStringBuilder(_database) { Password = "wrong-secret" });
        var database = await RefusedAsync(new NpgsqlConnectionStringBuilder(_database) { Database = "nowhere" });

        Assert.Equal(["LedgerRefused", "LedgerRefused"], [password.Id, database.Id]);
        Assert.Equal(("28P01", "3D000"), (password.ServiceCode, database.ServiceCode));
        Assert.DoesNotContain("wrong-secret", password.ToString());
        Assert.Null(password.InnerException);

        Task<SupportException> RefusedAsync(NpgsqlConnectionStringBuilder settings) =>
            Assert.ThrowsAsync<SupportException>(() => LedgerFactory.OpenAsync(settings.ToString(), Live, Clock, LedgerShorthand.Runner, Stop));
    }

    [Fact]
    public async Task A_user_who_may_only_read_is_told_so_before_anything_is_sent()
    {
        await (await NewAsync()).DisposeAsync();
        var reader = new NpgsqlConnectionStringBuilder(_database) { Options = "-c default_transaction_read_only=on" };
        await using var ledger = await LedgerFactory.OpenAsync(reader.ToString(), Live, Clock, LedgerShorthand.Runner, Stop);

        var error = await Assert.ThrowsAsync<SupportException>(() => ledger.PrepareAsync(Entry("CSP-AAAA0001"), Event("Prepared", null), Stop));

        Assert.Equal("LedgerNotWritable", error.Id);
        Assert.Null(await ledger.FindAsync("CSP-AAAA0001", Stop));
    }

    [Fact]
    public async Task A_schema_of_a_newer_version_is_left_alone()
    {
        await NewAsync();
        await PostgresCluster.RunAsync(_database, "INSERT INTO csp_migration VALUES (99, '2030-01-01')");

        Assert.Equal("LedgerNewer", (await Assert.ThrowsAsync<SupportException>(() => OpenAsync(Live))).Id);
    }

    [Fact]
    public async Task The_place_shows_host_and_database_and_nothing_else()
    {
        var ledger = await NewAsync();

        Assert.Equal($"postgresql://127.0.0.1:{cluster.Port}/postgres", ledger.Location);
    }

    private protected override Task<IRequestLedger> OpenAsync(LedgerWorld world) =>
        LedgerFactory.OpenAsync(_database, world, Clock, LedgerShorthand.Runner, Stop);
}
