namespace PartnerSupport;

/// <summary>What is ours, in canonical form: the allow-list.</summary>
internal sealed class PartnerGround
{
    private readonly HashSet<string> _provenDomains = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declaredDomains = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declaredAddresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _provenPhones = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declaredPhones = new(StringComparer.Ordinal);

    /// <summary>Gathers what is ours for one customer's request.</summary>
    /// <param name="partner">Who we are.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="customer">The customer's tenant: an affiliate that is the customer itself proves nothing on its own request.</param>
    internal PartnerGround(PartnerProfile partner, SupportPolicy policy, Guid? customer)
    {
        Profile = partner;
        Country = Country.Find(partner.Country) ?? Country.Find(partner.PrimaryContact.Value?.Country);
        AddDomains(_provenDomains, partner.VerifiedDomains.Value ?? []);
        foreach (var tenant in policy.AffiliateTenants.Where(tenant => tenant != customer))
        {
            var domains = partner.AffiliateDomains.GetValueOrDefault(tenant) ?? Fact<IReadOnlyList<string>>.NotRead;
            if (domains.Value is { } known)
                AddDomains(_provenDomains, known);
            else
                UnreadAffiliates.Add(domains);
        }

        AddDomains(_declaredDomains, policy.DeclaredDomains, domain => !SharedDomains.Contains(domain));
        AddAddresses(policy.DeclaredAddresses);
        AddPhones(_declaredPhones, policy.DeclaredPhones, null);
        foreach (var contact in policy.Contacts.Values)
        {
            AddAddresses([contact.Email ?? string.Empty, .. contact.AdditionalEmail]);
            AddPhones(_declaredPhones, [contact.Phone], contact.Country);
        }

        foreach (var own in new[] { partner.SupportProfile, partner.PrimaryContact, partner.SignedInUser })
        {
            if (own.Value is { } contact)
                AddPhones(_provenPhones, [contact.Phone], contact.Country);
        }
    }

    /// <summary>Our facts as read.</summary>
    internal PartnerProfile Profile { get; }

    /// <summary>The country of our legal profile.</summary>
    internal Country? Country { get; }

    /// <summary>Affiliates of the policy whose domains could not be read.</summary>
    internal List<Fact<IReadOnlyList<string>>> UnreadAffiliates { get; } = [];

    /// <summary>All domains that are ours, for the look-alike check.</summary>
    internal IEnumerable<string> Domains =>
        _provenDomains
            .Concat(_declaredDomains)
            .Concat(
                _declaredAddresses
                    .Select(address => EmailAddress.Parse(address, out _)!.Domain)
                    .Where(domain => !SharedDomains.Contains(domain))
                    .Select(domain => domain.Text)
            );

    /// <summary>How an address stands to us. A subdomain is another domain: it counts when it is verified or declared itself.</summary>
    internal Standing Of(EmailAddress address) =>
        address.IsGuest ? Standing.NotOurs
        : _provenDomains.Contains(address.Domain.Text) ? Standing.Proven
        : _declaredDomains.Contains(address.Domain.Text) || _declaredAddresses.Contains(address.ToString()) ? Standing.Declared
        : Standing.NotOurs;

    /// <summary>How a phone stands to us.</summary>
    internal Standing Of(PhoneNumber phone) =>
        _provenPhones.Contains(phone.Digits) ? Standing.Proven
        : _declaredPhones.Contains(phone.Digits) ? Standing.Declared
        : Standing.NotOurs;

    private static void AddDomains(HashSet<string> set, IEnumerable<string> domains, Func<DomainName, bool>? condition = null)
    {
        foreach (var text in domains)
        {
            if (DomainName.Parse(text) is { } domain && condition?.Invoke(domain) != false)
                set.Add(domain.Text);
        }
    }

    private void AddAddresses(IEnumerable<string> addresses)
    {
        foreach (var text in addresses)
        {
            if (EmailAddress.Parse(text, out _) is { IsGuest: false } address)
                _declaredAddresses.Add(address.ToString());
        }
    }

    private void AddPhones(HashSet<string> set, IEnumerable<string?> phones, string? country)
    {
        foreach (var text in phones)
        {
            if (PhoneNumber.Parse(text, Country.Find(country) ?? Country, out _) is { } phone)
                set.Add(phone.Digits);
        }
    }
}
