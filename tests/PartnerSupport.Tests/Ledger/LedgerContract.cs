using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

/// <summary>What every ledger does, wherever it lies. The same tests run over memory, SQLite and PostgreSQL.</summary>
public abstract partial class LedgerContract : IAsyncLifetime
{
    private readonly List<IRequestLedger> _open = [];

    private protected LedgerClock Clock { get; } = new();

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var ledger in _open)
            await ledger.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_row_comes_back_as_it_was_written()
    {
        var ledger = await NewAsync();
        var entry = Entry("CSP-AAAA0001");

        var insert = await ledger.PrepareAsync(entry, Event("Prepared", entry.Reference), Stop);

        Assert.True(insert.IsNew);
        Assert.Equal(Text(entry), Text(insert.Entry));
        Assert.Equal(Text(entry), Text(await ledger.FindAsync(entry.Reference, Stop)));
        Assert.Null(await ledger.FindAsync("CSP-AAAA0002", Stop));
    }

    [Fact]
    public async Task The_same_reference_twice_is_one_row_and_the_second_caller_gets_the_first()
    {
        var ledger = await NewAsync();
        var first = Entry("CSP-AAAA0001");
        var second = first with { IdempotencyKey = "another", CreatedAt = Start.AddHours(1) };

        await ledger.PrepareAsync(first, Event("Prepared", first.Reference), Stop);
        var again = await ledger.PrepareAsync(second, Event("Prepared", first.Reference), Stop);

        Assert.False(again.IsNew);
        Assert.Equal(Text(first), Text(again.Entry));
        Assert.Single(await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync());
        Assert.Single(await ledger.HistoryAsync(new AuditQuery { Reference = first.Reference }, Stop).ListAsync());
    }

    [Fact]
    public async Task Of_many_callers_with_one_reference_exactly_one_writes_it()
    {
        var ledger = await NewAsync();
        var entry = Entry("CSP-AAAA0001");

        var inserts = await Task.WhenAll(
            Enumerable
                .Range(0, 32)
                .Select(number =>
                    Task.Run(() => ledger.PrepareAsync(entry with { IdempotencyKey = $"key-{number}" }, Event("Prepared", entry.Reference), Stop))
                )
        );

        var written = Assert.Single(inserts, insert => insert.IsNew).Entry;
        Assert.All(inserts, insert => Assert.Equal(written.IdempotencyKey, insert.Entry.IdempotencyKey));
        Assert.Single(await ledger.HistoryAsync(new AuditQuery { Reference = entry.Reference }, Stop).ListAsync());
    }

    [Fact]
    public async Task Of_many_callers_that_want_to_send_exactly_one_may()
    {
        var ledger = await NewAsync();
        var entry = Entry("CSP-AAAA0001");
        await ledger.PrepareAsync(entry, Event("Prepared", entry.Reference), Stop);

        var moves = await Task.WhenAll(
            Enumerable
                .Range(0, 32)
                .Select(number =>
                    Task.Run(() =>
                        ledger.MoveAsync(
                            entry.Reference,
                            LedgerState.Prepared,
                            entry with
                            {
                                State = LedgerState.Sending,
                                LeaseOwner = $"p{number}",
                            },
                            Event("Sending", entry.Reference),
                            Stop
                        )
                    )
                )
        );

        var winner = Assert.Single(moves, move => move is not null);
        Assert.Equal(winner!.LeaseOwner, (await ledger.FindAsync(entry.Reference, Stop))!.LeaseOwner);
        Assert.Equal(
            ["Prepared", "Sending"],
            (await ledger.HistoryAsync(new AuditQuery { Reference = entry.Reference }, Stop).ListAsync()).Select(item => item.What)
        );
    }

    [Fact]
    public async Task A_row_moves_only_from_the_state_in_which_it_stands()
    {
        var ledger = await NewAsync();
        var entry = Entry("CSP-AAAA0001");
        await ledger.PrepareAsync(entry, Event("Prepared", entry.Reference), Stop);

        var moved = await ledger.MoveAsync(
            entry.Reference,
            LedgerState.Accepted,
            entry with
            {
                State = LedgerState.Filed,
            },
            Event("Filed", entry.Reference),
            Stop
        );

        Assert.Null(moved);
        Assert.Null(
            await ledger.MoveAsync("CSP-NONE0000", LedgerState.Prepared, entry with { Reference = "CSP-NONE0000" }, Event("Sending", "CSP-NONE0000"), Stop)
        );
        Assert.Equal(LedgerState.Prepared, (await ledger.FindAsync(entry.Reference, Stop))!.State);
        Assert.Equal("Prepared", Assert.Single(await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync()).What);
    }

    [Fact]
    public async Task What_was_filed_is_never_made_ready_to_send_again()
    {
        var ledger = await NewAsync();
        var entry = Entry("CSP-AAAA0001");
        await FileAsync(ledger, entry);

        foreach (var state in (LedgerState[])[LedgerState.Prepared, LedgerState.Sending, LedgerState.Accepted, LedgerState.ToSubmit, LedgerState.Failed])
        {
            var error = await Assert.ThrowsAsync<SupportException>(() =>
                ledger.MoveAsync(entry.Reference, LedgerState.Filed, entry with { State = state }, Event("Moved", entry.Reference), Stop)
            );
            Assert.Equal("LedgerMoveImpossible", error.Id);
        }

        Assert.Equal(LedgerState.Filed, (await ledger.FindAsync(entry.Reference, Stop))!.State);
    }

    [Fact]
    public async Task A_row_begins_prepared_or_to_submit()
    {
        var ledger = await NewAsync();
        var entry = Entry("CSP-AAAA0001") with { State = LedgerState.Sending };

        var error = await Assert.ThrowsAsync<SupportException>(() => ledger.PrepareAsync(entry, Event("Prepared", entry.Reference), Stop));

        Assert.Equal("LedgerMoveImpossible", error.Id);
        Assert.Null(await ledger.FindAsync(entry.Reference, Stop));
    }

    [Fact]
    public async Task A_lease_keeps_others_away_until_it_runs_out_and_its_holder_may_renew_it()
    {
        var ledger = await NewAsync();
        var entry = Entry("CSP-AAAA0001");
        await ledger.PrepareAsync(entry, Event("Prepared", entry.Reference), Stop);
        LedgerEntry Held(string owner) => entry with { State = LedgerState.Sending, LeaseOwner = owner, LeaseUntil = Clock.GetUtcNow().AddMinutes(5) };

        Assert.NotNull(await ledger.MoveAsync(entry.Reference, LedgerState.Prepared, Held("one"), Event("Sending", entry.Reference), Stop));
        Assert.Null(await ledger.MoveAsync(entry.Reference, LedgerState.Sending, Held("two"), Event("Taken", entry.Reference), Stop));
        Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.NotNull(await ledger.MoveAsync(entry.Reference, LedgerState.Sending, Held("one"), Event("Renewed", entry.Reference), Stop));
        Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Null(await ledger.MoveAsync(entry.Reference, LedgerState.Sending, Held("two"), Event("Taken", entry.Reference), Stop));
        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("two", (await ledger.MoveAsync(entry.Reference, LedgerState.Sending, Held("two"), Event("Taken", entry.Reference), Stop))!.LeaseOwner);
    }

    [Fact]
    public async Task A_moved_row_keeps_when_it_was_written()
    {
        var ledger = await NewAsync();
        var entry = Entry("CSP-AAAA0001");
        await ledger.PrepareAsync(entry, Event("Prepared", entry.Reference), Stop);

        await ledger.MoveAsync(
            entry.Reference,
            LedgerState.Prepared,
            entry with
            {
                State = LedgerState.Sending,
                CreatedAt = Start.AddYears(1),
                ChangedAt = Start.AddHours(1),
            },
            Event("Sending", entry.Reference),
            Stop
        );

        var found = await ledger.FindAsync(entry.Reference, Stop);
        Assert.Equal(Start, found!.CreatedAt);
        Assert.Equal(Start.AddHours(1), found.ChangedAt);
    }

    [Fact]
    public async Task A_cancelled_caller_writes_nothing()
    {
        var ledger = await NewAsync();
        var entry = Entry("CSP-AAAA0001");
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.PrepareAsync(entry, Event("Prepared", entry.Reference), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.WriteDocumentAsync("policy", "x", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.QueryAsync(new LedgerQuery(), cancelled).ListAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.HistoryAsync(new AuditQuery(), cancelled).ListAsync());

        Assert.Empty(await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync());
        Assert.Null(await ledger.ReadDocumentAsync("policy", Stop));
    }

    private protected abstract Task<IRequestLedger> OpenAsync(LedgerWorld world);

    private protected async Task<IRequestLedger> NewAsync(LedgerWorld? world = null)
    {
        var ledger = await OpenAsync(world ?? Live);
        _open.Add(ledger);
        return ledger;
    }

    /// <summary>0000123412341234 for the first, another for each other.</summary>
    private static string NumberOf(LedgerEntry entry) => "00001234123412" + (int.Parse(entry.Reference[^2..]) + 33);

    private protected static async Task FileAsync(IRequestLedger ledger, LedgerEntry entry)
    {
        var filed = entry with { State = LedgerState.Filed, Request = entry.Request with { RequestNumber = NumberOf(entry), Status = RequestStatus.Open } };
        await ledger.PrepareAsync(entry, Event("Prepared", entry.Reference), Stop);
        await ledger.MoveAsync(entry.Reference, LedgerState.Prepared, entry with { State = LedgerState.Sending }, Event("Sending", entry.Reference), Stop);
        await ledger.MoveAsync(entry.Reference, LedgerState.Sending, entry with { State = LedgerState.Accepted }, Event("Accepted", entry.Reference), Stop);
        await ledger.MoveAsync(entry.Reference, LedgerState.Accepted, filed, Event("Filed", entry.Reference), Stop);
    }
}
