using static PartnerSupport.Tests.Contacts.World;

namespace PartnerSupport.Tests.Contacts;

public sealed class DecisionTests
{
    private static readonly ContactInput Lee = new() { Name = "Lee Gu", Email = "lee.gu@contoso.example" };

    [Fact]
    public void Without_a_contact_the_support_profile_speaks_with_the_primary_contacts_name()
    {
        var contact = Decide(null).Contact();
        Assert.Equal("Ana Moreno <desk@relecloud-helpdesk.example>", contact.ToString());
        Assert.Equal(("+34915550100", "ESP", "Romance Standard Time", "en-US"), (contact.Phone, contact.Country, contact.TimeZone, contact.Language));
        Assert.Equal((ContactMethod.Email, ContactOrigin.PartnerProfile), (contact.Method, contact.Origin));
    }

    [Fact]
    public void Without_any_readable_profile_the_missing_right_is_named()
    {
        var unread = Fact<ContactInput>.Unknown("GET profiles/support: 401", "app and user with MFA");
        var partner = Relecloud with { SupportProfile = unread, PrimaryContact = unread, SignedInUser = unread };
        var verdict = Decide(null, partner: partner);
        verdict.IsRefused("PartnerFactsUnknown");
        Assert.Contains("MFA", verdict.Findings[0].Action, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profiles_name_is_looked_up_in_the_policy_first_and_then_among_the_stored_ones()
    {
        var policy = NoPolicy with { Contacts = new Dictionary<string, ContactInput> { ["Night"] = Ana() } };
        Assert.Equal(ContactOrigin.Policy, Decide(new() { ProfileName = "night" }, policy).Contact().Origin);
        Assert.Equal(ContactOrigin.Stored, Decide(new() { ProfileName = "day" }, policy).Contact().Origin);
        var unknown = Decide(new() { ProfileName = "dusk" }, policy);
        unknown.IsRefused("ContactProfileUnknown");
        Assert.Equal(["day", "Night"], unknown.Findings[0].Candidates);
    }

    [Fact]
    public void A_customers_contact_is_replaced_by_ours_where_the_policy_says_so()
    {
        Decide(Lee).IsRefused("ContactBelongsToCustomer");
        var replaced = Decide(Lee, NoPolicy with { OnCustomerContact = CustomerContactHandling.UsePartnerDefault });
        Assert.Equal("desk@relecloud-helpdesk.example", replaced.Contact().Email);
        Assert.Contains(replaced.Findings, finding => finding is { Id: "ContactReplaced", Severity: FindingSeverity.Warning });
        Decide(Ana("x@elsewhere.example"), NoPolicy with { OnCustomerContact = CustomerContactHandling.UsePartnerDefault }).IsRefused("ContactNotPartner");
    }

    [Fact]
    public void Additional_addresses_beside_the_partners_own_contact_are_judged_too()
    {
        var question = Question(null) with { AdditionalEmail = ["lee.gu@contoso.example"] };
        ContactPolicy.Decide(question).IsRefused("ContactBelongsToCustomer");
    }

    [Theory]
    [InlineData("Ana Moreno <ana@relecloud.example>", "Ana Moreno", "ana@relecloud.example", null)]
    [InlineData("\"Moreno, Ana\" <ana@relecloud.example>", "Moreno, Ana", "ana@relecloud.example", null)]
    [InlineData("ana@relecloud.example", null, "ana@relecloud.example", null)]
    [InlineData("ana＠relecloud.example", null, "ana＠relecloud.example", null)]
    [InlineData("night shift", null, null, "night shift")]
    [InlineData("<", null, null, "<")]
    [InlineData("", null, null, null)]
    public void A_text_is_read_as_people_mean_it(string text, string? name, string? email, string? profile)
    {
        var contact = ContactInputParser.Parse(text);
        Assert.Equal((name, email, profile), (contact.Name, contact.Email, contact.ProfileName));
    }

    [Fact]
    public void A_table_of_values_is_read_in_any_case_and_says_what_it_passed_over()
    {
        var contact = ContactInputParser.Parse(
            new Dictionary<string, object?>
            {
                ["EMAIL"] = "a@b.example",
                ["contactname"] = "Ana",
                ["AdditionalEmail"] = "x@b.example; y@b.example;",
                ["Shoe"] = 42,
            },
            out var unknown
        );
        Assert.Equal(("a@b.example", "Ana"), (contact.Email, contact.Name));
        Assert.Equal(["x@b.example", " y@b.example"], contact.AdditionalEmail);
        Assert.Equal(["Shoe"], unknown);
    }

    [Fact]
    public void A_user_narrows_the_partners_policy_and_never_widens_it()
    {
        var shared = NoPolicy with
        {
            DeclaredDomains = ["a.example", "b.example"],
            DeclaredPhones = ["+34600123456"],
            Contacts = new Dictionary<string, ContactInput> { ["Night"] = Ana() },
        };
        var narrowed = new PolicyNarrowing
        {
            DeclaredDomains = ["B.example", "evil.example"],
            DeclaredPhones = [],
            OnCustomerContact = CustomerContactHandling.UsePartnerDefault,
            EscalationCriterion = PolicyMode.Require,
            TimeToSubmit = new Dictionary<SupportSeverity, TimeSpan>
            {
                [SupportSeverity.Critical] = TimeSpan.FromMinutes(5),
                [SupportSeverity.Minimal] = TimeSpan.FromDays(9),
            },
        }.Apply(shared, out var findings);
        Assert.Equal(["b.example"], narrowed.DeclaredDomains);
        Assert.Empty(narrowed.DeclaredPhones);
        Assert.Equal((CustomerContactHandling.Refuse, PolicyMode.Require), (narrowed.OnCustomerContact, narrowed.EscalationCriterion));
        Assert.Equal(
            (TimeSpan.FromMinutes(5), TimeSpan.FromHours(4)),
            (narrowed.TimeToSubmit[SupportSeverity.Critical], narrowed.TimeToSubmit[SupportSeverity.Minimal])
        );
        Assert.Equal(["DeclaredDomains", "OnCustomerContact", "TimeToSubmit"], findings.Select(finding => finding.Target).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_policy_has_one_canonical_form_and_hash_and_is_read_back_as_it_was_written()
    {
        var policy = NoPolicy with
        {
            DeclaredDomains = ["b.example", "a.example"],
            AffiliateTenants = [Sister],
            DefaultContact = "Night",
            Contacts = new Dictionary<string, ContactInput> { ["Night"] = Ana() },
            SubscriptionPlans = new Dictionary<Guid, SupportPlan> { [Contoso] = SupportPlan.ProfessionalDirect },
            KnownCustomerContacts = new Dictionary<Guid, IReadOnlyList<ContactInput>> { [Contoso] = [Lee] },
        };
        Assert.Equal(PolicyDocument.Hash(policy), PolicyDocument.Hash(policy with { DeclaredDomains = ["a.example", "b.example"] }));
        Assert.NotEqual(PolicyDocument.Hash(policy), PolicyDocument.Hash(policy with { DeclaredDomains = ["a.example"] }));
        Assert.Equal(PolicyDocument.Write(policy), PolicyDocument.Write(PolicyDocument.Read(PolicyDocument.Write(policy))));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"declaredDomain\":[]}")]
    [InlineData("{\"plan\":\"7\"}")]
    [InlineData("{\"version\":2}")]
    [InlineData("{\"contacts\":{\"a\":{},\"A\":{}}}")]
    [InlineData("{\"timeToSubmit\":{\"A\":\"-1\"}}")]
    public void A_policy_that_cannot_be_read_is_an_error_of_ours(string text) =>
        Assert.Equal("PolicyUnreadable", Assert.Throws<SupportException>(() => PolicyDocument.Read(text)).Id);

    [Fact]
    public void Entries_of_a_policy_that_count_for_nothing_are_named()
    {
        var policy = NoPolicy with { DeclaredDomains = ["no domain"], DeclaredAddresses = ["x"], DeclaredPhones = ["call me"], DefaultContact = "nobody" };
        Assert.Equal(
            ["PolicyEntryInvalid", "PolicyEntryInvalid", "PolicyEntryInvalid", "PolicyDefaultUnknown"],
            PolicyCheck.Check(policy).Select(finding => finding.Id)
        );
    }

    [Fact]
    public void Customer_data_in_title_and_description_is_found_with_its_place_and_can_be_redacted()
    {
        const string text = "Since 06:40 lee.gu@contoso.example and ana@relecloud.example wait; call (425) 555-0101, ticket 12345678901.";
        var findings = CustomerDataScan.Find("Description", text, ContosoFacts, NoPolicy);
        Assert.Equal(["TextHoldsCustomerAddress", "TextHoldsCustomerPhone"], findings.Select(finding => finding.Id));
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
        Assert.Equal($"Description[12..34]", findings[0].Target);
        Assert.Equal(
            "Since 06:40 [e-mail removed] and ana@relecloud.example wait; call [phone removed], ticket 12345678901.",
            CustomerDataScan.Redact(text, ContosoFacts, NoPolicy)
        );
        Assert.Empty(CustomerDataScan.Find("Title", "VM 11111111-0000-4000-8000-000000000001 at 10.0.0.4 down", ContosoFacts, NoPolicy));
    }

    private static ContactQuestion Question(ContactInput? given, SupportPolicy? policy = null, PartnerProfile? partner = null) =>
        new()
        {
            Given = given,
            Partner = partner ?? Relecloud,
            Customer = ContosoFacts,
            Policy = policy ?? NoPolicy,
            Profiles = new Dictionary<string, ContactInput> { ["day"] = Ana() },
        };

    private static ContactVerdict Decide(ContactInput? given, SupportPolicy? policy = null, PartnerProfile? partner = null) =>
        ContactPolicy.Decide(Question(given, policy, partner));
}
