using System.Collections;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Takes a contact as a profile's name, an address, "Name &lt;mail&gt;", a hashtable, an object with such properties, or
/// what this module put out before.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ContactArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => ArgumentText.Unwrap(inputData) switch
    {
        null => null,
        ContactArgument argument => argument,
        ContactInput input => new ContactArgument(input),
        SupportContact contact => new ContactArgument(FromContact(contact)),
        string text => FromText(text),
        IDictionary map => ContactShape.Read(map.Cast<DictionaryEntry>().Select(entry => (entry.Key?.ToString() ?? string.Empty, entry.Value)), strict: true),
        PSObject record => ContactShape.Read(record.Properties.Select(property => (property.Name, (object?)property.Value)), strict: false),
        var other => new ContactArgument(new SupportException("ContactUnreadable", SupportErrorKind.InvalidArgument, other.GetType().Name, ContactShape.Accepted)),
    };

    private static ContactArgument? FromText(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return null;
        var open = trimmed.LastIndexOf('<');
        if (open >= 0 && trimmed.EndsWith('>'))
        {
            return new ContactArgument(new ContactInput { Name = Blank(trimmed[..open].Trim().Trim('"')), Email = trimmed[(open + 1)..^1] });
        }
        return new ContactArgument(IsAddress(trimmed) ? new ContactInput { Email = trimmed } : new ContactInput { ProfileName = trimmed });
    }

    // A look-alike of the at sign is an address too: it is judged as one, not looked up as a profile's name.
    private static bool IsAddress(string text) => text.AsSpan().IndexOfAny('@', '\uff20', '\ufe6b') >= 0;

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static ContactInput FromContact(SupportContact contact) => new()
    {
        FirstName = contact.FirstName,
        LastName = contact.LastName,
        Email = contact.Email,
        Phone = contact.Phone,
        AdditionalEmail = contact.AdditionalEmail,
        Country = contact.Country,
        TimeZone = contact.TimeZone,
        Language = contact.Language,
    };
}
