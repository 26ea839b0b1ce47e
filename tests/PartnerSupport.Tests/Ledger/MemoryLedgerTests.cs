using PartnerSupport.Services.Ledger;

namespace PartnerSupport.Tests.Ledger;

public sealed class MemoryLedgerTests : LedgerContract
{
    [Fact]
    public async Task A_ledger_in_memory_ends_with_its_session()
    {
        var one = await NewAsync();
        await FileAsync(one, LedgerSamples.Entry("CSP-AAAA0001"));

        var two = await NewAsync();

        Assert.Empty(await two.QueryAsync(new LedgerQuery(), Stop).ListAsync());
        Assert.Equal(":memory:", two.Location);
    }

    private protected override Task<IRequestLedger> OpenAsync(LedgerWorld world) =>
        LedgerFactory.OpenAsync(LedgerFactory.InMemory, world, Clock, LedgerShorthand.Runner, Stop);
}
