namespace PartnerSupport.Sandbox;

/// <summary>The five customers of the default world.</summary>
internal static class DefaultCustomers
{
    public static SandboxCustomer[] Create(DateTimeOffset now) =>
        [
            Customer(1, "Contoso", "contoso", new("Lee", "Gu", "lee.gu@contoso.example", "+1 425 555 0101"), "+1 425 555 0100", now) with
            {
                Address = new("US", "Redmond", "WA", "4567 Main Street", "98052"),
                AzureSubscriptions =
                [
                    new(DefaultWorld.ContosoProductionSubscriptionId, "Contoso Production", "Professional Direct") { UnderAzurePlan = true },
                    new(DefaultWorld.ContosoTestSubscriptionId, "Contoso Test", "CSP"),
                ],
                Licences = [LicenceCatalog.Office365E3(120)],
                FraudEvents =
                [
                    new("f0000000-0000-4000-8000-000000000001", DefaultWorld.ContosoProductionSubscriptionId, "vm-batch-7", now.AddDays(-60), now.AddDays(-59))
                    {
                        Status = "Resolved",
                    },
                    new("f0000000-0000-4000-8000-000000000002", DefaultWorld.ContosoTestSubscriptionId, "vm-sandbox-3", now.AddHours(-30), now.AddHours(-2)),
                ],
            },
            Customer(2, "Fabrikam", "fabrikam", new("Priya", "Nair", "priya.nair@fabrikam.example", "+44 20 7946 0102"), "+44 20 7946 0100", now) with
            {
                Address = new("GB", "London", "London", "12 Harbour Lane", "E14 5AB"),
                Licences = [LicenceCatalog.Office365E3(75), LicenceCatalog.EnterpriseMobility(25) with { IsTrial = true }],
                Incidents =
                [
                    new("SP000101", "SharePoint Online", "New documents take longer than expected to appear in search", now.AddHours(-20))
                    {
                        Classification = "advisory",
                        Feature = "Search",
                    },
                    new("EX000102", "Exchange Online", "Some users could not search their mailbox", now.AddDays(-12))
                    {
                        Status = "serviceRestored",
                        Feature = "E-Mail and calendar access",
                        Ended = now.AddDays(-11),
                    },
                ],
            },
            Customer(3, "Woodgrove Bank", "woodgrove", new("Omar", "Haddad", "omar.haddad@woodgrove.example", "+1 212 555 0103"), "+1 212 555 0100", now) with
            {
                Address = new("US", "New York", "NY", "1 Exchange Plaza", "10006"),
                Licences = [LicenceCatalog.DynamicsCrmOnline(60), LicenceCatalog.Office365E3(240)],
            },
            Customer(4, "Tailspin Toys", "tailspin", new("Relecloud", "NOC", "noc@relecloud.example", "+34 91 555 0134"), "+49 30 555 0104", now) with
            {
                Address = new("DE", "Berlin", "Berlin", "Spielzeugweg 4", "10115"),
                AzureSubscriptions = [new(DefaultWorld.TailspinSubscriptionId, "Tailspin Store", "CSP") { UnderAzurePlan = true }],
                Licences = [LicenceCatalog.EnterpriseMobility(40)],
            },
            WithoutActiveRelationship(
                Customer(5, "Adatum", "adatum", new("Jin", "Park", "jin.park@adatum.example", "+82 2 555 0105"), "+82 2 555 0100", now) with
                {
                    Address = new("KR", "Seoul", "Seoul", "8 Teheran-ro", "06236"),
                    Licences = [LicenceCatalog.Office365E3(30)],
                },
                now
            ),
        ];

    private static SandboxCustomer Customer(int number, string name, string label, SandboxContact billing, string phone, DateTimeOffset now)
    {
        var tenant = new SandboxTenant($"c0000001-0000-4000-8000-00000000000{number}", name, $"{label}.example", $"{label}sandbox.onmicrosoft.com");
        return new()
        {
            Tenant = tenant,
            BillingContact = billing,
            CompanyEmail = $"office@{label}.example",
            CompanyPhone = phone,
            Address = new("US", "Redmond", "WA", "1 Sample Way", "98052"),
            Relationships = [SupportRelationship(tenant, now.AddDays(-200), now.AddDays(530))],
        };
    }

    /// <summary>The relationship that a support desk needs: support and directory reading, assigned to its group (R25).</summary>
    public static SandboxRelationship SupportRelationship(SandboxTenant customer, DateTimeOffset begins, DateTimeOffset ends) =>
        new()
        {
            Id = $"{customer.Id.Replace("c0000", "d0000", StringComparison.Ordinal)}-{DefaultWorld.PartnerTenantId}",
            Name = $"{customer.Name} support",
            Roles = [AdminRoles.ServiceSupportAdministrator, AdminRoles.DirectoryReaders],
            Assignments = [new(DefaultWorld.SupportDeskGroupId, [AdminRoles.ServiceSupportAdministrator, AdminRoles.DirectoryReaders])],
            Activated = begins,
            Ends = ends,
        };

    private static SandboxCustomer WithoutActiveRelationship(SandboxCustomer customer, DateTimeOffset now) =>
        customer with
        {
            HasConsent = false,
            Relationships = [customer.Relationships[0] with { Status = "terminated", Ends = now.AddDays(-30) }],
        };
}
