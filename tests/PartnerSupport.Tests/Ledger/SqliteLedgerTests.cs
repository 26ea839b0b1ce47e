using PartnerSupport.Services.Ledger;

namespace PartnerSupport.Tests.Ledger;

public sealed class SqliteLedgerTests : LedgerContract
{
    private readonly LedgerFolder _folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_written_is_there_when_the_file_is_opened_again()
    {
        var one = await NewAsync();
        await FileAsync(one, LedgerSamples.Entry("CSP-AAAA0001"));
        await one.WriteDocumentAsync("policy", "{}", Stop);
        await one.DisposeAsync();

        var two = await NewAsync();

        Assert.Equal(LedgerState.Filed, Assert.Single(await two.QueryAsync(new LedgerQuery(), Stop).ListAsync()).State);
        Assert.Equal(4, (await two.HistoryAsync(new AuditQuery { Reference = "CSP-AAAA0001" }, Stop).ListAsync()).Count);
        Assert.Equal("{}", await two.ReadDocumentAsync("policy", Stop));
        Assert.Equal(_folder.Ledger, two.Location);
    }

    private protected override Task<IRequestLedger> OpenAsync(LedgerWorld world) =>
        LedgerFactory.OpenAsync(_folder.Ledger, world, Clock, LedgerShorthand.Runner, Stop);
}
