using System.Text;
using System.Text.Json.Nodes;

namespace PartnerSupport.Tests.Contacts;

/// <summary>No customer datum passes in any contact field, however it is disguised.</summary>
public sealed class CustomerDataNeverPassesTests
{
    private static readonly (CustomerContactFacts Facts, string[] Addresses, string Code, string National, string? Trunk, string Country)[] Customers =
    [
        Of("contoso.example", "Lee", "Gu", "lee.gu", "1", "4255550101", "1", "US"),
        Of("contoso.co.uk", "Zoë", "Smith", "zoe.smith", "44", "2079460958", "0", "GB"),
        Of("한빛은행.example", "민수", "김", "kim", "82", "25314500", "0", "KR"),
        Of("müller-söhne.example", "Jörg", "Müller", "j.mueller", "49", "3012345678", "0", "DE"),
        Of("contoso.onmicrosoft.com", "Ivo", "Salmre", "ivo", "39", "0612345678", null, "IT"),
        Of("fabrikam.example", "Kim", "Akers", "kim_akers", "81", "312345678", "0", "JP"),
    ];

    private static readonly SupportPolicy Policy = new()
    {
        DeclaredDomains = ["nightdesk.example", "contoso.co.uk", "co.uk", "contoso.example"],
        DeclaredAddresses = ["desk@outsourced.example", "lee.gu@contoso.example"],
        DeclaredPhones = ["+34 600 123 456", "+1 425 555 0101"],
    };

    [Fact]
    public void An_address_of_the_customer_passes_in_no_contact_field_under_any_disguise() =>
        Properties.Hold(
            Properties.CustomerFields,
            dice =>
            {
                var customer = dice.Of(Customers);
                var address = Disguise.Address(dice.Of(customer.Addresses), dice);
                var contact = World.Ana();
                var field = dice.Below(9);
                contact = field switch
                {
                    0 or 1 or 2 => contact with { Email = address },
                    3 => contact with { AdditionalEmail = [address] },
                    4 => contact with { AdditionalEmail = ["noc@relecloud.example", address, "desk@relecloud-helpdesk.example"] },
                    5 => contact with { Name = address },
                    6 => contact with { Name = null, FirstName = "Ana", LastName = address },
                    7 => contact with { Phone = address },
                    _ => dice.Of(
                        contact with
                        {
                            Country = address,
                        },
                        contact with
                        {
                            TimeZone = address,
                        },
                        contact with
                        {
                            Language = address,
                        },
                        contact with
                        {
                            Method = address,
                        }
                    ),
                };
                var verdict = ContactPolicy.Judge(contact, World.Relecloud, customer.Facts, Policy);

                // In a name, a disguise can leave words that no longer are the address; then no part of it may look like one.
                if (field is 5 or 6 && verdict.Passes)
                    Assert.DoesNotContain(customer.Facts.Domains.Value![0], Skeleton.Of(address), StringComparison.Ordinal);
                else
                    Assert.False(verdict.Passes, $"{address} passed in field {field}: {verdict.Contact}");
            }
        );

    [Fact]
    public void A_phone_of_the_customer_passes_in_no_contact_field_in_any_way_of_writing() =>
        Properties.Hold(
            Properties.CustomerPhones,
            dice =>
            {
                var customer = dice.Of(Customers);
                var phone = Disguise.Phone(customer.Code, customer.National, customer.Trunk, dice);
                var contact = World.Ana() with { Country = dice.Of<string?>(null, "ES", "ESP", "US", customer.Country) };
                contact = dice.Below(5) switch
                {
                    0 or 1 => contact with { Phone = phone },
                    2 => contact with { Name = $"Ana {phone}" },
                    3 => contact with { FirstName = phone, LastName = "Moreno", Name = null },
                    _ => contact with { Phone = phone, Email = "noc@relecloud.example" },
                };
                var verdict = ContactPolicy.Judge(contact, World.Relecloud, customer.Facts, Policy);
                Assert.False(verdict.Passes, $"{phone} passed: {verdict.Contact?.Phone} {verdict.Contact}");
                Assert.Equal("ContactBelongsToCustomer", verdict.LeadingError());
            }
        );

    [Fact]
    public void A_body_with_customer_data_in_a_contact_field_never_leaves_whatever_built_it() =>
        Properties.Hold(
            Properties.CustomerBodies,
            dice =>
            {
                var customer = dice.Of(Customers);
                var isPhone = dice.Often(1, 4);
                var datum = isPhone
                    ? Disguise.Phone(customer.Code, customer.National, customer.Trunk, dice)
                    : Disguise.Address(dice.Of(customer.Addresses), dice);
                var body = WireBodies.With(datum, isPhone, dice);
                var refusals = ContactEgress.Check(WireBodies.Out(body, customer.Facts.TenantId), World.Relecloud, customer.Facts, Policy);
                Assert.True(refusals.Count > 0, $"{datum} left in {body.ToJsonString()}");
                Assert.All(refusals, refusal => Assert.Equal("EgressRefused", refusal.Id));
            }
        );

    [Fact]
    public void At_least_two_hundred_thousand_cases_are_generated_in_a_run() => Assert.True(Properties.All >= 200_000);

    private static (CustomerContactFacts Facts, string[] Addresses, string Code, string National, string? Trunk, string Country) Of(
        string domain,
        string first,
        string last,
        string local,
        string code,
        string national,
        string? trunk,
        string country
    )
    {
        var mail = $"{local}@{domain}";
        var facts = World.Customer(
            domain,
            Guid.NewGuid(),
            domain,
            new()
            {
                FirstName = first,
                LastName = last,
                Email = mail,
                Phone = $"+{code} {national}",
                Country = country,
            }
        ) with
        {
            Known = [new ContactInput { Name = "Known Person", Email = "known.person@outlook.com" }],
        };
        return (facts, [mail, mail, $"admin@{domain}", "known.person@outlook.com"], code, national, trunk, country);
    }
}
