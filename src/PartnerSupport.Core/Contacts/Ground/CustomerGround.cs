namespace PartnerSupport;

/// <summary>What is this request's customer's, in canonical form: what never goes out in a contact field.</summary>
internal sealed class CustomerGround
{
    private readonly List<DomainName> _domains;
    private readonly List<EmailAddress> _addresses = [];
    private readonly List<CustomerPhone> _phones = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _people;

    internal CustomerGround(CustomerContactFacts facts, SupportPolicy policy)
    {
        Facts = facts;
        _domains = [.. (facts.Domains.Value ?? []).Select(DomainName.Parse).OfType<DomainName>()];
        foreach (var contact in new[] { facts.Billing.Value, facts.Company.Value }.OfType<ContactInput>().Concat(facts.Known))
            Add(contact);
        foreach (var contact in policy.KnownCustomerContacts.GetValueOrDefault(facts.TenantId) ?? [])
            Add(contact);
        _people = [.. _names.Where(name => name.Length > 0)];
        _names.Add(PersonName.KeyOf(facts.Name));
        _names.Remove(string.Empty);
    }

    /// <summary>The facts as read.</summary>
    internal CustomerContactFacts Facts { get; }

    /// <summary>The customer's domains.</summary>
    internal IReadOnlyList<DomainName> Domains => _domains;

    /// <summary>The customer's known addresses.</summary>
    internal IReadOnlyList<EmailAddress> Addresses => _addresses;

    /// <summary>The first source that could not be read; null when all were.</summary>
    internal (string? Why, string? Remedy)? Missing
    {
        get
        {
            if (!Facts.Domains.IsKnown)
                return (Facts.Domains.WhyUnknown, Facts.Domains.Remedy);
            if (!Facts.Billing.IsKnown)
                return (Facts.Billing.WhyUnknown, Facts.Billing.Remedy);
            return Facts.Company.IsKnown ? null : (Facts.Company.WhyUnknown, Facts.Company.Remedy);
        }
    }

    /// <summary>Whether an address is the customer's: in one of its domains or below, or a known contact's, tagged or not.</summary>
    internal bool Owns(EmailAddress address) => _domains.Any(address.Domain.IsWithin) || _addresses.Any(known => known.Mailbox == address.Mailbox);

    /// <summary>Whether a domain is the customer's.</summary>
    internal bool Owns(DomainName domain) => _domains.Any(domain.IsWithin);

    /// <summary>Whether a text writes one of the customer's phones, in whatever way.</summary>
    internal bool OwnsPhone(string text, Country? country) => _phones.Any(phone => phone.IsIn(text, country));

    /// <summary>Whether a name is the customer's or one of its contacts'.</summary>
    internal bool OwnsName(PersonName name) => _names.Contains(name.Key);

    /// <summary>Whether a name is that of one of the customer's contacts.</summary>
    internal bool OwnsPerson(PersonName name) => _people.Contains(name.Key);

    private void Add(ContactInput contact)
    {
        foreach (var text in contact.AdditionalEmail.Append(contact.Email))
        {
            if (EmailAddress.Parse(text, out _) is { } address)
                _addresses.Add(address);
        }

        _phones.AddRange(CustomerPhone.AllOf(contact.Phone, contact.Country));
        // Whatever the customer wrote there is its name, also where no request could carry it.
        var name = string.Join(' ', contact.FirstName, contact.LastName);
        _names.Add(PersonName.KeyOf(string.IsNullOrWhiteSpace(name) ? contact.Name ?? string.Empty : name));
    }
}
