namespace PartnerSupport.PowerShell;

/// <summary>The names under which the parts of a contact are found in hashtables and records.</summary>
internal static class ContactShape
{
    private static readonly Dictionary<string, Func<ContactInput, object?, ContactInput>> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Name"] = (contact, value) => contact with { Name = Text(value) },
        ["ContactName"] = (contact, value) => contact with { Name = Text(value) },
        ["FirstName"] = (contact, value) => contact with { FirstName = Text(value) },
        ["LastName"] = (contact, value) => contact with { LastName = Text(value) },
        ["Email"] = (contact, value) => contact with { Email = Text(value) },
        ["Mail"] = (contact, value) => contact with { Email = Text(value) },
        ["ContactEmail"] = (contact, value) => contact with { Email = Text(value) },
        ["Phone"] = (contact, value) => contact with { Phone = Text(value) },
        ["ContactPhone"] = (contact, value) => contact with { Phone = Text(value) },
        ["AdditionalEmail"] = (contact, value) => contact with { AdditionalEmail = AddressList.Split(value) },
        ["Country"] = (contact, value) => contact with { Country = Text(value) },
        ["TimeZone"] = (contact, value) => contact with { TimeZone = Text(value) },
        ["Language"] = (contact, value) => contact with { Language = Text(value) },
        ["ProfileName"] = (contact, value) => contact with { ProfileName = Text(value) },
    };

    internal static string Accepted { get; } = string.Join(", ", Parts.Keys);

    /// <summary>Reads a contact from named values.</summary>
    /// <param name="values">The names and values.</param>
    /// <param name="strict">Whether an unknown name is an error: a misspelt key of a hashtable is, a CSV row's other column is not.</param>
    internal static ContactArgument Read(IEnumerable<(string Name, object? Value)> values, bool strict)
    {
        var contact = new ContactInput();
        var found = false;
        foreach (var (name, value) in values)
        {
            if (Parts.TryGetValue(name, out var part))
            {
                contact = part(contact, value);
                found = true;
            }
            else if (strict)
            {
                return Unreadable(name);
            }
        }
        return found ? new ContactArgument(contact) : Unreadable("{}");
    }

    private static ContactArgument Unreadable(string what) =>
        new(new SupportException("ContactUnreadable", SupportErrorKind.InvalidArgument, what, Accepted));

    private static string? Text(object? value) => ArgumentText.Of(value, " ") is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
