using Microsoft.Data.Sqlite;
using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

/// <summary>A row that nobody can read costs itself and nothing else.</summary>
public sealed class UnreadableRowTests : IDisposable
{
    private const string First = "CSP-AAAA0001";
    private const string Second = "CSP-AAAA0002";

    private readonly LedgerFolder _folder = new();
    private readonly LedgerClock _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("'{\"Reference\":'")]
    [InlineData("''")]
    [InlineData("'null'")]
    [InlineData("'[]'")]
    [InlineData("json_set(payload, '$.Request', null)")]
    [InlineData("json_set(payload, '$.Request.Title', null)")]
    [InlineData("json_set(payload, '$.Request.Findings', json('[null]'))")]
    [InlineData("json_set(payload, '$.Request.CreateUri', 'nowhere')")]
    [InlineData("json_set(payload, '$.Reference', 'CSP-ZZZZ9999')")]
    [InlineData("json_set(payload, '$.CreatedAt', 'yesterday')")]
    [InlineData("replace(payload, 'Contoso', '\\ud800')")]
    public async Task An_unreadable_row_is_set_aside_and_named_once_and_the_rest_works(string payload)
    {
        await using var ledger = await OpenAsync();
        await WriteAsync(ledger, First);
        await WriteAsync(ledger, Second, minute: 1);
        Run($"UPDATE csp_request SET payload = {payload} WHERE reference = '{First}'");

        Assert.Equal(Second, Assert.Single(await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync()).Reference);
        Assert.Single(await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync());
        var guarded = await ledger.PrepareAsync(
            Entry("CSP-AAAA0003"),
            [],
            Event("Prepared", null),
            new DuplicateGuard(Start, new HashSet<string> { Second }),
            Stop
        );

        Assert.True(guarded.IsNew);
        Assert.Equal([First], ledger.TakeUnreadable());
        Assert.Empty(ledger.TakeUnreadable());
    }

    [Fact]
    public async Task Asked_for_by_its_reference_an_unreadable_row_is_an_error_and_is_never_filed_again()
    {
        await using var ledger = await OpenAsync();
        await WriteAsync(ledger, First);
        Run("UPDATE csp_request SET payload = '{'");

        string[] ids =
        [
            (await Assert.ThrowsAsync<SupportException>(() => ledger.FindAsync(First, Stop))).Id,
            (await Assert.ThrowsAsync<SupportException>(() => WriteAsync(ledger, First))).Id,
            (await Assert.ThrowsAsync<SupportException>(() => ledger.RenewAsync(First, "x", null, Stop))).Id,
        ];

        Assert.All(ids, id => Assert.Equal("LedgerCorrupt", id));
    }

    [Fact]
    public async Task A_list_goes_on_behind_a_page_of_unreadable_rows()
    {
        await using var ledger = await OpenAsync();
        for (var number = 0; number < 201; number++)
            await WriteAsync(ledger, $"CSP-B{number:0000000}", minute: 1);
        Run("UPDATE csp_request SET payload = ''");
        await WriteAsync(ledger, First);

        Assert.Equal(First, Assert.Single(await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync()).Reference);
        Assert.Equal(201, ledger.TakeUnreadable().Count);
    }

    [Fact]
    public async Task An_unreadable_event_is_set_aside_too()
    {
        await using var ledger = await OpenAsync();
        await ledger.AppendAsync(Event("Noted", First), Stop);
        Run("INSERT INTO csp_audit (partner_tenant, cloud, sandbox, at, what, payload) SELECT partner_tenant, cloud, sandbox, at, what, '{' FROM csp_audit");
        await ledger.AppendAsync(Event("Read", First), Stop);

        Assert.Equal(["Noted", "Read"], (await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync()).Select(happened => happened.What));
        Assert.Equal(["csp_audit 2"], ledger.TakeUnreadable());
    }

    [Fact]
    public async Task A_row_with_a_name_twice_that_a_newer_version_wrote_is_changed_all_the_same()
    {
        await using var ledger = await OpenAsync();
        await WriteAsync(ledger, First);
        const string Twice = "\"Swarm\":{\"A\":1,\"A\":2},\"IdempotencyKey\":\"x\",\"IdempotencyKey\":";
        Run($"UPDATE csp_request SET format = 2, payload = replace(payload, '\"IdempotencyKey\":', '{Twice}')");
        var row = (await ledger.FindAsync(First, Stop))!;

        Assert.NotNull(await ledger.MoveAsync(First, LedgerState.Prepared, row with { State = LedgerState.Sending }, Event("Sending", First), Stop));
        Assert.Equal(LedgerState.Sending, (await ledger.FindAsync(First, Stop))!.State);
    }

    [Theory]
    [InlineData("CREATE TABLE csp_migration (version, applied_at); INSERT INTO csp_migration VALUES ('two', '')")]
    [InlineData("CREATE TABLE csp_migration (version, applied_at); INSERT INTO csp_migration VALUES (-1, '')")]
    [InlineData("CREATE TABLE csp_migration (version, applied_at); INSERT INTO csp_migration VALUES (99999999999999, '')")]
    [InlineData("CREATE TABLE csp_migration (version, applied_at); INSERT INTO csp_migration VALUES (1.5, '')")]
    [InlineData("CREATE TABLE csp_migration (version, applied_at); INSERT INTO csp_migration VALUES (x'00', '')")]
    [InlineData("CREATE TABLE csp_migration (version, applied_at)")]
    [InlineData("CREATE TABLE csp_migration (edition)")]
    public async Task A_schema_version_that_is_none_is_a_damaged_ledger(string sql)
    {
        Run(sql);

        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<SupportException>(OpenAsync)).Id);
    }

    [Theory]
    [InlineData("DROP TABLE csp_request")]
    [InlineData("ALTER TABLE csp_request DROP COLUMN payload")]
    [InlineData("DROP TABLE csp_request; CREATE TABLE csp_request (partner_tenant, cloud, sandbox, reference, payload, format, created_at, state)")]
    public async Task A_ledger_whose_tables_are_not_ours_any_more_never_ends_unexpectedly(string sql)
    {
        await using var ledger = await OpenAsync();
        Run(sql);
        if (sql.Contains("CREATE", StringComparison.Ordinal))
        {
            var (tenant, cloud) = (Live.PartnerTenantId, Live.Cloud);
            Run($"INSERT INTO csp_request VALUES ('{tenant}', '{cloud}', 'live', x'00', NULL, 'many', 7, 8)");
            Assert.Empty(await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync());
            return;
        }

        var error = await Assert.ThrowsAsync<SupportException>(() => ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync());
        Assert.Equal("LedgerCorrupt", error.Id);
    }

    private Task<IRequestLedger> OpenAsync() => LedgerFactory.OpenAsync(_folder.Ledger, Live, _clock, LedgerShorthand.Runner, Stop);

    private static Task WriteAsync(IRequestLedger ledger, string reference, int minute = 0) =>
        ledger.PrepareAsync(Entry(reference, minute: minute), Event("Prepared", reference), Stop);

    private void Run(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder.Ledger, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
