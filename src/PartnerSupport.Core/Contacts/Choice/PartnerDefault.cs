namespace PartnerSupport;

/// <summary>
/// The partner's own contact: address and phone of the support profile, which has no name (FACTS 2.7); the name of the
/// primary contact, else of the signed-in user, else the partner's.
/// </summary>
internal static class PartnerDefault
{
    internal static ChosenContact Of(PartnerProfile partner)
    {
        ContactInput?[] own = [partner.SupportProfile.Value, partner.PrimaryContact.Value, partner.SignedInUser.Value];
        var reach = own.FirstOrDefault(contact => !string.IsNullOrWhiteSpace(contact?.Email));
        if (reach is null)
            return new ChosenContact(null, ContactOrigin.Unknown, Missing(partner));
        var named = own.Skip(1).FirstOrDefault(HasName);
        return new ChosenContact(
            new ContactInput
            {
                Name = named is null ? partner.Name : named.Name,
                FirstName = named?.FirstName,
                LastName = named?.LastName,
                Email = reach.Email,
                Phone = reach.Phone,
                Country = Country.Find(partner.Country)?.Alpha2 ?? Country.Find(partner.PrimaryContact.Value?.Country)?.Alpha2,
            },
            ContactOrigin.PartnerProfile
        );
    }

    private static bool HasName(ContactInput? contact) =>
        contact is not null && PersonName.Parse(contact.Name, contact.FirstName, contact.LastName, out _) is not null;

    private static Finding Missing(PartnerProfile partner)
    {
        var unread = new[] { partner.SupportProfile, partner.PrimaryContact, partner.SignedInUser }.FirstOrDefault(fact => !fact.IsKnown);
        return unread is null
            ? FindingFactory.Error(ContactIncompleteRule.Id, "R8", ContactCase.EmailField, ContactCase.EmailField)
            : FindingFactory.Error(
                PartnerFactsRule.Id,
                "R8",
                ContactCase.EmailField,
                unread.WhyUnknown,
                unread.Remedy ?? MessageText.Format(ContactIds.FactRemedyUnknown)
            );
    }
}
