using static PartnerSupport.Tests.Contacts.World;

namespace PartnerSupport.Tests.Contacts;

/// <summary>Each case that docs/contact-policy.md decides.</summary>
public sealed class DecidedCasesTests
{
    [Theory]
    [InlineData("ana.moreno+tickets@relecloud.example")]
    [InlineData("desk+contoso@relecloud.example")]
    [InlineData("desk+contoso.example@relecloud.example")]
    [InlineData("ana@relecloud.onmicrosoft.com")]
    [InlineData("ANA.MORENO@RELECLOUD.EXAMPLE.")]
    public void Every_address_in_a_verified_domain_passes(string address) => Judge(Ana(address)).Contact();

    [Theory]
    [InlineData("ana@eu.relecloud.example")]
    [InlineData("ana@relecloud.other.example")]
    [InlineData("ana@example")]
    public void A_subdomain_of_ours_is_another_domain(string address) => Assert.Null(Judge(Ana(address)).Contact);

    [Fact]
    public void A_tagged_address_is_not_the_one_that_was_declared()
    {
        var policy = NoPolicy with { DeclaredAddresses = ["desk@outsourced.example"] };
        Judge(Ana("desk@outsourced.example"), policy).Contact();
        Judge(Ana("desk+x@outsourced.example"), policy).IsRefused("ContactNotPartner");
    }

    [Fact]
    public void An_outsourced_desk_passes_by_its_single_address_and_its_neighbours_do_not()
    {
        var policy = NoPolicy with { DeclaredAddresses = ["relecloud@deskhouse.example"] };
        Judge(Ana("relecloud@deskhouse.example"), policy).Contact();
        Judge(Ana("contoso@deskhouse.example"), policy).IsRefused("ContactNotPartner");
    }

    [Theory]
    [InlineData("outlook.com")]
    [InlineData("relecloud.zendesk.com")]
    [InlineData("co.uk")]
    [InlineData("onmicrosoft.com")]
    public void Public_mail_and_shared_platforms_cannot_be_declared_as_domains(string domain)
    {
        var policy = NoPolicy with { DeclaredDomains = [domain] };
        Judge(Ana($"ana.moreno@{domain}"), policy).IsRefused("ContactNotPartner");
        Assert.Equal("PolicyDomainShared", Assert.Single(PolicyCheck.Check(policy)).Id);
        Judge(Ana($"ana.moreno@{domain}"), NoPolicy with { DeclaredAddresses = [$"ana.moreno@{domain}"] }).Contact();
    }

    [Fact]
    public void A_shared_parent_domain_makes_nobody_a_customer()
    {
        var customer = Customer("Contoso UK", Guid.NewGuid(), "contoso.co.uk", new());
        var partner = Relecloud with { VerifiedDomains = Known("relecloud.co.uk") };
        Judge(Ana("ana@relecloud.co.uk"), customer: customer, partner: partner).Contact();
        Judge(Ana("ana@mail.contoso.co.uk"), customer: customer, partner: partner).IsRefused("ContactBelongsToCustomer");
        Judge(Ana("ana@fabrikam.co.uk"), customer: customer, partner: partner).IsRefused("ContactNotPartner");
        Judge(Ana("ana@notcontoso.co.uk"), customer: customer, partner: partner).IsRefused("ContactNotPartner");
    }

    [Fact]
    public void An_affiliate_proves_its_domains_only_when_the_policy_names_it()
    {
        var partner = Relecloud with { AffiliateDomains = new Dictionary<Guid, Fact<IReadOnlyList<string>>> { [Sister] = Known("relecloud-asia.example") } };
        Judge(Ana("ana@relecloud-asia.example"), partner: partner).IsRefused("ContactNotPartner");
        Judge(Ana("ana@relecloud-asia.example"), NoPolicy with { AffiliateTenants = [Sister] }, partner: partner).Contact();
    }

    [Fact]
    public void An_affiliate_that_could_not_be_read_refuses_with_what_is_missing()
    {
        var unread = Fact<IReadOnlyList<string>>.Unknown("403 from Graph", "Organization.Read.All");
        var partner = Relecloud with { AffiliateDomains = new Dictionary<Guid, Fact<IReadOnlyList<string>>> { [Sister] = unread } };
        var verdict = Judge(Ana("ana@relecloud-asia.example"), NoPolicy with { AffiliateTenants = [Sister] }, partner: partner);
        verdict.IsRefused("PartnerFactsUnknown");
        Assert.Contains("Organization.Read.All", verdict.Findings[0].Action, StringComparison.Ordinal);
        Judge(Ana(), NoPolicy with { AffiliateTenants = [Sister] }, partner: partner).Contact();
    }

    [Fact]
    public void A_vendor_who_is_also_a_customer_is_denied_on_its_own_requests_only()
    {
        var policy = NoPolicy with { DeclaredDomains = ["contoso.example"], AffiliateTenants = [Contoso] };
        var partner = Relecloud with { AffiliateDomains = new Dictionary<Guid, Fact<IReadOnlyList<string>>> { [Contoso] = Known("contoso.example") } };
        Judge(Ana("vendor@contoso.example"), policy, ContosoFacts, partner).IsRefused("ContactBelongsToCustomer");
        Judge(Ana("vendor@contoso.example"), policy, FabrikamFacts, partner).Contact();
    }

    [Fact]
    public void Our_own_people_in_the_customers_profile_are_a_warning()
    {
        var verdict = Judge(
            new ContactInput
            {
                Name = "NOC",
                Email = "noc@relecloud.example",
                Phone = "+34 91 555 0100",
            },
            customer: TailspinFacts
        );
        verdict.Contact();
        Assert.Equal(2, verdict.Findings.Count(finding => finding.Id == "ContactAlsoInCustomerProfile"));
        Assert.Contains(verdict.Findings, finding => finding is { Id: "ContactNameIsCustomers", Severity: FindingSeverity.Warning });
    }

    [Fact]
    public void A_personal_mobile_passes_when_the_policy_names_it_even_beside_a_declared_address()
    {
        var policy = NoPolicy with { DeclaredAddresses = ["desk@outsourced.example"], DeclaredPhones = ["600 123 456"] };
        Assert.Equal("+34600123456", Judge(Ana("desk@outsourced.example", "+34 600-123-456"), policy).Contact().Phone);
        Judge(Ana("desk@outsourced.example", "+34 600 999 999"), policy).IsRefused("ContactPhoneUnproven");
    }

    [Fact]
    public void A_declared_phone_that_is_the_customers_is_refused() =>
        Judge(Ana(phone: "+1 425 555 0101"), NoPolicy with { DeclaredPhones = ["+1 425 555 0101"] }).IsRefused("ContactBelongsToCustomer");

    [Fact]
    public void Our_own_facts_unknown_refuse_everything_and_say_what_is_missing()
    {
        var partner = Relecloud with { VerifiedDomains = Fact<IReadOnlyList<string>>.Unknown("GET /organization: 403", "Organization.Read.All") };
        var verdict = Judge(Ana(), NoPolicy with { DeclaredDomains = ["relecloud.example"] }, partner: partner);
        verdict.IsRefused("PartnerFactsUnknown");
        Assert.Contains("GET /organization: 403", verdict.Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("Organization.Read.All", verdict.Findings[0].Action, StringComparison.Ordinal);
    }

    [Fact]
    public void The_customers_facts_unknown_let_proven_contacts_pass_and_nothing_else()
    {
        var unread = ContosoFacts with { Billing = Fact<ContactInput>.Unknown("GET profiles/billing: 403", "Admin agent") };
        var policy = NoPolicy with { DeclaredDomains = ["nightdesk.example"] };
        var proven = Judge(Ana(phone: "+34 91 555 0100"), policy, unread);
        proven.Contact();
        Assert.Contains(proven.Findings, finding => finding is { Id: "CustomerFactsUnread", Severity: FindingSeverity.Information });
        Judge(Ana("ana@nightdesk.example"), policy, unread).IsRefused("CustomerFactsUnknown");
        Judge(Ana(phone: "+34 600 999 999"), policy, unread).IsRefused("ContactPhoneUnproven");
    }

    [Theory]
    [InlineData("lee.gu_contoso.example#EXT#@relecloud.example", "ContactBelongsToCustomer")]
    [InlineData("someone_contoso.example#EXT#@relecloud.onmicrosoft.com", "ContactBelongsToCustomer")]
    [InlineData("ana_elsewhere.example#EXT#@relecloud.example", "ContactIsGuest")]
    [InlineData("lee.gu_contoso.example@relecloud.example", "ContactBelongsToCustomer")]
    [InlineData("lee.gu%contoso.example@relecloud.example", "ContactBelongsToCustomer")]
    public void A_guest_or_a_rewritten_address_is_refused(string address, string id) => Judge(Ana(address)).IsRefused(id);

    [Theory]
    [InlineData("ana.moreno@re1ecloud.example")]
    [InlineData("ana.moreno@relecIoud.example")]
    [InlineData("ana.moreno@relecluod.example")]
    [InlineData("ana.moreno@relecloud.exampl")]
    [InlineData("ana.moreno@rélecloud.example")]
    public void A_look_alike_of_ours_is_named(string address)
    {
        var verdict = Judge(Ana(address));
        verdict.IsRefused("ContactLookAlike");
        Assert.Contains("relecloud.example", verdict.Findings[0].Candidates);
    }

    [Fact]
    public void A_customer_address_hidden_behind_a_full_width_at_sign_is_refused() =>
        Judge(Ana("lee.gu＠contoso.example")).IsRefused("ContactBelongsToCustomer");

    [Theory]
    [InlineData("Lee Gu <lee.gu@contoso.example>")]
    [InlineData("\"lee.gu\"@contoso.example")]
    [InlineData("=?utf-8?B?bGVlLmd1QGNvbnRvc28uZXhhbXBsZQ==?=")]
    [InlineData("lee.gu\u200B@contoso.example")]
    public void A_crooked_customer_address_is_still_called_the_customers(string address) => Judge(Ana(address)).IsRefused("ContactBelongsToCustomer");

    [Theory]
    [InlineData("ana moreno@relecloud.example")]
    [InlineData("ana@moreno@relecloud.example")]
    [InlineData("ana.moreno@[192.0.2.1]")]
    [InlineData("ana.moreno(desk)@relecloud.example")]
    [InlineData("Ana <ana.moreno@relecloud.example>")]
    [InlineData("\"ana\"@relecloud.example")]
    [InlineData("ana.moreno@relecloud.example\nBcc: x")]
    [InlineData("\u202Eana.moreno@relecloud.example")]
    [InlineData(".ana@relecloud.example")]
    [InlineData("ана@relecloud.example")]
    public void What_is_more_or_less_than_an_address_is_invalid(string address) => Judge(Ana(address)).IsRefused("ContactInvalid");

    [Theory]
    [InlineData("lee.gu@contoso.example", "ContactBelongsToCustomer")]
    [InlineData("Lee +1 425 555 0101", "ContactBelongsToCustomer")]
    [InlineData("lee gu at contoso dot example", "ContactBelongsToCustomer")]
    [InlineData("Ana =?utf-8?q?x?=", "ContactInvalid")]
    [InlineData("Ana 123 4567", "ContactInvalid")]
    public void A_name_is_a_name_and_nothing_else(string name, string id) => Judge(Ana() with { Name = name }).IsRefused(id);

    [Theory]
    [InlineData("Lee Gu")]
    [InlineData("Gu, Lee")]
    [InlineData(" LEE   GU ")]
    public void The_customers_name_alone_is_a_warning(string name)
    {
        var verdict = Judge(Ana() with { Name = name });
        verdict.Contact();
        Assert.Equal("ContactNameIsCustomers", Assert.Single(verdict.Findings).Id);
    }

    [Fact]
    public void A_known_contact_of_the_customer_at_public_mail_is_recognised_in_every_way_of_writing_it()
    {
        var policy = NoPolicy with
        {
            KnownCustomerContacts = new Dictionary<Guid, IReadOnlyList<ContactInput>> { [Contoso] = [new() { Email = "lee.gu@gmail.com" }] },
        };
        Judge(Ana("leegu+x@googlemail.com"), policy).IsRefused("ContactBelongsToCustomer");
        Judge(Ana("leegu+x@googlemail.com"), policy, FabrikamFacts).IsRefused("ContactNotPartner");
    }

    [Fact]
    public void A_name_of_one_word_fills_both_fields_and_an_incomplete_contact_is_refused()
    {
        var contact = Judge(Ana() with { Name = "NOC" }).Contact();
        Assert.Equal(("NOC", "NOC", "NOC"), (contact.FirstName, contact.LastName, contact.DisplayName));
        Judge(new ContactInput { Email = "noc@relecloud.example" }).IsRefused("ContactIncomplete");
        Judge(new ContactInput { Name = "Ana Moreno" }).IsRefused("ContactIncomplete");
        Judge(Ana() with { Method = ContactMethod.Phone }).IsRefused("ContactIncomplete");
    }

    [Theory]
    [InlineData("Country", "XX")]
    [InlineData("TimeZone", "lee.gu@contoso.example")]
    [InlineData("Language", "+1 425 555 0101")]
    public void No_field_of_a_contact_has_room_for_anything_else(string field, string value) =>
        Judge(
                field switch
                {
                    "Country" => Ana() with { Country = value },
                    "TimeZone" => Ana() with { TimeZone = value },
                    _ => Ana() with { Language = value },
                }
            )
            .IsRefused("ContactInvalid");
}
