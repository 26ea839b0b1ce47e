using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

public abstract partial class LedgerContract
{
    private const string Same = "CSP-AAAA0001";

    /// <summary>Worlds that differ from the live one of Relecloud in one thing each, and in names that invite confusion.</summary>
    public static TheoryData<Guid, CspCloud, string?> OtherWorlds =>
        new()
        {
            { Guid.Parse("c0ffee00-0000-4000-8000-000000000002"), CspCloud.Global, null },
            { Relecloud, CspCloud.UsGovernment, null },
            { Relecloud, CspCloud.Global, "w-1" },
            { Relecloud, CspCloud.Global, "live" },
        };

    [Theory]
    [MemberData(nameof(OtherWorlds))]
    public async Task No_call_of_one_world_sees_or_changes_anything_of_another(Guid tenant, CspCloud cloud, string? sandbox)
    {
        var other = new LedgerWorld(tenant, cloud, sandbox);
        var live = await NewAsync();
        var theirs = await NewAsync(other);
        await FileAsync(live, Entry(Same));
        await live.WriteDocumentAsync("policy", "ours", Stop);
        var before = await TellAsync(live);

        // Every read of the other world finds nothing.
        Assert.Null(await theirs.FindAsync(Same, Stop));
        Assert.Empty(await theirs.QueryAsync(new LedgerQuery(), Stop).ListAsync());
        Assert.Empty(await theirs.QueryAsync(new LedgerQuery { Requests = new RequestQuery { RequestNumber = "0000123412341234" } }, Stop).ListAsync());
        Assert.Empty(await theirs.HistoryAsync(new AuditQuery(), Stop).ListAsync());
        Assert.Empty(await theirs.HistoryAsync(new AuditQuery { Reference = Same }, Stop).ListAsync());
        Assert.Null(await theirs.ReadDocumentAsync("policy", Stop));

        // Every write of the other world, under the same names, leaves ours alone.
        Assert.Equal(0, await theirs.ClearAsync(Start.AddYears(10), Event("LedgerCleared", null), Stop));
        Assert.Equal(1, await theirs.ClearHistoryAsync(Start.AddYears(10), Event("HistoryCleared", null, Start.AddYears(10)), Stop));
        Assert.Null(await theirs.MoveAsync(Same, LedgerState.Filed, Entry(Same, other) with { State = LedgerState.Withdrawn }, Event("Withdrawn", Same), Stop));
        Assert.True((await theirs.PrepareAsync(Entry(Same, other, minute: 1), Event("Prepared", Same), Stop)).IsNew);
        Assert.NotNull(
            await theirs.MoveAsync(Same, LedgerState.Prepared, Entry(Same, other) with { State = LedgerState.Withdrawn }, Event("Withdrawn", Same), Stop)
        );
        await theirs.AppendAsync(Event("Noted", Same), Stop);
        await theirs.WriteDocumentAsync("policy", "theirs", Stop);
        Assert.Equal("theirs and more", await theirs.UpdateDocumentAsync("policy", content => content + " and more", Stop));
        Assert.Equal(1, await theirs.ClearAsync(Start.AddYears(10), Event("LedgerCleared", null), Stop));
        await theirs.WriteDocumentAsync("policy", null, Stop);

        Assert.Equal(before, await TellAsync(live));
        Assert.Equal(
            ["HistoryCleared", "Prepared", "Withdrawn", "Noted", "LedgerCleared"],
            (await theirs.HistoryAsync(new AuditQuery(), Stop).ListAsync()).Select(item => item.What)
        );
    }

    [Theory]
    [MemberData(nameof(OtherWorlds))]
    public async Task A_request_of_another_world_is_not_even_taken(Guid tenant, CspCloud cloud, string? sandbox)
    {
        var other = new LedgerWorld(tenant, cloud, sandbox);
        if (other.Cloud == Live.Cloud && other.IsSandbox == Live.IsSandbox)
            return;
        var ledger = await NewAsync();
        await ledger.PrepareAsync(Entry(Same), Event("Prepared", Same), Stop);

        var prepared = await Assert.ThrowsAsync<SupportException>(() =>
            ledger.PrepareAsync(Entry("CSP-AAAA0002", other), Event("Prepared", "CSP-AAAA0002"), Stop)
        );
        var moved = await Assert.ThrowsAsync<SupportException>(() =>
            ledger.MoveAsync(Same, LedgerState.Prepared, Entry(Same, other) with { State = LedgerState.Sending }, Event("Sending", Same), Stop)
        );

        Assert.Equal(["LedgerWorldMismatch", "LedgerWorldMismatch"], [prepared.Id, moved.Id]);
        Assert.Equal(LedgerState.Prepared, Assert.Single(await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync()).State);
    }

    [Fact]
    public async Task A_world_without_a_name_is_not_opened()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => OpenAsync(new LedgerWorld(Relecloud, CspCloud.Global, " ")));
        await Assert.ThrowsAsync<ArgumentException>(() => OpenAsync(new LedgerWorld(Guid.Empty, CspCloud.Global, null)));
        await Assert.ThrowsAsync<ArgumentException>(() => OpenAsync(new LedgerWorld(Relecloud, CspCloud.Unknown, null)));
    }

    private static async Task<string> TellAsync(IRequestLedger ledger) =>
        string.Join(
            '\n',
            [
                .. (await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync()).Select(Text),
                .. (await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync()).Select(Text),
                await ledger.ReadDocumentAsync("policy", Stop) ?? "none",
            ]
        );
}
