using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

public abstract partial class LedgerContract
{
    [Fact]
    public async Task Of_many_rows_that_are_told_one_number_at_once_exactly_one_has_it()
    {
        var ledger = await NewAsync();
        var rows = Enumerable.Range(1, 8).Select(at => Entry($"CSP-AAAA000{at}") with { State = LedgerState.ToSubmit }).ToArray();
        foreach (var row in rows)
            await ledger.PrepareAsync(row, Event("HandedOver", row.Reference), Stop);

        var taken = await Task.WhenAll(rows.Select(row => Task.Run(() => TellAsync(ledger, row), Stop)));

        Assert.Equal(1, taken.Count(id => id is null));
        Assert.All(taken.OfType<string>(), id => Assert.Equal("RequestNumberTaken", id));
        Assert.Single(await ledger.QueryAsync(new LedgerQuery { Requests = new RequestQuery { RequestNumber = "2611220050000123" } }, Stop).ListAsync());
    }

    [Fact]
    public async Task Of_many_runners_that_write_the_same_request_down_exactly_one_does()
    {
        var ledger = await NewAsync();
        var guard = new DuplicateGuard(Start.AddHours(-1), []);
        var rows = Enumerable.Range(1, 8).Select(at => Entry($"CSP-AAAA000{at}") with { IdempotencyKey = null, DuplicateKey = "same" }).ToArray();

        var outcomes = await Task.WhenAll(
            rows.Select(row => Task.Run(async () => (await ledger.PrepareAsync(row, [], Event("Prepared", row.Reference), guard, Stop)).Outcome, Stop))
        );

        Assert.Equal(1, outcomes.Count(outcome => outcome == InsertOutcome.Written));
        Assert.Equal(7, outcomes.Count(outcome => outcome == InsertOutcome.Duplicate));
    }

    [Fact]
    public async Task Files_are_kept_with_their_row_until_it_needs_them_no_more()
    {
        var ledger = await NewAsync();
        var row = Entry("CSP-AAAA0001");
        byte[] bytes = [.. Enumerable.Range(0, 70_000).Select(at => (byte)at)];
        await ledger.PrepareAsync(row, [new AttachmentContent("boot.log", "ab12", bytes)], Event("Prepared", row.Reference), null, Stop);

        Assert.Equal(bytes, (await ledger.ReadFileAsync(row.Reference, "ab12", Stop))!.Value.ToArray());
        Assert.Null(await ledger.ReadFileAsync("CSP-AAAA0002", "ab12", Stop));
        await ledger.MoveAsync(row.Reference, LedgerState.Prepared, row with { State = LedgerState.Failed }, Event("Failed", row.Reference), Stop);
        Assert.Null(await ledger.ReadFileAsync(row.Reference, "ab12", Stop));
    }

    private static async Task<string?> TellAsync(IRequestLedger ledger, LedgerEntry row)
    {
        try
        {
            var told = row with { State = LedgerState.Filed, Request = row.Request with { RequestNumber = "2611220050000123" } };
            await ledger.MoveAsync(row.Reference, LedgerState.ToSubmit, told, Event("NumberTold", row.Reference), Stop);
            return null;
        }
        catch (SupportException taken)
        {
            return taken.Id;
        }
    }
}
