namespace PartnerSupport;

/// <summary>The contact that is to be judged and where it came from, or why there is none.</summary>
internal sealed record ChosenContact(ContactInput? Input, ContactOrigin Origin, Finding? Error = null)
{
    /// <summary>Chooses by what was given: a profile's name, parts, or nothing.</summary>
    internal static ChosenContact For(ContactQuestion question)
    {
        var chosen = question.Given is { IsEmpty: false } given ? Named(given, question) : Default(question);
        return chosen.Input is null ? chosen : chosen with { Input = WithExtras(chosen.Input, question) };
    }

    /// <summary>The contact when none is given: the policy's default, else the partner's own profile.</summary>
    internal static ChosenContact Default(ContactQuestion question) =>
        string.IsNullOrWhiteSpace(question.Policy.DefaultContact)
            ? PartnerDefault.Of(question.Partner)
            : Named(new ContactInput { ProfileName = question.Policy.DefaultContact }, question);

    private static ChosenContact Named(ContactInput given, ContactQuestion question)
    {
        if (string.IsNullOrWhiteSpace(given.ProfileName))
            return new ChosenContact(KnownPeople.Named(given, question), ContactOrigin.Given);
        var name = given.ProfileName.Trim();
        if (Find(question.Policy.Contacts, name) is { } ofPolicy)
            return new ChosenContact(Over(ofPolicy, given), ContactOrigin.Policy);
        if (Find(question.Profiles, name) is { } stored)
            return new ChosenContact(Over(stored, given), ContactOrigin.Stored);
        string[] known =
        [
            .. question.Policy.Contacts.Keys.Concat(question.Profiles.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
        ];
        var list = known.Length == 0 ? "-" : string.Join(", ", known);
        var error = FindingFactory.Error(ContactIds.ContactProfileUnknown, "R8", "Contact", name, list) with { Candidates = known };
        return new ChosenContact(null, ContactOrigin.Unknown, error);
    }

    private static ContactInput? Find(IReadOnlyDictionary<string, ContactInput> contacts, string name) =>
        contacts.FirstOrDefault(entry => string.Equals(entry.Key.Trim(), name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The profile, with what was given beside its name laid over it. A name given anew replaces all of the profile's.</summary>
    private static ContactInput Over(ContactInput profile, ContactInput given)
    {
        var named = Given(given.Name) || Given(given.FirstName) || Given(given.LastName);
        return profile with
        {
            ProfileName = given.ProfileName!.Trim(),
            Name = named ? given.Name : profile.Name,
            FirstName = named ? given.FirstName : profile.FirstName,
            LastName = named ? given.LastName : profile.LastName,
            Email = Given(given.Email) ? given.Email : profile.Email,
            Phone = Given(given.Phone) ? given.Phone : profile.Phone,
            AdditionalEmail = given.AdditionalEmail.Count > 0 ? given.AdditionalEmail : profile.AdditionalEmail,
            Country = Given(given.Country) ? given.Country : profile.Country,
            TimeZone = Given(given.TimeZone) ? given.TimeZone : profile.TimeZone,
            Language = Given(given.Language) ? given.Language : profile.Language,
            Method = given.Method is { IsGiven: true } ? given.Method : profile.Method,
        };
    }

    private static ContactInput WithExtras(ContactInput contact, ContactQuestion question) =>
        contact with
        {
            AdditionalEmail = [.. contact.AdditionalEmail, .. question.AdditionalEmail],
            Method = question.Method is { IsGiven: true } ? question.Method : contact.Method,
            Country = Given(question.Country) ? question.Country : contact.Country,
            TimeZone = Given(question.TimeZone) ? question.TimeZone : contact.TimeZone,
        };

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);
}
