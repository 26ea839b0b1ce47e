using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

/// <summary>A damaged ledger is set aside and never deleted, and what can be read of it is saved.</summary>
public sealed class SalvageTests : IDisposable
{
    private const int Rows = 120;
    private const int Page = 4096;
    private readonly LedgerFolder _folder = new();
    private readonly LedgerClock _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_that_is_damaged_costs_what_stood_on_it_and_the_next_session_saves_the_rest()
    {
        await FillAsync();
        await DamageAsync(from: 0.5, pages: 2);
        await using (var damaged = await OpenAsync())
            Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<SupportException>(() => ReadAllAsync(damaged))).Id);

        await using var ledger = await OpenAsync();

        var saved = ledger.TakeSalvage()!;
        var rows = await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync();
        var events = await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync();
        Assert.True(File.Exists(saved.SetAside));
        Assert.Equal((saved.Requests, saved.Events), (rows.Count, events.Count));
        Assert.InRange(rows.Count + events.Count, Rows, (2 * Rows) - 1);
        Assert.Null(ledger.TakeSalvage());
        Assert.NotNull(await ledger.PrepareAsync(Entry("CSP-NEWNEW01"), Event("Prepared", "CSP-NEWNEW01"), Stop));
        Assert.DoesNotContain(
            Directory.GetFiles(_folder.Path),
            file => file.EndsWith("-copy", StringComparison.Ordinal) || file.EndsWith("-repair", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_opened_any_more_is_set_aside_and_a_new_one_begun()
    {
        await FillAsync();
        await using (var file = new FileStream(_folder.Ledger, FileMode.Open))
        {
            // The schema's page, but for the head by which the file is known to be ours.
            file.Position = 100;
            await file.WriteAsync(Enumerable.Repeat((byte)0xFF, Page - 100).ToArray(), Stop);
        }

        await using var ledger = await OpenAsync();

        Assert.Equal(0, ledger.TakeSalvage()!.Requests);
        Assert.Empty(await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync());
        Assert.Single(Directory.GetFiles(_folder.Path), file => file.Contains(".damaged-", StringComparison.Ordinal) && file.EndsWith('Z'));
    }

    [Fact]
    public async Task Of_sessions_that_meet_a_damaged_ledger_at_once_one_sets_it_aside()
    {
        await FillAsync();
        await DamageAsync(from: 0.5, pages: 2);
        await using (var damaged = await OpenAsync())
            await Assert.ThrowsAsync<SupportException>(() => ReadAllAsync(damaged));

        var ledgers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(OpenAsync)));

        Assert.Single(ledgers.Select(ledger => ledger.TakeSalvage()).OfType<LedgerSalvage>());
        Assert.Single(Directory.GetFiles(_folder.Path), file => file.Contains(".damaged-", StringComparison.Ordinal) && file.EndsWith('Z'));
        foreach (var ledger in ledgers)
            await ledger.DisposeAsync();
    }

    [Fact]
    public async Task The_session_that_saved_a_ledger_says_so_once()
    {
        await FillAsync();
        await DamageAsync(from: 0.5, pages: 2);
        await using (var damaged = await OpenAsync())
            await Assert.ThrowsAsync<SupportException>(() => ReadAllAsync(damaged));
        await using var ledger = await OpenAsync();
        await using var world = await Desk.DeskWorld.OpenAsync();
        var desk = new SupportDesk(world.Session.Ports with { Ledger = ledger });

        var warnings = desk.TakeWarnings();

        Assert.Equal(["LedgerTemporary", "LedgerSetAside"], warnings.Select(warning => warning.Id));
        Assert.Contains(".damaged-", warnings[1].Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Ledger, warnings[0].Message, StringComparison.Ordinal);
        Assert.Empty(desk.TakeWarnings());
    }

    private Task<IRequestLedger> OpenAsync() => LedgerFactory.OpenAsync(_folder.Ledger, Live, _clock, LedgerShorthand.Runner, Stop);

    private static async Task ReadAllAsync(IRequestLedger ledger)
    {
        await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync();
        await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync();
    }

    private async Task FillAsync()
    {
        await using var ledger = await OpenAsync();
        for (var number = 0; number < Rows; number++)
        {
            var reference = $"CSP-AAAA{number:0000}";
            await ledger.PrepareAsync(Entry(reference, minute: number), Event("Prepared", reference), Stop);
        }
    }

    private async Task DamageAsync(double from, int pages)
    {
        await using var file = new FileStream(_folder.Ledger, FileMode.Open);
        file.Position = (long)(file.Length * from) / Page * Page;
        await file.WriteAsync(Enumerable.Repeat((byte)0xFF, pages * Page).ToArray(), Stop);
    }
}
