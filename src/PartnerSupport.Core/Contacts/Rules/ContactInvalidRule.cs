using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>Every field is what it says and nothing else: no room for data that the other rules do not read (R8).</summary>
internal sealed partial class ContactInvalidRule : IContactRule
{
    internal const string Id = ContactIds.ContactInvalid;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        foreach (var address in contact.Addresses.Where(address => address.Value is null))
            yield return Say(address.Field, $"{nameof(EmailFault)}{address.Fault}");
        if (contact.Name is null && contact.NameFault != NameFault.Empty)
            yield return Say(ContactCase.NameField, $"{nameof(NameFault)}{contact.NameFault}");
        if (contact.PhoneText is not null && contact.Phone is null)
            yield return Say(ContactCase.PhoneField, $"{nameof(PhoneFault)}{contact.PhoneFault}");
        var input = contact.Input;
        if (IsGiven(input.Country) && Country.Find(input.Country) is null)
            yield return Say(ContactCase.CountryField, ContactIds.CountryFaultUnknown);
        if (IsGiven(input.TimeZone) && TimeZoneName.ToWindows(input.TimeZone) is null)
            yield return Say(ContactCase.TimeZoneField, ContactIds.TimeZoneFaultUnknown);
        if (IsGiven(input.Language) && !LanguageTag().IsMatch(input.Language!.Trim()))
            yield return Say(ContactCase.LanguageField, ContactIds.LanguageFaultUnknown);
        if (input.Method?.IsUnknown == true)
            yield return Say("PreferredContactMethod", ContactIds.MethodFaultUnknown);
    }

    /// <summary>A language in canonical case, for example <c>en-US</c>, <c>zh-Hans</c>; null when none is given or it is no tag.</summary>
    internal static string? Language(string? text)
    {
        if (!IsGiven(text) || LanguageTag().Match(text!.Trim()) is not { Success: true } match)
            return null;
        var region = match.Groups["rest"].Value;
        var cased = region.Length == 4 ? char.ToUpperInvariant(region[0]) + region[1..].ToLowerInvariant() : region.ToUpperInvariant();
        return match.Groups["language"].Value.ToLowerInvariant() + (region.Length == 0 ? string.Empty : "-" + cased);
    }

    private static bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text);

    private static Finding Say(string field, string fault) => FindingFactory.Error(Id, "R8", field, field, MessageText.Format(fault));

    [GeneratedRegex("^(?<language>[A-Za-z]{2,3})(-(?<rest>[A-Za-z]{2}|[A-Za-z]{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
