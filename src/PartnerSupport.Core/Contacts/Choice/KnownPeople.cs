namespace PartnerSupport;

/// <summary>
/// Whose address it is, among those of whom we know address and name: the policy's contacts, the stored profiles, and our own people. An address
/// given alone thereby gets its name; whether it may go out is judged as ever.
/// </summary>
internal static class KnownPeople
{
    /// <summary>The contact with the name of its address, where it has none and the address is known.</summary>
    internal static ContactInput Named(ContactInput given, ContactQuestion question)
    {
        if (HasName(given) || EmailAddress.Parse(given.Email, out _) is not { } address)
            return given;
        var known = People(question).FirstOrDefault(person => HasName(person) && EmailAddress.Parse(person.Email, out _) == address);
        return known is null ? given : given with { Name = known.Name, FirstName = known.FirstName, LastName = known.LastName };
    }

    private static IEnumerable<ContactInput> People(ContactQuestion question)
    {
        ContactInput?[] own =
        [
            question.Partner.SignedInUser.Value,
            question.Partner.PrimaryContact.Value,
            // Without a name of its own: a request that goes out with it by default has this one.
            PartnerDefault.Of(question.Partner).Input,
        ];
        return question.Policy.Contacts.Values.Concat(question.Profiles.Values).Concat(own.OfType<ContactInput>());
    }

    private static bool HasName(ContactInput contact) =>
        PersonName.Parse(contact.Name, contact.FirstName, contact.LastName, out var fault) is not null || fault != NameFault.Empty;
}
