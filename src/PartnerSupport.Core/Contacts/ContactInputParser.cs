using System.Collections;
using System.Globalization;

namespace PartnerSupport;

/// <summary>
/// Reads a contact as people give it. Never throws and never judges: what cannot be read is kept as it was typed, so that the policy can refuse it.
/// </summary>
public static class ContactInputParser
{
    private static readonly Dictionary<string, Func<ContactInput, object?, ContactInput>> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ProfileName"] = (contact, value) => contact with { ProfileName = Text(value) },
        ["Profile"] = (contact, value) => contact with { ProfileName = Text(value) },
        ["Name"] = (contact, value) => contact with { Name = Text(value) },
        ["ContactName"] = (contact, value) => contact with { Name = Text(value) },
        ["DisplayName"] = (contact, value) => contact with { Name = Text(value) },
        ["FirstName"] = (contact, value) => contact with { FirstName = Text(value) },
        ["GivenName"] = (contact, value) => contact with { FirstName = Text(value) },
        ["LastName"] = (contact, value) => contact with { LastName = Text(value) },
        ["Surname"] = (contact, value) => contact with { LastName = Text(value) },
        ["Email"] = (contact, value) => contact with { Email = Text(value) },
        ["Mail"] = (contact, value) => contact with { Email = Text(value) },
        ["ContactEmail"] = (contact, value) => contact with { Email = Text(value) },
        ["PrimaryEmailAddress"] = (contact, value) => contact with { Email = Text(value) },
        ["Phone"] = (contact, value) => contact with { Phone = Text(value) },
        ["PhoneNumber"] = (contact, value) => contact with { Phone = Text(value) },
        ["ContactPhone"] = (contact, value) => contact with { Phone = Text(value) },
        ["AdditionalEmail"] = (contact, value) => contact with { AdditionalEmail = Texts(value) },
        ["AdditionalEmailAddresses"] = (contact, value) => contact with { AdditionalEmail = Texts(value) },
        ["Country"] = (contact, value) => contact with { Country = Text(value) },
        ["TimeZone"] = (contact, value) => contact with { TimeZone = Text(value) },
        ["Language"] = (contact, value) => contact with { Language = Text(value) },
        ["Method"] = (contact, value) => contact with { Method = new Word<ContactMethod>(Text(value)) },
        ["PreferredContactMethod"] = (contact, value) => contact with { Method = new Word<ContactMethod>(Text(value)) },
    };

    /// <summary>The names under which parts of a contact are found, in any case.</summary>
    public static IReadOnlyCollection<string> Keys => Parts.Keys;

    /// <summary>Reads a text: <c>Name &lt;mail&gt;</c>, a mail address alone, or a profile's name.</summary>
    /// <param name="text">The text.</param>
    public static ContactInput Parse(string? text)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        if (trimmed.Length == 0)
            return new ContactInput();
        var open = trimmed.LastIndexOf('<');
        if (open >= 0 && trimmed.EndsWith('>'))
        {
            var name = trimmed[..open].Trim().Trim('"').Trim();
            return new ContactInput { Name = name.Length == 0 ? null : name, Email = trimmed[(open + 1)..^1] };
        }

        var looksLikeMail = UnicodeForm.Compatible(trimmed).Contains('@', StringComparison.Ordinal);
        return looksLikeMail ? new ContactInput { Email = trimmed } : new ContactInput { ProfileName = trimmed };
    }

    /// <summary>Reads named values, as of a hashtable or a record.</summary>
    /// <param name="values">The names and values; names that mean no part of a contact are passed over.</param>
    /// <param name="unknown">The names that were passed over.</param>
    public static ContactInput Parse(IEnumerable<KeyValuePair<string, object?>> values, out IReadOnlyList<string> unknown)
    {
        var contact = new ContactInput();
        var passedOver = new List<string>();
        foreach (var (name, value) in values)
        {
            if (Parts.TryGetValue(name.Trim(), out var part))
                contact = part(contact, value);
            else
                passedOver.Add(name);
        }

        unknown = passedOver;
        return contact;
    }

    private static string? Text(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static List<string> Texts(object? value)
    {
        var items = value is string or null || value is not IEnumerable many ? [value] : many.Cast<object?>();
        return [.. items.SelectMany(item => (Text(item) ?? string.Empty).Split(';')).Where(text => !string.IsNullOrWhiteSpace(text))];
    }
}
