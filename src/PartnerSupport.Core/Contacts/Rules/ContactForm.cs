namespace PartnerSupport;

/// <summary>The contact as it goes out, put together from canonical parts only.</summary>
internal static class ContactForm
{
    /// <summary>The contact's country: as given, else that of our legal profile, else that of its phone.</summary>
    internal static Country? CountryOf(ContactCase contact) =>
        Country.Find(contact.Input.Country) ?? contact.Ours.Country ?? (contact.Phone is { } phone ? Country.OfCallingCode(phone.CallingCode) : null);

    /// <summary>Puts it together; the case has passed every rule.</summary>
    internal static SupportContact Of(ContactCase contact, ContactOrigin origin)
    {
        var country = CountryOf(contact);
        var email = contact.Email!.Value!.ToString();
        var method = contact.Input.Method?.Value ?? ContactMethod.Unknown;
        return new SupportContact
        {
            ProfileName = contact.Input.ProfileName,
            FirstName = contact.Name!.First,
            LastName = contact.Name.Last,
            Email = email,
            Phone = contact.Phone?.ToString(),
            AdditionalEmail =
            [
                .. contact.Additional.Select(address => address.Value!.ToString()).Where(address => address != email).Distinct(StringComparer.Ordinal),
            ],
            Country = country?.Alpha3,
            TimeZone = TimeZoneIds.InUse.ToWindowsId(contact.Input.TimeZone) ?? country?.TimeZone ?? ContactDefaults.TimeZone,
            Language = ContactInvalidRule.Language(contact.Input.Language) ?? ContactDefaults.Language,
            Method = method == ContactMethod.Unknown ? ContactDefaults.Method : method,
            Origin = origin,
        };
    }
}
