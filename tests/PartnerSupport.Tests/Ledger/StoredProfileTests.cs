using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

/// <summary>Contacts that are kept under a name beside the ledger.</summary>
public sealed class StoredProfileTests : IDisposable
{
    private readonly LedgerFolder _folder = new();
    private readonly LedgerClock _clock = new();
    private readonly IRequestLedger _ledger = new MemoryLedger(Live, TimeProvider.System, LedgerShorthand.Runner);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Profiles_are_stored_by_name_replaced_in_any_case_and_removed()
    {
        var store = Store();
        await store.SetProfileAsync(
            "Desk",
            new ContactInput
            {
                Name = "Service Desk",
                Email = "desk@relecloud-helpdesk.example",
                AdditionalEmail = ["noc@relecloud.example"],
            },
            Stop
        );
        await store.SetProfileAsync("ana", new ContactInput { FirstName = "Ana", LastName = "Moreno" }, Stop);
        await store.SetProfileAsync(" DESK ", new ContactInput { Name = "Night Desk" }, Stop);

        var profiles = await Store().GetProfilesAsync(Stop);
        Assert.Equal(["ana", "DESK"], profiles.Keys.Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal("Night Desk", profiles["desk"].Name);
        Assert.Null(profiles["desk"].Email);

        await store.SetProfileAsync("desk", null, Stop);
        Assert.Equal("Moreno", Assert.Single(await store.GetProfilesAsync(Stop)).Value.LastName);
        var events = await _ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync();
        Assert.Equal(["ContactStored", "ContactStored", "ContactStored", "ContactRemoved"], events.Select(item => item.What));
        Assert.DoesNotContain("@", Text(events));
    }

    [Fact]
    public async Task Profiles_keep_what_a_newer_version_wrote_beside_them()
    {
        await _ledger.WriteDocumentAsync("contacts", """{"Version":2,"Teams":["x"],"Profiles":{"Desk":{"Name":"D","Pager":"1"}}}""", Stop);
        var store = Store();

        await store.SetProfileAsync("Ana", new ContactInput { Name = "Ana" }, Stop);

        var text = await _ledger.ReadDocumentAsync("contacts", Stop);
        Assert.Contains("\"Teams\":[\"x\"]", text);
        Assert.Contains("\"Pager\":\"1\"", text);
        Assert.Equal(2, (await store.GetProfilesAsync(Stop)).Count);
    }

    [Fact]
    public async Task Profiles_stored_at_the_same_time_are_all_kept()
    {
        await using var ledger = await LedgerFactory.OpenAsync(_folder.Ledger, Live, _clock, LedgerShorthand.Runner, Stop);
        await using var beside = await LedgerFactory.OpenAsync(_folder.Ledger, Live, _clock, LedgerShorthand.Runner, Stop);
        ContactStore[] stores = [new(ledger, null, _clock), new(beside, null, _clock)];

        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(number => Task.Run(() => stores[number % 2].SetProfileAsync($"desk-{number}", new ContactInput { Name = $"Desk {number}" }, Stop)))
        );

        Assert.Equal(12, (await stores[0].GetProfilesAsync(Stop)).Count);
    }

    [Fact]
    public async Task A_document_of_contacts_that_cannot_be_read_is_an_error_and_not_an_empty_list()
    {
        await _ledger.WriteDocumentAsync("contacts", "{ broken", Stop);

        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<SupportException>(() => Store().GetProfilesAsync(Stop))).Id);
        Assert.Equal("LedgerCorrupt", (await Assert.ThrowsAsync<SupportException>(() => Store().SetProfileAsync("a", new ContactInput(), Stop))).Id);
        Assert.Equal("{ broken", await _ledger.ReadDocumentAsync("contacts", Stop));
    }

    private ContactStore Store() => new(_ledger, null, _clock);
}
