using static PartnerSupport.Tests.Contacts.World;

namespace PartnerSupport.Tests.Contacts;

/// <summary>Each finding of the contact policy: by which rule, on which field, how gravely, in which words (R8, R11).</summary>
public sealed class ContactFindingTests
{
    private static readonly Fact<IReadOnlyList<string>> Unread = Fact<IReadOnlyList<string>>.Unknown("GET domains: 403");

    [Theory]
    [InlineData("Email", "ana at relecloud", "ContactEmail", "it isn't an email address.")]
    [InlineData("AdditionalEmail", "fine@relecloud.example;y", "AdditionalEmail[1]", "it isn't an email address.")]
    [InlineData("Name", "Ana \u200bMoreno", "ContactName", "it contains invisible characters.")]
    [InlineData("Phone", "call me", "ContactPhone", "it contains characters that aren't allowed in a phone number.")]
    [InlineData("Country", "Atlantis", "Country", "it isn't a two- or three-letter ISO 3166 code.")]
    [InlineData("TimeZone", "Somewhere/Nowhere", "TimeZone", "it isn't a Windows or IANA time zone.")]
    [InlineData("Language", "English please", "Language", "it isn't a language code such as en-US.")]
    [InlineData("Method", "fax", "PreferredContactMethod", "use Email or Phone.")]
    public void A_field_that_is_not_what_it_should_be_is_named_with_the_reason(string part, string text, string field, string why)
    {
        var whole = new Dictionary<string, object?>
        {
            ["Name"] = "Ana Moreno",
            ["Email"] = "ana.moreno@relecloud.example",
            [part] = text,
        };
        var verdict = Judge(ContactInputParser.Parse(whole, out _));

        var finding = Assert.Single(verdict.Findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal(("ContactInvalid", "R8", field), (finding.Id, finding.Rule, finding.Target));
        Assert.Contains($"{field} isn't valid: {why}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void R8_R21_what_is_missing_is_named()
    {
        var findings = Judge(new ContactInput { Method = "phone" }).Findings.Where(finding => finding.Id == "ContactIncomplete");

        Assert.Equal([("R8", "ContactEmail"), ("R8", "ContactName"), ("R21", "ContactPhone")], findings.Select(finding => (finding.Rule, finding.Target)));
        Assert.DoesNotContain(Judge(Ana()).Findings, finding => finding.Id == "ContactIncomplete");
        Assert.DoesNotContain(Judge(Ana(phone: "+34 91 555 0134") with { Method = "phone" }).Findings, finding => finding.Id == "ContactIncomplete");
    }

    [Theory]
    [InlineData("EN-us", "en-US")]
    [InlineData("zh-hANS", "zh-Hans")]
    [InlineData(" KO ", "ko")]
    [InlineData(null, "en-US")]
    public void A_language_leaves_in_canonical_case(string? typed, string expected) =>
        Assert.Equal(expected, Judge(Ana() with { Language = typed }).Contact().Language);

    [Fact]
    public void What_is_given_of_zone_method_and_country_leaves_and_else_what_follows_from_us()
    {
        var given = Judge(Ana(phone: "+34 91 555 0134") with { TimeZone = "Asia/Seoul", Method = "phone", Country = "KR" }).Contact();
        Assert.Equal(("Korea Standard Time", ContactMethod.Phone, "KOR"), (given.TimeZone, given.Method, given.Country));
        var plain = Judge(Ana()).Contact();
        Assert.Equal(("Romance Standard Time", ContactMethod.Email, "ESP"), (plain.TimeZone, plain.Method, plain.Country));
    }

    [Fact]
    public void Addresses_are_judged_in_the_order_of_their_fields_each_under_its_own()
    {
        var verdict = Judge(Ana("lee.gu@contoso.example", null, "kim@contoso.example", "fine@relecloud.example", "ops@contoso.example"));

        Assert.Equal(
            ["ContactEmail", "AdditionalEmail[0]", "AdditionalEmail[2]"],
            verdict.Findings.Where(finding => finding.Id == "ContactBelongsToCustomer").Select(finding => finding.Target)
        );
        Assert.All(
            verdict.Findings.Take(3),
            finding => Assert.Equal(("R8", true), (finding.Rule, finding.Message.Contains("belongs to the customer Contoso", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void R8_the_customers_phone_name_field_and_name_are_each_told_in_their_place()
    {
        var phone = Single(Judge(Ana(phone: "+1 425 555 0101")), "ContactBelongsToCustomer");
        Assert.Equal(("R8", "ContactPhone", FindingSeverity.Error), Of(phone));
        Assert.Contains("ContactPhone belongs to the customer Contoso", phone.Message, StringComparison.Ordinal);

        foreach (var name in (string[])["Ana lee.gu@contoso.example", "Ana 425 555 0101"])
        {
            var inName = Single(Judge(Ana() with { Name = name }), "ContactBelongsToCustomer");
            Assert.Equal(("R8", "ContactName", FindingSeverity.Error), Of(inName));
            Assert.Contains("belongs to the customer Contoso", inName.Message, StringComparison.Ordinal);
        }

        foreach (var name in (string[])["Lee Gu", "Contoso"])
        {
            var theirs = Single(Judge(Ana() with { Name = name }), "ContactNameIsCustomers");
            Assert.Equal(("R8", "ContactName", FindingSeverity.Warning), Of(theirs));
            Assert.Contains("Contoso", theirs.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void R8_what_is_ours_and_in_the_customers_profile_too_is_a_warning_on_each_field()
    {
        var verdict = Judge(Ana("noc@relecloud.example", "+34 91 555 0100"), customer: TailspinFacts);

        Assert.True(verdict.Passes);
        Assert.Equal(
            [("R8", "ContactEmail", FindingSeverity.Warning), ("R8", "ContactPhone", FindingSeverity.Warning)],
            verdict.Findings.Where(finding => finding.Id == "ContactAlsoInCustomerProfile").Select(Of)
        );
        Assert.DoesNotContain(Judge(Ana(phone: "+34 91 555 0134")).Findings, finding => finding.Id == "ContactAlsoInCustomerProfile");
    }

    [Fact]
    public void R8_without_our_own_facts_nothing_passes_and_the_remedy_is_named()
    {
        var unknown = Single(Judge(Ana(), partner: Relecloud with { VerifiedDomains = Unread }), "PartnerFactsUnknown");
        Assert.Equal(("R8", "ContactEmail", FindingSeverity.Error), Of(unknown));
        Assert.Contains("GET domains: 403", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("connect again and retry", unknown.Action, StringComparison.Ordinal);

        var affiliate = NoPolicy with { AffiliateTenants = [Sister] };
        var unread = Single(Judge(Ana("kim@sister.example"), affiliate), "PartnerFactsUnknown");
        Assert.Equal(("R8", "ContactEmail", FindingSeverity.Error), Of(unread));
        Assert.True(Judge(Ana(), affiliate).Passes);
    }

    [Fact]
    public void R25_customer_facts_that_are_missing_are_information_beside_a_proven_contact()
    {
        foreach (var facts in Missing())
        {
            var verdict = Judge(Ana(), customer: facts);
            Assert.True(verdict.Passes);
            var finding = Single(verdict, "CustomerFactsUnread");
            Assert.Equal(("R25", null, FindingSeverity.Information), Of(finding));
            Assert.Contains("Contoso couldn't be read: GET", finding.Message, StringComparison.Ordinal);
            Assert.Contains("connect again and retry", finding.Action, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void R8_what_is_only_declared_does_not_pass_while_the_customers_facts_are_missing()
    {
        var policy = NoPolicy with { DeclaredDomains = ["helpdesk.example"], DeclaredAddresses = ["noc@outlook.com"] };
        foreach (var facts in Missing())
        {
            foreach (var email in (string[])["ana@helpdesk.example", "noc@outlook.com"])
            {
                var finding = Single(Judge(Ana(email), policy, facts), "CustomerFactsUnknown");
                Assert.Equal(("R8", "ContactEmail", FindingSeverity.Error), Of(finding));
                Assert.Contains("belongs to Contoso couldn't be checked: GET", finding.Message, StringComparison.Ordinal);
                Assert.Contains("connect again and retry", finding.Action, StringComparison.Ordinal);
            }
        }

        Assert.True(Judge(Ana("ana@helpdesk.example"), policy).Passes);
        Assert.True(Judge(Ana("noc@outlook.com"), policy).Passes);
        var right = ContosoFacts with { Company = Fact<ContactInput>.Unknown("GET company: 403", "the role Admin agent") };
        Assert.Contains("the role Admin agent", Single(Judge(Ana("noc@outlook.com"), policy, right), "CustomerFactsUnknown").Action, StringComparison.Ordinal);
        Assert.Contains("the role Admin agent", Single(Judge(Ana(), policy, right), "CustomerFactsUnread").Action, StringComparison.Ordinal);
    }

    [Fact]
    public void R8_an_unproven_phone_needs_a_proven_address_and_known_customer_phones()
    {
        Assert.True(Judge(Ana(phone: "+34 91 555 0777")).Passes);

        var declared = NoPolicy with { DeclaredDomains = ["helpdesk.example"] };
        var alone = Single(Judge(Ana("ana@helpdesk.example", "+34 91 555 0777"), declared), "ContactPhoneUnproven");
        Assert.Equal(("R8", "ContactPhone", FindingSeverity.Error), Of(alone));
        Assert.Contains("needs an address in a verified domain with it", alone.Message, StringComparison.Ordinal);

        var unread = ContosoFacts with { Billing = Fact<ContactInput>.Unknown("GET billing: 403") };
        var doubt = Single(Judge(Ana(phone: "+34 91 555 0777"), customer: unread), "ContactPhoneUnproven");
        Assert.Contains("couldn't be checked: GET billing: 403 Needed: connect again and retry", doubt.Message, StringComparison.Ordinal);
        var remedied = ContosoFacts with { Billing = Fact<ContactInput>.Unknown("GET billing: 403", "the role Admin agent") };
        Assert.Contains(
            "Needed: the role Admin agent",
            Single(Judge(Ana(phone: "+34 91 555 0777"), customer: remedied), "ContactPhoneUnproven").Message,
            StringComparison.Ordinal
        );

        // A phone of our profile or policy passes even so.
        Assert.True(Judge(Ana(phone: "+34 91 555 0100"), customer: unread).Passes);
        Assert.True(Judge(Ana(phone: "+34 91 555 0199"), NoPolicy with { DeclaredPhones = ["+34 91 555 0199"] }, unread).Passes);
        Assert.True(
            Judge(
                Ana(phone: "+34 91 555 0198"),
                NoPolicy with
                {
                    Contacts = Night(new() { Email = "x@relecloud.example", Phone = "91 555 0198" }),
                },
                unread
            ).Passes
        );
    }

    [Fact]
    public void R8_an_address_of_a_contact_in_the_policy_is_declared_with_it()
    {
        var policy = NoPolicy with { Contacts = Night(new() { Email = "noc@outlook.com", AdditionalEmail = ["lead@outlook.com"] }) };

        Assert.True(Judge(Ana("noc@outlook.com"), policy).Passes);
        Assert.True(Judge(Ana("lead@outlook.com"), policy).Passes);
        var stranger = Single(Judge(Ana("other@outlook.com"), policy), "ContactNotPartner");
        Assert.Equal(("R8", "ContactEmail", FindingSeverity.Error), Of(stranger));
        Assert.Contains("outlook.com isn't a verified domain", stranger.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void R8_a_guest_is_refused_as_guest_or_as_the_customers()
    {
        var guest = Single(Judge(Ana("kim_fabrikam.example#EXT#@relecloud.example")), "ContactIsGuest");
        Assert.Equal(("R8", "ContactEmail", FindingSeverity.Error), Of(guest));

        var theirs = Judge(Ana("lee.gu_contoso.example#EXT#@relecloud.example"));
        Assert.Single(theirs.Findings, finding => finding.Id == "ContactBelongsToCustomer");
        Assert.DoesNotContain(theirs.Findings, finding => finding.Id == "ContactIsGuest");
    }

    [Fact]
    public void R8_without_a_country_anywhere_only_a_warning_says_so()
    {
        var nowhere = Relecloud with
        {
            Country = null,
            PrimaryContact = Fact<ContactInput>.Known(
                new()
                {
                    FirstName = "Ana",
                    LastName = "Moreno",
                    Email = "ana.moreno@relecloud.example",
                }
            ),
        };
        foreach (var country in (string?[])[null, "", " "])
        {
            var verdict = Judge(Ana() with { Country = country }, partner: nowhere);
            Assert.True(verdict.Passes);
            Assert.Equal(("R8", "Country", FindingSeverity.Warning), Of(Single(verdict, "ContactCountryUnknown")));
        }

        Assert.DoesNotContain(Judge(Ana(phone: "+34 91 555 0134"), partner: nowhere).Findings, finding => finding.Id == "ContactCountryUnknown");
        Assert.DoesNotContain(Judge(Ana() with { Country = "Atlantis" }, partner: nowhere).Findings, finding => finding.Id == "ContactCountryUnknown");
    }

    [Fact]
    public void The_gravest_finding_leads_and_of_two_errors_the_one_about_the_customer()
    {
        var verdict = Judge(Ana("x@elsewhere.example", "+1 425 555 0101") with { Name = "Lee Gu" });

        Assert.Equal(["ContactBelongsToCustomer", "ContactNotPartner"], verdict.Findings.Take(2).Select(finding => finding.Id));
        Assert.Equal("ContactNameWithUnlistedPhone", verdict.Findings[^1].Id);
    }

    private static IEnumerable<CustomerContactFacts> Missing() =>
        [
            ContosoFacts with
            {
                Domains = Unread,
            },
            ContosoFacts with
            {
                Billing = Fact<ContactInput>.Unknown("GET billing: 403"),
            },
            ContosoFacts with
            {
                Company = Fact<ContactInput>.Unknown("GET company: 403"),
            },
        ];

    private static Dictionary<string, ContactInput> Night(ContactInput contact) => new() { ["Night"] = contact };

    private static (string?, string?, FindingSeverity) Of(Finding finding) => (finding.Rule, finding.Target, finding.Severity);

    private static Finding Single(ContactVerdict verdict, string id) => Assert.Single(verdict.Findings, finding => finding.Id == id);
}
