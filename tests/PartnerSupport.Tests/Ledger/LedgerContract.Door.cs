using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

/// <summary>What no ledger takes, because one of them cannot keep it.</summary>
public abstract partial class LedgerContract
{
    /// <summary>By name: half a character does not survive the way of a test's arguments through the runner.</summary>
    private static readonly Dictionary<string, (string Text, string Id)> NotKeptTexts = new(StringComparer.Ordinal)
    {
        ["NUL"] = ("nul\0", "LedgerTextInvalid"),
        ["half at the end"] = ("half\ud83d", "LedgerTextInvalid"),
        ["half at the beginning"] = ("\udea8half", "LedgerTextInvalid"),
        ["too long"] = (new string('한', 700), "LedgerTextTooLong"),
    };

    public static TheoryData<string> NotKept => [.. NotKeptTexts.Keys];

    [Theory]
    [MemberData(nameof(NotKept))]
    public async Task Text_that_one_database_cannot_keep_is_refused_by_every_ledger_before_anything_is_written(string name)
    {
        var (text, id) = NotKeptTexts[name];
        var ledger = await NewAsync();
        var entry = Entry("CSP-AAAA0001");
        LedgerEntry[] entries =
        [
            entry with
            {
                IdempotencyKey = text,
            },
            entry with
            {
                DuplicateKey = text,
            },
            entry with
            {
                Request = entry.Request with { ExternalReference = text },
            },
            entry with
            {
                Request = entry.Request with { RequestNumber = text },
            },
        ];
        foreach (var broken in entries)
            Assert.Equal(id, (await Assert.ThrowsAsync<SupportException>(() => ledger.PrepareAsync(broken, Event("Prepared", null), Stop))).Id);
        await ledger.PrepareAsync(entry, Event("Prepared", null), Stop);
        foreach (var broken in entries)
        {
            var moved = broken with { State = LedgerState.Sending };
            var error = await Assert.ThrowsAsync<SupportException>(() =>
                ledger.MoveAsync(entry.Reference, LedgerState.Prepared, moved, Event("Sending", null), Stop)
            );
            Assert.Equal((id, true), (error.Id, error.Action is not null));
        }

        var asked = new LedgerQuery { Requests = new RequestQuery { ExternalReference = text } };
        Assert.Equal(id, (await Assert.ThrowsAsync<SupportException>(() => ledger.QueryAsync(asked, Stop).ListAsync())).Id);
        Assert.Equal(id, (await Assert.ThrowsAsync<SupportException>(() => ledger.WriteDocumentAsync(text, "{}", Stop))).Id);
        Assert.Equal(Text(entry), Text(await ledger.FindAsync(entry.Reference, Stop)));
        Assert.Single(await ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync());
    }

    [Fact]
    public async Task The_longest_key_and_any_text_of_a_document_are_kept_by_every_ledger()
    {
        var ledger = await NewAsync();
        var longest = Entry("CSP-AAAA0001") with { DuplicateKey = Noise(2000) };
        longest = longest with { Request = longest.Request with { ExternalReference = Noise(2000), Title = "nul \0 in a text" } };

        await ledger.PrepareAsync(longest, Event("Prepared", null), Stop);
        await ledger.WriteDocumentAsync("policy", Noise(100_000), Stop);

        Assert.Equal(Text(longest), Text(await ledger.FindAsync("CSP-AAAA0001", Stop)));
        Assert.Equal(Noise(100_000), await ledger.ReadDocumentAsync("policy", Stop));
        Assert.Equal("LedgerTextInvalid", (await Assert.ThrowsAsync<SupportException>(() => ledger.WriteDocumentAsync("policy", "\0", Stop))).Id);
        var longer = Entry("CSP-AAAA0002") with { IdempotencyKey = Noise(2001) };
        var refused = await Assert.ThrowsAsync<SupportException>(() => ledger.PrepareAsync(longer, Event("Prepared", null), Stop));
        Assert.Equal("LedgerTextTooLong", refused.Id);
    }

    // What does not shrink where a database compresses.
    private static string Noise(int length)
    {
        var dice = new Random(7);
        return new string([.. Enumerable.Range(0, length).Select(_ => (char)dice.Next('!', '~'))]);
    }
}
