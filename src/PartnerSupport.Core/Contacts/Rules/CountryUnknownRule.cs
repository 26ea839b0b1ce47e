namespace PartnerSupport;

/// <summary>Azure asks for the contact's country (FACTS 3.3); without one, and without our legal profile, only a hand-off goes through.</summary>
internal sealed class CountryUnknownRule : IContactRule
{
    internal const string Id = ContactIds.ContactCountryUnknown;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        if (ContactForm.CountryOf(contact) is null && string.IsNullOrWhiteSpace(contact.Input.Country))
            yield return FindingFactory.Warning(Id, "R8", ContactCase.CountryField);
    }
}
