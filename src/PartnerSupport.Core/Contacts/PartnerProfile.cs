namespace PartnerSupport;

/// <summary>Who we are: the ground on which a contact is proven ours (R8, docs/decisions/contact-policy.md).</summary>
public sealed record PartnerProfile
{
    /// <summary>The partner's tenant id.</summary>
    public required Guid TenantId { get; init; }

    /// <summary>The partner's name.</summary>
    public required string Name { get; init; }

    /// <summary>Verified domains of the partner's tenant.</summary>
    public Fact<IReadOnlyList<string>> VerifiedDomains { get; init; } = Fact<IReadOnlyList<string>>.NotRead;

    /// <summary>Verified domains of the affiliate tenants that the policy names, by tenant.</summary>
    public IReadOnlyDictionary<Guid, Fact<IReadOnlyList<string>>> AffiliateDomains { get; init; } = new Dictionary<Guid, Fact<IReadOnlyList<string>>>();

    /// <summary>E-mail, phone and website of the support profile (FACTS 2.7).</summary>
    public Fact<ContactInput> SupportProfile { get; init; } = Fact<ContactInput>.NotRead;

    /// <summary>Primary contact of the legal business profile, with its country (FACTS 2.7).</summary>
    public Fact<ContactInput> PrimaryContact { get; init; } = Fact<ContactInput>.NotRead;

    /// <summary>The signed-in user; unknown for an app.</summary>
    public Fact<ContactInput> SignedInUser { get; init; } = Fact<ContactInput>.NotRead;

    /// <summary>Country of the legal business profile, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the partner bills directly, is an indirect provider or an indirect reseller, as Partner Center says (R24); null when unknown.</summary>
    public string? ProgramType { get; init; }

    /// <summary>When these facts were read, UTC.</summary>
    public DateTimeOffset ReadAt { get; init; }
}
