using static PartnerSupport.Tests.Contacts.World;

namespace PartnerSupport.Tests.Contacts;

/// <summary>A user can narrow the partner's policy and never widen it; what would widen it is said and left out.</summary>
public sealed class PolicyNarrowingTests
{
    private static readonly SupportPolicy Shared = new()
    {
        Contacts = new Dictionary<string, ContactInput>(StringComparer.OrdinalIgnoreCase) { ["Day"] = Ana(), ["Night"] = Ana("noc@relecloud.example") },
        DefaultContact = "Day",
        DeclaredDomains = ["a.example", "b.example"],
        AffiliateTenants = [Sister],
        EscalationCriterion = PolicyMode.Warn,
        OnCustomerContact = CustomerContactHandling.UsePartnerDefault,
        TimeToSubmit = new Dictionary<SupportSeverity, TimeSpan> { [SupportSeverity.Critical] = TimeSpan.FromMinutes(15) },
        KnownCustomerContacts = new Dictionary<Guid, IReadOnlyList<ContactInput>> { [Contoso] = [new() { Email = "lee.gu@contoso.example" }] },
    };

    [Fact]
    public void An_empty_narrowing_leaves_all_as_it_is()
    {
        var narrowed = new PolicyNarrowing().Apply(Shared, out var findings);

        Assert.Empty(findings);
        Assert.Equal(PolicyDocument.Hash(Shared), PolicyDocument.Hash(narrowed));
    }

    [Fact]
    public void What_is_narrower_is_taken()
    {
        var narrowed = new PolicyNarrowing
        {
            Contacts = ["night"],
            DefaultContact = "Night",
            DeclaredDomains = ["B.example"],
            AffiliateTenants = [],
            EscalationCriterion = PolicyMode.Require,
            OnCustomerContact = CustomerContactHandling.Refuse,
            TimeToSubmit = new Dictionary<SupportSeverity, TimeSpan>
            {
                [SupportSeverity.Critical] = TimeSpan.FromMinutes(5),
                [SupportSeverity.Minimal] = TimeSpan.FromDays(9),
            },
            KnownCustomerContacts = new Dictionary<Guid, IReadOnlyList<ContactInput>>
            {
                [Contoso] = [new() { Email = "kim@contoso.example" }],
                [Sister] = [Ana()],
            },
        }.Apply(Shared, out var findings);

        Assert.Empty(findings);
        Assert.Equal(["Night"], narrowed.Contacts.Keys);
        Assert.Equal("Night", narrowed.DefaultContact);
        Assert.Equal(["b.example"], narrowed.DeclaredDomains);
        Assert.Empty(narrowed.AffiliateTenants);
        Assert.Equal((PolicyMode.Require, CustomerContactHandling.Refuse), (narrowed.EscalationCriterion, narrowed.OnCustomerContact));
        Assert.Equal(TimeSpan.FromMinutes(5), narrowed.TimeToSubmit[SupportSeverity.Critical]);
        Assert.Equal(TimeSpan.FromDays(9), narrowed.TimeToSubmit[SupportSeverity.Minimal]);
        Assert.Equal(["lee.gu@contoso.example", "kim@contoso.example"], narrowed.KnownCustomerContacts[Contoso].Select(contact => contact.Email));
        Assert.Single(narrowed.KnownCustomerContacts[Sister]);
    }

    [Fact]
    public void What_is_wider_is_left_out_and_each_field_named_once()
    {
        var narrowed = new PolicyNarrowing
        {
            Contacts = ["Day", "Evening"],
            DefaultContact = "Evening",
            DeclaredDomains = ["a.example", "c.example"],
            DeclaredAddresses = ["x@gmail.com"],
            DeclaredPhones = ["+34 91 555 0199"],
            AffiliateTenants = [Contoso],
            EscalationCriterion = PolicyMode.Off,
            TimeToSubmit = new Dictionary<SupportSeverity, TimeSpan> { [SupportSeverity.Critical] = TimeSpan.FromHours(2) },
            ClaimTime = TimeSpan.FromDays(2),
        }.Apply(Shared, out var findings);

        Assert.Equal(TimeSpan.FromMinutes(30), narrowed.ClaimTime);
        Assert.Equal(
            TimeSpan.FromMinutes(5),
            new PolicyNarrowing { ClaimTime = TimeSpan.FromMinutes(5) }
                .Apply(Shared, out _)
                .ClaimTime
        );
        Assert.All(findings, finding => Assert.Equal(("PolicyWidened", FindingSeverity.Warning), (finding.Id, finding.Severity)));
        Assert.Equal(
            [
                "Contacts",
                "DefaultContact",
                "DeclaredDomains",
                "DeclaredAddresses",
                "DeclaredPhones",
                "AffiliateTenants",
                "EscalationCriterion",
                "TimeToSubmit",
                "ClaimTime",
            ],
            findings.Select(finding => finding.Target)
        );
        Assert.Equal(["Day"], narrowed.Contacts.Keys);
        Assert.Equal("Day", narrowed.DefaultContact);
        Assert.Equal(["a.example"], narrowed.DeclaredDomains);
        Assert.Empty(narrowed.DeclaredAddresses);
        Assert.Empty(narrowed.DeclaredPhones);
        Assert.Empty(narrowed.AffiliateTenants);
        Assert.Equal(PolicyMode.Warn, narrowed.EscalationCriterion);
        Assert.Equal(TimeSpan.FromMinutes(15), narrowed.TimeToSubmit[SupportSeverity.Critical]);
    }

    [Fact]
    public void A_refusal_that_the_policy_makes_cannot_be_taken_back()
    {
        var refusing = Shared with { OnCustomerContact = CustomerContactHandling.Refuse };
        var narrowed = new PolicyNarrowing { OnCustomerContact = CustomerContactHandling.UsePartnerDefault }.Apply(refusing, out var findings);

        Assert.Equal(CustomerContactHandling.Refuse, narrowed.OnCustomerContact);
        Assert.Equal("OnCustomerContact", Assert.Single(findings).Target);
    }

    [Fact]
    public void A_default_that_is_no_longer_among_the_contacts_is_none()
    {
        Assert.Null(
            new PolicyNarrowing { Contacts = ["Night"] }
                .Apply(Shared, out var findings)
                .DefaultContact
        );
        Assert.Empty(findings);
        Assert.Null(
            new PolicyNarrowing { DefaultContact = "Evening" }
                .Apply(Shared with { DefaultContact = null }, out _)
                .DefaultContact
        );
    }

    [Fact]
    public void A_policy_is_checked_entry_by_entry_and_the_place_is_named()
    {
        var policy = new SupportPolicy
        {
            DeclaredDomains = ["fine.example", "no domain", "outlook.com"],
            DeclaredAddresses = ["ana@outlook.com", "x"],
            DeclaredPhones = ["+34 91 555 0199", "call me", "91 555 0199"],
            DefaultContact = "nobody",
            Contacts = new Dictionary<string, ContactInput>
            {
                ["Day"] = Ana(phone: "+34 91 555 0134"),
                ["Night"] = new()
                {
                    Email = "noc at relecloud",
                    AdditionalEmail = ["y"],
                    Phone = "ring",
                    Country = "ES",
                },
                ["Quiet"] = Ana(phone: " "),
            },
        };

        Assert.Equal(
            [
                ("PolicyEntryInvalid", "R8", "DeclaredDomains[1]"),
                ("PolicyDomainShared", "R8", "DeclaredDomains"),
                ("PolicyEntryInvalid", "R8", "DeclaredAddresses[1]"),
                ("PolicyEntryInvalid", "R8", "Contacts[Night]"),
                ("PolicyEntryInvalid", "R8", "Contacts[Night]"),
                ("PolicyEntryInvalid", "R8", "DeclaredPhones[1]"),
                ("PolicyEntryInvalid", "R8", "Contacts[Night]"),
                ("PolicyDefaultUnknown", null, "DefaultContact"),
            ],
            PolicyCheck.Check(policy).Select(finding => (finding.Id, finding.Rule, finding.Target))
        );
        var findings = PolicyCheck.Check(policy);
        Assert.Contains("domain", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("e-mail", findings[2].Message, StringComparison.Ordinal);
        Assert.Contains("phone", findings[5].Message, StringComparison.Ordinal);
        Assert.Contains("Day, Night, Quiet", findings[^1].Message + findings[^1].Action, StringComparison.Ordinal);
        Assert.Empty(PolicyCheck.Check(Shared));
    }
}
