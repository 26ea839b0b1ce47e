using System.Globalization;

namespace PartnerSupport.Sandbox;

/// <summary>
/// Customers beyond the default five, made from their number alone: a world of thousands costs nothing until one of them is looked at.
/// Some have the troubles of real tenants: a relationship that waits for approval or ends soon, consent that was never given.
/// </summary>
internal static class GeneratedCustomers
{
    private const string IdPrefix = "c0000002-0000-4000-8000-";

    private static readonly string[] First =
    [
        "Alpine",
        "Blue Yonder",
        "City",
        "Coho",
        "Consolidated",
        "First Up",
        "Fourth",
        "Graphic",
        "Humongous",
        "Lamna",
        "Liberty",
        "Lucerne",
        "Munson",
        "Northwind",
        "Proseware",
        "Southridge",
    ];

    private static readonly string[] Second =
    [
        "Airlines",
        "Bakery",
        "Clinics",
        "Design",
        "Energy",
        "Foods",
        "Freight",
        "Institute",
        "Insurance",
        "Legal",
        "Media",
        "Pharma",
        "Retail",
        "Schools",
        "Textiles",
        "Works",
    ];

    public static string TenantId(int index) => IdPrefix + index.ToString("x12", CultureInfo.InvariantCulture);

    /// <summary>The number in a generated tenant id, or -1.</summary>
    public static int IndexOf(string tenantId) =>
        tenantId.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(tenantId.AsSpan(IdPrefix.Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var index)
            ? index
            : -1;

    public static string SubscriptionId(int index) => $"22222222-0000-4000-8000-{index:x12}";

    public static int IndexOfSubscription(string id) =>
        id.StartsWith("22222222-0000-4000-8000-", StringComparison.Ordinal)
        && int.TryParse(id.AsSpan(24), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var index)
            ? index
            : -1;

    /// <summary>The number at the end of a generated domain's label (alpinebakery0042.example), or -1.</summary>
    public static int IndexOfDomain(string domain)
    {
        var dot = domain.IndexOf('.', StringComparison.Ordinal);
        var label = dot < 0 ? domain : domain[..dot];
        var digits = label.Length;
        while (digits > 0 && char.IsAsciiDigit(label[digits - 1]))
            digits--;
        return int.TryParse(label.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
    }

    public static SandboxCustomer Create(int index, int seed, DateTimeOffset now)
    {
        var mix = unchecked((uint)((index * 7919) + (seed * 104729)));
        var name = $"{First[mix % 16]} {Second[mix / 16 % 16]} {index:D4}";
        var label = name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var tenant = new SandboxTenant(TenantId(index), name, $"{label}.example", $"{label}.onmicrosoft.com");
        var customer = new SandboxCustomer
        {
            Tenant = tenant,
            BillingContact = new("Robin", $"Customer {index:D4}", $"billing@{label}.example", $"+1 206 555 {index % 10000:D4}"),
            CompanyEmail = $"office@{label}.example",
            CompanyPhone = $"+1 206 556 {index % 10000:D4}",
            Address = new("US", "Seattle", "WA", $"{index} Sample Way", "98101"),
            Relationships = [Relationship(tenant, index, now)],
            HasConsent = index % 25 != 9,
            Licences = Licences(index),
        };
        return index % 4 is 0 or 3
            ? customer with
            {
                AzureSubscriptions =
                [
                    new(SubscriptionId(index), $"{name} Azure", index % 8 == 0 ? "Professional Direct" : "CSP") { UnderAzurePlan = index % 3 != 0 },
                ],
            }
            : customer;
    }

    private static SandboxRelationship Relationship(SandboxTenant tenant, int index, DateTimeOffset now)
    {
        var relationship = DefaultCustomers.SupportRelationship(tenant, now.AddDays(-300), now.AddDays(430));
        return (index % 40) switch
        {
            13 => relationship with { Status = "approvalPending", Activated = null, Ends = null, Assignments = [] },
            26 => relationship with { Ends = now.AddDays(20) },
            _ => relationship,
        };
    }

    private static SandboxLicence[] Licences(int index) =>
        (index % 4) switch
        {
            0 => [LicenceCatalog.Office365E3(20 + (index % 50))],
            1 => [LicenceCatalog.Office365E3(50), LicenceCatalog.EnterpriseMobility(50)],
            2 => [LicenceCatalog.DynamicsCrmOnline(15), LicenceCatalog.Office365E3(80)],
            _ => [],
        };
}
