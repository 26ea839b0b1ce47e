namespace PartnerSupport;

/// <summary>One contact before the rules: everything read once, in canonical form.</summary>
internal sealed class ContactCase
{
    internal const string EmailField = "ContactEmail";
    internal const string AdditionalField = "AdditionalEmail";
    internal const string PhoneField = "ContactPhone";
    internal const string NameField = "ContactName";
    internal const string CountryField = "Country";
    internal const string TimeZoneField = "TimeZone";
    internal const string LanguageField = "Language";

    internal ContactCase(ContactInput input, PartnerProfile partner, CustomerContactFacts? customer, SupportPolicy policy)
    {
        Input = input;
        Ours = new PartnerGround(partner, policy, customer?.TenantId);
        Customer = customer is null ? null : new CustomerGround(customer, policy);
        Email = string.IsNullOrWhiteSpace(input.Email) ? null : new GivenAddress(EmailField, input.Email);
        Additional =
        [
            .. input
                .AdditionalEmail.Where(text => !string.IsNullOrWhiteSpace(text))
                .Select((text, index) => new GivenAddress($"{AdditionalField}[{index}]", text)),
        ];
        Country = Country.Find(input.Country) ?? (string.IsNullOrWhiteSpace(input.Country) ? Ours.Country : null);
        Name = PersonName.Parse(input.Name, input.FirstName, input.LastName, out var nameFault);
        NameFault = nameFault;
        PhoneText = string.IsNullOrWhiteSpace(input.Phone) ? null : input.Phone;
        Phone = PhoneNumber.Parse(input.Phone, Country, out var phoneFault);
        PhoneFault = phoneFault;
    }

    /// <summary>The contact as given.</summary>
    internal ContactInput Input { get; }

    /// <summary>What is ours.</summary>
    internal PartnerGround Ours { get; }

    /// <summary>What is the customer's; null where no customer is concerned.</summary>
    internal CustomerGround? Customer { get; }

    /// <summary>The address; null when none was given.</summary>
    internal GivenAddress? Email { get; }

    /// <summary>The further addresses.</summary>
    internal IReadOnlyList<GivenAddress> Additional { get; }

    /// <summary>All addresses.</summary>
    internal IEnumerable<GivenAddress> Addresses => Email is null ? Additional : Additional.Prepend(Email);

    /// <summary>The contact's country, else ours.</summary>
    internal Country? Country { get; }

    /// <summary>The name; null when it may not go out.</summary>
    internal PersonName? Name { get; }

    /// <summary>Why there is no name.</summary>
    internal NameFault NameFault { get; }

    /// <summary>Where the first character stands that has no place in a name, from 0 in the name as given.</summary>
    internal int NamePlace =>
        new[] { Input.Name, Input.FirstName, Input.LastName }
            .Select(text => NameLetters.PlaceOfFault(text ?? string.Empty))
            .FirstOrDefault(place => place is not null)
        ?? 0;

    /// <summary>The phone as typed; null when none was given.</summary>
    internal string? PhoneText { get; }

    /// <summary>The phone; null when the text is none.</summary>
    internal PhoneNumber? Phone { get; }

    /// <summary>Why there is no phone.</summary>
    internal PhoneFault PhoneFault { get; }

    /// <summary>Whether the phone is proven ours, so that even the customer's profile cannot claim it.</summary>
    internal bool PhoneIsProven => Phone is not null && Ours.Of(Phone) == Standing.Proven;

    /// <summary>Whether the customer's facts are all read; true where no customer is concerned.</summary>
    internal bool CustomerIsKnown => Customer is null || Customer.Facts.IsComplete;
}
