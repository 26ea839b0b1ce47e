using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

public abstract partial class LedgerContract
{
    [Fact]
    public async Task Rows_come_newest_first_and_at_most_as_many_as_asked()
    {
        var ledger = await NewAsync();
        foreach (var minute in (int[])[2, 0, 3, 1])
            await ledger.PrepareAsync(Entry($"CSP-AAAA000{minute}", minute: minute), Event("Prepared", $"CSP-AAAA000{minute}"), Stop);
        await ledger.PrepareAsync(Entry("CSP-AAAA0009", minute: 3), Event("Prepared", "CSP-AAAA0009"), Stop);

        var all = await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync();
        var two = await ledger.QueryAsync(new LedgerQuery { Limit = 2 }, Stop).ListAsync();

        Assert.Equal(["CSP-AAAA0003", "CSP-AAAA0009", "CSP-AAAA0002", "CSP-AAAA0001", "CSP-AAAA0000"], all.Select(row => row.Reference));
        Assert.Equal(["CSP-AAAA0003", "CSP-AAAA0009"], two.Select(row => row.Reference));
        Assert.Empty(await ledger.QueryAsync(new LedgerQuery { Limit = 0 }, Stop).ListAsync());
    }

    [Fact]
    public async Task Each_field_of_a_query_narrows()
    {
        var ledger = await NewAsync();
        await FileAsync(ledger, Entry("CSP-AAAA0001"));
        var other = Entry("CSP-AAAA0002", minute: 10, customer: Fabrikam);
        other = other with { Request = other.Request with { Service = CspService.Office365 }, State = LedgerState.ToSubmit };
        await ledger.PrepareAsync(other, Event("HandedOver", other.Reference), Stop);

        await OnlyAsync("CSP-AAAA0001", Of(Contoso));
        await OnlyAsync("CSP-AAAA0002", Of(Fabrikam, Guid.NewGuid()));
        await OnlyAsync("CSP-AAAA0001", new LedgerQuery { States = [LedgerState.Filed, LedgerState.Sending] });
        await OnlyAsync("CSP-AAAA0002", new LedgerQuery { Requests = new RequestQuery { Services = [CspService.Office365] } });
        await OnlyAsync("CSP-AAAA0002", new LedgerQuery { DuplicateKey = other.DuplicateKey });
        await OnlyAsync("CSP-AAAA0001", new LedgerQuery { Requests = new RequestQuery { RequestNumber = "0000123412341234" } });
        await OnlyAsync("CSP-AAAA0002", new LedgerQuery { Requests = new RequestQuery { ExternalReference = "INC-CSP-AAAA0002" } });
        await OnlyAsync("CSP-AAAA0002", new LedgerQuery { Requests = new RequestQuery { ExternalReference = "inc-csp-aaaa0002" } });
        await OnlyAsync("CSP-AAAA0002", new LedgerQuery { WrittenSince = Start.AddMinutes(10).ToOffset(TimeSpan.FromHours(9)) });
        await OnlyAsync("CSP-AAAA0002", new LedgerQuery { ChangedSince = Start.AddMinutes(1) });
        await OnlyAsync("CSP-AAAA0002", Of([Fabrikam, .. Enumerable.Range(0, 2000).Select(_ => Guid.NewGuid())]));

        static LedgerQuery Of(params Guid[] customers) =>
            new() { Requests = new RequestQuery { Customers = [.. customers.Select(id => new CspCustomer { TenantId = id, Name = "-" })] } };

        async Task OnlyAsync(string reference, LedgerQuery query) =>
            Assert.Equal(reference, Assert.Single(await ledger.QueryAsync(query, Stop).ListAsync()).Reference);
    }

    [Fact]
    public async Task Rows_may_be_changed_while_they_are_listed_and_none_is_listed_twice()
    {
        var ledger = await NewAsync();
        for (var number = 0; number < 250; number++)
            await ledger.PrepareAsync(Entry($"CSP-B{number:0000000}", minute: number % 3), Event("Prepared", $"CSP-B{number:0000000}"), Stop);

        var seen = new List<string>();
        await foreach (var row in ledger.QueryAsync(new LedgerQuery { States = [LedgerState.Prepared] }, Stop))
        {
            seen.Add(row.Reference);
            Assert.NotNull(
                await ledger.MoveAsync(row.Reference, LedgerState.Prepared, row with { State = LedgerState.Sending }, Event("Sending", row.Reference), Stop)
            );
        }

        Assert.Equal(250, seen.Distinct().Count());
        Assert.Equal(250, seen.Count);
        Assert.Equal(500, (await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync()).Count);
    }

    [Fact]
    public async Task History_is_oldest_first_and_says_all_that_was_said()
    {
        var ledger = await NewAsync();
        var one = Event("PolicySet", null, Start.AddHours(5));
        var two = Event("Prepared", "CSP-AAAA0001");
        await ledger.AppendAsync(one, Stop);
        await ledger.AppendAsync(two, Stop);

        Assert.Equal([Text(one), Text(two)], (await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync()).Select(Text));
        Assert.Equal(Text(two), Text(Assert.Single(await ledger.HistoryAsync(new AuditQuery { Reference = "CSP-AAAA0001" }, Stop).ListAsync())));
    }

    [Fact]
    public async Task Clearing_removes_what_is_settled_and_old_and_leaves_the_history()
    {
        var ledger = await NewAsync();
        await FileAsync(ledger, Entry("CSP-AAAA0001"));
        await FileAsync(ledger, Entry("CSP-AAAA0002", minute: 60));
        await ledger.PrepareAsync(Entry("CSP-AAAA0003"), Event("Prepared", "CSP-AAAA0003"), Stop);
        var before = (await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync()).Count;

        var removed = await ledger.ClearAsync(Start.AddMinutes(30), Event("LedgerCleared", null), Stop);

        Assert.Equal(1, removed);
        Assert.Equal(["CSP-AAAA0002", "CSP-AAAA0003"], (await ledger.QueryAsync(new LedgerQuery(), Stop).ListAsync()).Select(row => row.Reference));
        Assert.Equal(before + 1, (await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync()).Count);
        Assert.Equal(4, (await ledger.HistoryAsync(new AuditQuery { Reference = "CSP-AAAA0001" }, Stop).ListAsync()).Count);
    }

    [Fact]
    public async Task The_history_is_asked_by_time_and_by_who_did_it()
    {
        var ledger = await NewAsync();
        await ledger.AppendAsync(Event("Old", "CSP-AAAA0001"), Stop);
        await ledger.AppendAsync(Event("New", "CSP-AAAA0001", Start.AddHours(1)), Stop);
        await ledger.AppendAsync(Event("Other", null, Start.AddHours(2)) with { Account = null, SystemUser = "Svc-Runner" }, Stop);

        Assert.Equal(["New", "Other"], await WhatAsync(new AuditQuery { Since = Start.AddHours(1) }));
        Assert.Equal(["Other"], await WhatAsync(new AuditQuery { Actor = "svc-run" }));
        Assert.Equal(
            ["New"],
            await WhatAsync(
                new AuditQuery
                {
                    Actor = "ANA",
                    Since = Start.AddMinutes(1),
                    Reference = "CSP-AAAA0001",
                }
            )
        );

        async Task<IEnumerable<string>> WhatAsync(AuditQuery query) => (await ledger.HistoryAsync(query, Stop).ListAsync()).Select(item => item.What);
    }

    [Fact]
    public async Task The_history_has_a_retention_of_its_own()
    {
        var ledger = await NewAsync();
        await ledger.AppendAsync(Event("Old", null), Stop);
        await ledger.AppendAsync(Event("New", null, Start.AddYears(1)), Stop);

        var removed = await ledger.ClearHistoryAsync(Start.AddDays(1), Event("HistoryCleared", null, Start.AddYears(2)), Stop);

        Assert.Equal(1, removed);
        Assert.Equal(["New", "HistoryCleared"], (await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync()).Select(item => item.What));
    }

    [Fact]
    public async Task A_ledger_tells_how_it_stands()
    {
        var ledger = await NewAsync();
        var empty = await ledger.SummarizeAsync(Stop);
        await FileAsync(ledger, Entry("CSP-AAAA0001"));
        await ledger.PrepareAsync(Entry("CSP-AAAA0002", minute: 5), Event("Prepared", "CSP-AAAA0002"), Stop);

        var summary = await ledger.SummarizeAsync(Stop);

        Assert.Equal((0, 0, null), (empty.Rows, empty.Due, empty.OldestRow));
        Assert.Equal((2, 1, 2), (summary.Rows, summary.Due, summary.RowsWithText));
        Assert.Equal((1, 1), (summary.RowsByState[LedgerState.Filed], summary.RowsByState[LedgerState.Prepared]));
        Assert.Equal((Start, Start.AddMinutes(5), Start), (summary.OldestRow, summary.OldestDue, summary.OldestEvent));
        Assert.Equal(5, summary.Events);
        Assert.Equal(ledger.Location, summary.Location);
    }

    [Fact]
    public async Task Rows_are_found_by_age_by_status_and_by_whether_they_hold_words()
    {
        var ledger = await NewAsync();
        await FileAsync(ledger, Entry("CSP-AAAA0001"));
        await ledger.PrepareAsync(Entry("CSP-AAAA0002", minute: 5), Event("Prepared", "CSP-AAAA0002"), Stop);
        var filed = (await ledger.FindAsync("CSP-AAAA0001", Stop))!;
        var bare = filed with
        {
            ChangedAt = filed.ChangedAt.AddMinutes(1),
            Request = filed.Request with
            {
                Description = null,
                Contact = null,
                Steps = [],
                FormFields = new Dictionary<string, string>(),
                Status = RequestStatus.Closed,
            },
        };
        Assert.NotNull(await ledger.MoveAsync(bare.Reference, filed.State, bare, Event("TextDropped", bare.Reference), Stop));

        Assert.Equal(["CSP-AAAA0002"], await FoundAsync(new LedgerQuery { WithText = true }));
        Assert.Equal(["CSP-AAAA0001"], await FoundAsync(new LedgerQuery { WrittenBefore = Start.AddMinutes(5) }));
        Assert.Equal(["CSP-AAAA0002"], await FoundAsync(new LedgerQuery { Requests = new RequestQuery { Statuses = [RequestStatus.Submitting] } }));
        Assert.Equal(["CSP-AAAA0001"], await FoundAsync(new LedgerQuery { Requests = new RequestQuery { Statuses = [RequestStatus.Closed] } }));
        Assert.Empty(await FoundAsync(new LedgerQuery { ChangedBefore = Start }));

        async Task<IEnumerable<string>> FoundAsync(LedgerQuery query) => (await ledger.QueryAsync(query, Stop).ListAsync()).Select(row => row.Reference);
    }

    [Fact]
    public async Task A_change_that_stands_on_an_older_row_is_not_made()
    {
        var ledger = await NewAsync();
        await FileAsync(ledger, Entry("CSP-AAAA0001"));
        var read = (await ledger.FindAsync("CSP-AAAA0001", Stop))!;
        var one = read with { ChangedAt = read.ChangedAt.AddMinutes(1), Request = read.Request with { Status = RequestStatus.Closed } };
        var two = read with { ChangedAt = read.ChangedAt.AddMinutes(2), Request = read.Request with { Status = RequestStatus.AttentionNeeded } };

        Assert.NotNull(await ledger.MoveAsync(one.Reference, read.State, one, Event("Refreshed", one.Reference), Stop, asOf: read.ChangedAt));
        Assert.Null(await ledger.MoveAsync(two.Reference, read.State, two, Event("Refreshed", two.Reference), Stop, asOf: read.ChangedAt));
        Assert.Equal(RequestStatus.Closed, (await ledger.FindAsync(read.Reference, Stop))!.Request.Status);
    }

    [Fact]
    public async Task A_document_is_written_replaced_and_removed()
    {
        var ledger = await NewAsync();

        Assert.Null(await ledger.ReadDocumentAsync("policy", Stop));
        await ledger.WriteDocumentAsync("policy", "{\"a\":1}", Stop);
        await ledger.WriteDocumentAsync("contacts", "한국어", Stop);
        await ledger.WriteDocumentAsync("policy", "{\"a\":2}", Stop);

        Assert.Equal("{\"a\":2}", await ledger.ReadDocumentAsync("policy", Stop));
        Assert.Equal("한국어", await ledger.ReadDocumentAsync("contacts", Stop));
        await ledger.WriteDocumentAsync("policy", null, Stop);
        await ledger.WriteDocumentAsync("policy", null, Stop);
        Assert.Null(await ledger.ReadDocumentAsync("policy", Stop));
    }

    [Fact]
    public async Task Of_many_changes_to_one_document_none_is_lost()
    {
        var ledger = await NewAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 24)
                .Select(number => Task.Run(() => ledger.UpdateDocumentAsync("plans", content => (content ?? string.Empty) + $"[{number}]", Stop)))
        );

        var plans = await ledger.ReadDocumentAsync("plans", Stop);
        Assert.All(Enumerable.Range(0, 24), number => Assert.Contains($"[{number}]", plans));
    }
}
