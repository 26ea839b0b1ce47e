namespace PartnerSupport.Tests.Contacts;

/// <summary>The default world's partner and customers, as facts.</summary>
internal static class World
{
    internal static readonly Guid Contoso = new("11111111-0000-4000-8000-0000000000c0");
    internal static readonly Guid Sister = new("11111111-0000-4000-8000-0000000000a1");

    internal static PartnerProfile Relecloud { get; } =
        new()
        {
            TenantId = new("11111111-0000-4000-8000-0000000000f0"),
            Name = "Relecloud",
            VerifiedDomains = Known("relecloud.example", "relecloud-helpdesk.example", "relecloud.onmicrosoft.com"),
            SupportProfile = Fact<ContactInput>.Known(new() { Email = "desk@relecloud-helpdesk.example", Phone = "+34 91 555 0100" }),
            PrimaryContact = Fact<ContactInput>.Known(
                new()
                {
                    FirstName = "Ana",
                    LastName = "Moreno",
                    Email = "ana.moreno@relecloud.example",
                    Phone = "+34 91 555 0134",
                    Country = "ES",
                }
            ),
            Country = "ES",
        };

    internal static CustomerContactFacts ContosoFacts { get; } =
        Customer(
            "Contoso",
            Contoso,
            "contoso.example",
            new()
            {
                FirstName = "Lee",
                LastName = "Gu",
                Email = "lee.gu@contoso.example",
                Phone = "+1 425 555 0101",
                Country = "US",
            }
        );

    internal static CustomerContactFacts FabrikamFacts { get; } =
        Customer(
            "Fabrikam",
            Guid.NewGuid(),
            "fabrikam.example",
            new()
            {
                Name = "Kim Akers",
                Email = "kim.akers@fabrikam.example",
                Phone = "+82 2 531 4500",
                Country = "KR",
            }
        );

    internal static CustomerContactFacts TailspinFacts { get; } =
        Customer(
            "Tailspin Toys",
            Guid.NewGuid(),
            "tailspin.example",
            new()
            {
                Name = "NOC",
                Email = "noc@relecloud.example",
                Phone = "+34 91 555 0100",
                Country = "ES",
            }
        );

    internal static SupportPolicy NoPolicy { get; } = new();

    internal static Fact<IReadOnlyList<string>> Known(params string[] values) => Fact<IReadOnlyList<string>>.Known(values);

    internal static CustomerContactFacts Customer(string name, Guid tenant, string domain, ContactInput billing) =>
        new()
        {
            TenantId = tenant,
            Name = name,
            Domains = Known(domain),
            Billing = Fact<ContactInput>.Known(billing),
            Company = Fact<ContactInput>.Known(new ContactInput()),
        };

    internal static ContactInput Ana(string email = "ana.moreno@relecloud.example", string? phone = null, params string[] additional) =>
        new()
        {
            Name = "Ana Moreno",
            Email = email,
            Phone = phone,
            AdditionalEmail = additional,
        };

    internal static ContactVerdict Judge(
        ContactInput contact,
        SupportPolicy? policy = null,
        CustomerContactFacts? customer = null,
        PartnerProfile? partner = null
    ) => ContactPolicy.Judge(contact, partner ?? Relecloud, customer ?? ContosoFacts, policy ?? NoPolicy);

    internal static string? LeadingError(this ContactVerdict verdict) =>
        verdict.Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error)?.Id;

    internal static void IsRefused(this ContactVerdict verdict, string id)
    {
        Assert.Equal(id, verdict.LeadingError());
        Assert.Null(verdict.Contact);
        Assert.False(verdict.Passes);
    }

    internal static SupportContact Contact(this ContactVerdict verdict)
    {
        Assert.True(verdict.Passes, string.Join("; ", verdict.Findings));
        return verdict.Contact!;
    }
}
