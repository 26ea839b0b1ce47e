namespace PartnerSupport;

/// <summary>
/// The names under which Microsoft's APIs take contact data (FACTS 2.3, 3.3, 3.5), recognised by their words, whatever their case: a field that
/// is read as contact data by mistake is refused, one that is overlooked goes out.
/// </summary>
internal static class WireVocabulary
{
    /// <summary>Objects that describe a person or desk; everything inside is a contact field, and so is a text under such a name.</summary>
    private static readonly string[] Contacts = ["contact", "lastupdatedby", "requester", "appointment"];

    /// <summary>Where our bodies carry what people wrote, JSON included: a text is a text, whatever it looks like.</summary>
    private static readonly string[] Prose = ["properties.title", "properties.description", "properties.subject", "properties.body", "NewNote.Text"];

    private static readonly string[] Emails = ["mail", "upn", "userprincipalname"];

    private static readonly string[] Phones = ["phone", "telephone", "mobile", "fax"];

    private static readonly string[] Names = ["firstname", "lastname", "givenname", "surname"];

    /// <summary>Letters of a property's name in lower case: <c>PrimaryContact</c>, <c>primary_contact</c> and <c>primaryContact</c> are one name.</summary>
    internal static string Normal(string property) => string.Concat(Skeletal(property).Where(char.IsLetterOrDigit));

    /// <summary>Whether a place holds what people wrote.</summary>
    internal static bool IsProse(string path) => Prose.Contains(path, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a property opens a contact.</summary>
    internal static bool OpensContact(string name) => Contacts.Any(word => name.Contains(word, StringComparison.Ordinal));

    /// <summary>What a property holds by its name; null when its name says nothing of contact data.</summary>
    internal static WireFieldKind? KindOf(string name) =>
        name is "sender" or "from" or "cc" or "bcc" or "to" or "replyto" || name.EndsWith("cclist", StringComparison.Ordinal) || Holds(Emails, name)
            ? WireFieldKind.Email
        : Holds(Phones, name) ? WireFieldKind.Phone
        : Names.Contains(name) ? WireFieldKind.Name
        : null;

    private static bool Holds(string[] words, string name) => words.Any(word => name.Contains(word, StringComparison.Ordinal));

    private static string Skeletal(string property) => UnicodeForm.Folded(HiddenCharacters.Without(property));
}
