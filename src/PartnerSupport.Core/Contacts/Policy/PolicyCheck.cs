namespace PartnerSupport;

/// <summary>Says which entries of a policy count for nothing, before anybody relies on them.</summary>
public static class PolicyCheck
{
    /// <summary>Errors for entries that mean nothing or too much.</summary>
    /// <param name="policy">The policy.</param>
    public static IReadOnlyList<Finding> Check(SupportPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return [.. Domains(policy), .. Addresses(policy), .. Phones(policy), .. DefaultOf(policy), .. Known(policy), .. Hours(policy.BusinessHours)];
    }

    private static IEnumerable<Finding> Domains(SupportPolicy policy)
    {
        foreach (var (text, at) in policy.DeclaredDomains.Select(Placed))
        {
            if (DomainName.Parse(text) is not { } domain)
                yield return Invalid($"{nameof(policy.DeclaredDomains)}[{at}]", "domain");
            else if (SharedDomains.Contains(domain))
                yield return FindingFactory.Error(ContactIds.PolicyDomainShared, "R8", nameof(policy.DeclaredDomains), domain);
        }
    }

    private static IEnumerable<Finding> Addresses(SupportPolicy policy)
    {
        var addresses = policy
            .DeclaredAddresses.Select((text, at) => (Field: $"{nameof(policy.DeclaredAddresses)}[{at}]", Text: text))
            .Concat(
                policy.Contacts.SelectMany(entry =>
                    entry
                        .Value.AdditionalEmail.Prepend(entry.Value.Email ?? string.Empty)
                        .Select(text => (Field: $"{nameof(policy.Contacts)}[{entry.Key}]", Text: text))
                )
            );
        return addresses.Where(entry => EmailAddress.Parse(entry.Text, out _) is not { IsGuest: false }).Select(entry => Invalid(entry.Field, "e-mail"));
    }

    private static IEnumerable<Finding> Phones(SupportPolicy policy)
    {
        var phones = policy
            .DeclaredPhones.Select((text, at) => (Field: $"{nameof(policy.DeclaredPhones)}[{at}]", Text: text, Country: (string?)null))
            .Concat(
                policy
                    .Contacts.Where(entry => !string.IsNullOrWhiteSpace(entry.Value.Phone))
                    .Select(entry => (Field: $"{nameof(policy.Contacts)}[{entry.Key}]", Text: entry.Value.Phone!, entry.Value.Country))
            );
        foreach (var (field, text, country) in phones)
        {
            // Without a country, our own is taken later; here only what no country could mend is wrong.
            if (PhoneNumber.Parse(text, Country.Find(country), out var fault) is null && fault != PhoneFault.CountryUnknown)
                yield return Invalid(field, "phone");
        }
    }

    private static IEnumerable<Finding> DefaultOf(SupportPolicy policy)
    {
        if (policy.DefaultContact is { } name && !policy.Contacts.Keys.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            yield return FindingFactory.Error(
                ContactIds.PolicyDefaultUnknown,
                null,
                nameof(policy.DefaultContact),
                name,
                string.Join(", ", policy.Contacts.Keys)
            );
        }
    }

    private static IEnumerable<Finding> Known(SupportPolicy policy) =>
        policy
            .KnownCustomerContacts.Where(entry => entry.Value.Any(contact => (contact with { ProfileName = null }).IsEmpty))
            .Select(entry => Invalid($"{nameof(policy.KnownCustomerContacts)}[{entry.Key}]", "contact"));

    private static IEnumerable<Finding> Hours(BusinessHours hours)
    {
        const string Place = nameof(SupportPolicy.BusinessHours);
        if (!string.IsNullOrWhiteSpace(hours.TimeZone) && !TimeZoneIds.InUse.TryFind(hours.TimeZone, out _))
            yield return Invalid($"{Place}.{nameof(hours.TimeZone)}", "time zone");
        if (hours.Days.Count == 0)
            yield return Invalid($"{Place}.{nameof(hours.Days)}", "working day");
    }

    private static (string Text, int At) Placed(string text, int at) => (text, at);

    // The place, not the text: what is no address may still hold somebody's name.
    private static Finding Invalid(string place, string kind) => FindingFactory.Error(ContactIds.PolicyEntryInvalid, "R8", place, place, kind);
}
