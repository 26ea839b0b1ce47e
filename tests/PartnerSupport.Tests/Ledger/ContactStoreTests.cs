using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

public sealed class ContactStoreTests : IDisposable
{
    private readonly LedgerFolder _folder = new();
    private readonly LedgerClock _clock = new();
    private readonly IRequestLedger _ledger = new MemoryLedger(Live, TimeProvider.System, LedgerShorthand.Runner);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_document_the_policy_is_the_default_one()
    {
        var policy = await Store().GetPolicyAsync(Stop);

        Assert.Empty(policy.DeclaredDomains);
        Assert.Equal(PolicyDocument.Hash(new SupportPolicy()), await Store().GetPolicyHashAsync(Stop));
        Assert.Equal(CustomerContactHandling.Refuse, policy.OnCustomerContact);
        Assert.Equal(TimeSpan.FromMinutes(15), policy.TimeToSubmit[SupportSeverity.Critical]);
    }

    [Fact]
    public async Task A_policy_comes_back_as_it_was_set_and_the_trail_names_its_hash()
    {
        var store = new ContactStore(_ledger, null, _clock) { Account = () => "ana.moreno@relecloud.example" };
        var policy = Full();

        await store.SetPolicyAsync(policy, Stop);

        Assert.Equal(PolicyDocument.Write(policy), PolicyDocument.Write(await store.GetPolicyAsync(Stop)));
        Assert.Equal(PolicyDocument.Write(policy), PolicyDocument.Write(await Store().GetPolicyAsync(Stop)));
        var evidence = Assert.Single(await _ledger.HistoryAsync(new AuditQuery(), Stop).ListAsync());
        Assert.Equal(("PolicySet", "ana.moreno@relecloud.example", Start), (evidence.What, evidence.Account, evidence.At));
        Assert.Equal(await store.GetPolicyHashAsync(Stop), evidence.PolicyHash);
    }

    [Fact]
    public async Task The_hash_follows_the_content_and_not_the_order_of_names()
    {
        var store = Store();
        var before = await store.GetPolicyHashAsync(Stop);
        await store.SetPolicyAsync(new SupportPolicy { DeclaredAddresses = ["noc@desk.example"] }, Stop);
        var after = await store.GetPolicyHashAsync(Stop);
        var one = await Store("""{"Version":1,"Plan":"Unified","Contacts":{"A":{"Name":"A"},"B":{"Email":"b@x.example","Name":"B"}}}""")
            .GetPolicyHashAsync(Stop);
        var two = await Store("""{"Contacts":{"B":{"Name":"B","Email":"b@x.example"},"A":{"Name":"A"}}, /* c */ "plan":"unified","Version":1}""")
            .GetPolicyHashAsync(Stop);

        Assert.Matches("^[0-9a-f]{64}$", before);
        Assert.NotEqual(before, after);
        Assert.Equal(one, two);
    }

    [Fact]
    public async Task A_policy_from_a_file_rules_and_is_never_written()
    {
        await Store().SetPolicyAsync(new SupportPolicy { DeclaredDomains = ["anything.example"] }, Stop);
        var store = Store(
            """
            {
              // Kept by the service desk.
              "Version": 1,
              "Contacts": { "Desk": { "Name": "Service Desk", "Email": "desk@relecloud-helpdesk.example" } },
              "DeclaredAddresses": [ "noc@outsourced.example", ],
              "TimeToSubmit": { "Critical": "00:05:00" },
            }
            """
        );

        var policy = await store.GetPolicyAsync(Stop);
        var error = await Assert.ThrowsAsync<SupportException>(() => store.SetPolicyAsync(new SupportPolicy(), Stop));

        Assert.Empty(policy.DeclaredDomains);
        Assert.Equal("noc@outsourced.example", Assert.Single(policy.DeclaredAddresses));
        Assert.Equal("desk@relecloud-helpdesk.example", policy.Contacts["DESK"].Email);
        Assert.Equal(TimeSpan.FromMinutes(5), policy.TimeToSubmit[SupportSeverity.Critical]);
        Assert.Equal(TimeSpan.FromHours(1), policy.TimeToSubmit[SupportSeverity.Moderate]);
        Assert.Equal(("PolicyReadOnly", SupportErrorKind.SecurityError), (error.Id, error.Kind));
    }

    [Fact]
    public async Task A_user_narrows_the_policy_of_a_file_and_never_widens_it()
    {
        const string Partners = """
            { "Version": 1, "DeclaredDomains": ["a.example", "b.example"], "EscalationCriterion": "Warn", "OnCustomerContact": "UsePartnerDefault",
              "KnownCustomerContacts": { "c0ffee00-0000-4000-8000-0000000000c1": [ { "Name": "Lee Gu", "AdditionalEmail": ["lee@contoso.example"] } ] } }
            """;
        var store = Store(Partners);
        var shared = await store.GetPolicyAsync(Stop);
        var narrowed = shared with
        {
            DeclaredDomains = ["b.example"],
            EscalationCriterion = PolicyMode.Require,
            OnCustomerContact = CustomerContactHandling.Refuse,
        };
        SupportPolicy[] wider =
        [
            shared with
            {
                DeclaredDomains = ["a.example", "b.example", "c.example"],
            },
            shared with
            {
                DeclaredAddresses = ["noc@elsewhere.example"],
            },
            shared with
            {
                AffiliateTenants = [Fabrikam],
            },
            shared with
            {
                EscalationCriterion = PolicyMode.Off,
            },
            shared with
            {
                Plan = SupportPlan.Unified,
            },
            shared with
            {
                KnownCustomerContacts = new Dictionary<Guid, IReadOnlyList<ContactInput>>(),
            },
            shared with
            {
                TimeToSubmit = new Dictionary<SupportSeverity, TimeSpan> { [SupportSeverity.Critical] = TimeSpan.FromDays(1) },
            },
            narrowed with
            {
                DeclaredPhones = ["+34 600 555 010"],
            },
        ];

        await store.SetPolicyAsync(narrowed, Stop);
        foreach (var policy in wider)
            Assert.Equal("PolicyReadOnly", (await Assert.ThrowsAsync<SupportException>(() => store.SetPolicyAsync(policy, Stop))).Id);

        Assert.Equal(PolicyDocument.Write(narrowed), PolicyDocument.Write(await Store(Partners).GetPolicyAsync(Stop)));
        Assert.Equal(PolicyDocument.Hash(narrowed), await store.GetPolicyHashAsync(Stop));

        // What the partner takes away is gone for the user too, and what the user left as it was follows the partner.
        var later = await Store(
                """{ "Version": 1, "DeclaredDomains": ["a.example"], "DeclaredAddresses": ["noc@desk.example"], "EscalationCriterion": "Off" }"""
            )
            .GetPolicyAsync(Stop);
        Assert.Empty(later.DeclaredDomains);
        Assert.Equal("noc@desk.example", Assert.Single(later.DeclaredAddresses));
        Assert.Equal(PolicyMode.Require, later.EscalationCriterion);

        await Store(Partners).SetPolicyAsync(shared, Stop);
        Assert.Equal(PolicyDocument.Write(shared), PolicyDocument.Write(await Store(Partners).GetPolicyAsync(Stop)));
    }

    [Fact]
    public async Task A_changed_file_acts_at_once()
    {
        var store = Store("""{ "Version": 1 }""");
        var before = await store.GetPolicyHashAsync(Stop);

        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "policy.json"), """{ "Version": 1, "Plan": "Unified" }""", Stop);

        Assert.Equal(SupportPlan.Unified, (await store.GetPolicyAsync(Stop)).Plan);
        Assert.NotEqual(before, await store.GetPolicyHashAsync(Stop));
    }

    [Theory]
    [InlineData("{\n  \"Version\": 1,\n  \"DeclaredDomain\": []\n}", 3, "DeclaredDomain")]
    [InlineData("{\n  \"Version\": 1,\n  \"Plan\": \"Gold\"\n}", 3, "Plan")]
    [InlineData("{\n  \"Version\": 1,\n  \"Plan\": 3\n}", 3, "Plan")]
    [InlineData("{\n  \"Version\": 1,\n  \"Plan\": \"3\"\n}", 3, "Plan")]
    [InlineData("{\n  \"Version\": 1,\n\n  \"OnCustomerContact\": \"Unknwon\"\n}", 4, "OnCustomerContact")]
    [InlineData("{\n  \"Version\": 1,\n  \"DeclaredDomains\": null\n}", 3, "DeclaredDomains")]
    [InlineData("{\n  \"Version\": 1,\n  \"DeclaredDomains\": [],\n  \"DeclaredDomains\": [\"a.example\"]\n}", 3, "DeclaredDomains")]
    [InlineData("{\n  \"Version\": 1,\n  \"AffiliateTenants\": [ \"relecloud\" ]\n}", 3, "AffiliateTenants")]
    [InlineData("{\n  \"Version\": 1,\n  \"Contacts\": { \"Desk\": { \"Pagre\": \"x\" } }\n}", 3, "Pagre")]
    [InlineData("{\n  \"Version\": 1,\n  \"Contacts\": { \"Desk\": {}, \"DESK\": {} }\n}", 3, "Desk")]
    [InlineData("{\n  \"Version\": 1\n  \"Plan\": \"Unified\"\n}", 3, "JSON")]
    [InlineData("{\n  \"Version\": \"one\"\n}", 2, "Version")]
    [InlineData("[]", 1, "policy")]
    [InlineData("", 1, "JSON")]
    public async Task A_policy_that_is_not_understood_is_refused_with_the_line(string text, int line, string what)
    {
        var store = Store(text);

        var error = await Assert.ThrowsAsync<SupportException>(() => store.GetPolicyAsync(Stop));

        Assert.Equal("PolicyInvalid", error.Id);
        Assert.Contains($"line {line},", error.Message);
        Assert.Contains(what, error.Message);
        Assert.NotNull(error.Action);
    }

    [Fact]
    public async Task A_policy_of_a_newer_version_or_none_where_one_was_named_stops_the_session()
    {
        var newer = await Assert.ThrowsAsync<SupportException>(() => Store("""{ "Version": 2, "Ask": "twice" }""").GetPolicyAsync(Stop));
        var missing = await Assert.ThrowsAsync<SupportException>(() =>
            new ContactStore(_ledger, new PolicyFile(Path.Combine(_folder.Path, "none.json")), _clock).GetPolicyAsync(Stop)
        );

        Assert.Equal(["PolicyNewer", "PolicyNotReadable"], [newer.Id, missing.Id]);
        Assert.True(newer.EndsSession && missing.EndsSession);
    }

    private static SupportPolicy Full() =>
        new()
        {
            Contacts = new Dictionary<string, ContactInput>
            {
                ["Desk"] = new()
                {
                    Name = "Service Desk",
                    Email = "desk@relecloud-helpdesk.example",
                    Phone = "+34 91 555 0100",
                },
            },
            DefaultContact = "Desk",
            DeclaredDomains = ["relecloud-lab.example"],
            DeclaredAddresses = ["noc@outsourced.example"],
            DeclaredPhones = ["+34 600 555 010"],
            AffiliateTenants = [Fabrikam],
            KnownCustomerContacts = new Dictionary<Guid, IReadOnlyList<ContactInput>> { [Contoso] = [new ContactInput { Name = "Lee Gu" }] },
            Plan = SupportPlan.CloudSolutionProvider,
            SubscriptionPlans = new Dictionary<Guid, SupportPlan> { [Contoso] = SupportPlan.Unified },
            EscalationCriterion = PolicyMode.Require,
            TimeToSubmit = new Dictionary<SupportSeverity, TimeSpan>
            {
                [SupportSeverity.Critical] = TimeSpan.FromMinutes(5),
                [SupportSeverity.Moderate] = TimeSpan.FromHours(2),
                [SupportSeverity.Minimal] = TimeSpan.FromDays(1),
            },
            OnCustomerContact = CustomerContactHandling.UsePartnerDefault,
            BusinessHours = new BusinessHours
            {
                TimeZone = "Romance Standard Time",
                Start = new TimeOnly(8, 30),
                Holidays = [new DateOnly(2026, 5, 1)],
            },
        };

    private ContactStore Store() => new(_ledger, null, _clock);

    private ContactStore Store(string file)
    {
        var path = Path.Combine(_folder.Path, "policy.json");
        File.WriteAllText(path, file);
        return new ContactStore(_ledger, new PolicyFile(path), _clock);
    }
}
