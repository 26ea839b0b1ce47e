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
    private static readonly string Accepted = string.Join(", ", ContactInputParser.Keys);

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        ArgumentText.Unwrap(inputData) switch
        {
            null => null,
            ContactArgument argument => argument,
            ContactInput input => new ContactArgument(input),
            SupportContact contact => new ContactArgument(contact.ToInput()),
            string text => !GivenText.Is(text) ? null : new ContactArgument(ContactInputParser.Parse(text)),
            // A misspelt key of a hashtable is an error; another column of a row is not.
            IDictionary map => Read(
                map.Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create(entry.Key?.ToString() ?? string.Empty, entry.Value)),
                isStrict: true
            ),
            PSObject record => Read(
                record.Properties.Where(property => property.IsGettable).Select(property => KeyValuePair.Create(property.Name, (object?)property.Value)),
                isStrict: false
            ),
            var other => Unreadable(other.GetType().Name),
        };

    private static ContactArgument Read(IEnumerable<KeyValuePair<string, object?>> values, bool isStrict)
    {
        var bare = values.Select(value => KeyValuePair.Create(value.Key, ArgumentText.Unwrap(value.Value))).ToArray();
        var contact = ContactInputParser.Parse(bare, out var unknown);
        if (isStrict && unknown.Count > 0)
            return Unreadable(string.Join(", ", unknown));
        return unknown.Count == bare.Length ? Unreadable("{}") : new ContactArgument(contact);
    }

    private static ContactArgument Unreadable(string what) =>
        new(new SupportException(ErrorIds.ContactUnreadable, SupportErrorKind.InvalidArgument, what, Accepted));
}
