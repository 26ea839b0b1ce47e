using System.Globalization;
using System.Text.Json;
using static PartnerSupport.PolicyJson;

namespace PartnerSupport;

/// <summary>
/// Reads a policy from JSON, as people write it or as ConvertTo-Json writes what Get-CspSupportPolicy gave. A name that it does not know is an
/// error: a misspelt restriction must not pass as none.
/// </summary>
internal static class PolicyReader
{
    internal static SupportPolicy Read(JsonElement root)
    {
        var policy = new SupportPolicy();
        var isWritten = IsWritten(root);
        foreach (var (name, value) in Members(root, "policy"))
        {
            policy = name.ToUpperInvariant() switch
            {
                "VERSION" => policy with
                {
                    Version = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var version) && version == 1 ? version : throw Bad(name),
                },
                "CONTACTS" => policy with
                {
                    Contacts = Rows(value, name).ToDictionary(entry => entry.Name, entry => Contact(entry.Value, name), StringComparer.OrdinalIgnoreCase),
                },
                "DEFAULTCONTACT" => policy with { DefaultContact = Text(value, name) },
                "DECLAREDDOMAINS" => policy with { DeclaredDomains = Texts(value, name) },
                "DECLAREDADDRESSES" => policy with { DeclaredAddresses = Texts(value, name) },
                "DECLAREDPHONES" => policy with { DeclaredPhones = Texts(value, name) },
                "AFFILIATETENANTS" => policy with { AffiliateTenants = [.. Texts(value, name).Select(text => Id(text, name))] },
                "KNOWNCUSTOMERCONTACTS" => policy with { KnownCustomerContacts = Known(value, name) },
                "PLAN" => policy with { Plan = Word<SupportPlan>(value, name, isWritten) },
                "SUBSCRIPTIONPLANS" => policy with
                {
                    SubscriptionPlans = Rows(value, name).ToDictionary(entry => Id(entry.Name, name), entry => Word<SupportPlan>(entry.Value, name, isWritten)),
                },
                "ESCALATIONCRITERION" => policy with { EscalationCriterion = Word<PolicyMode>(value, name, isWritten) },
                "TIMETOSUBMIT" => policy with { TimeToSubmit = Times(value, name, policy.TimeToSubmit) },
                "CLAIMTIME" => policy with { ClaimTime = Time(value, name) ?? throw Bad(name) },
                "TEXTRETENTION" => policy with { TextRetention = Time(value, name) ?? throw Bad(name) },
                "ONCUSTOMERCONTACT" => policy with { OnCustomerContact = Word<CustomerContactHandling>(value, name, isWritten) },
                "BUSINESSHOURS" => policy with { BusinessHours = Hours(value, isWritten) },
                _ => throw Bad(name),
            };
        }

        return policy;
    }

    private static ContactInput Contact(JsonElement element, string place)
    {
        if (element.ValueKind == JsonValueKind.String)
            return ContactInputParser.Parse(element.GetString());
        var values = Members(element, place)
            .Where(entry => !string.Equals(entry.Name, nameof(ContactInput.IsEmpty), StringComparison.OrdinalIgnoreCase))
            .Select(entry => KeyValuePair.Create(entry.Name, Part(entry.Name, entry.Value)));
        var contact = ContactInputParser.Parse(values.ToList(), out var unknown);
        return unknown.Count == 0 ? contact : throw Bad(unknown[0]);
    }

    private static object? Part(string name, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => Texts(value, name),
            // A word keeps what was typed beside what it means.
            JsonValueKind.Object when value.TryGetProperty(nameof(Word<ContactMethod>.Text), out var typed) => Text(typed, name),
            JsonValueKind.String when string.Equals(name, nameof(ContactInput.AdditionalEmail), StringComparison.OrdinalIgnoreCase) => Separate(value),
            _ => Text(value, name),
        };

    // A list that ConvertTo-Json cut is one text with blanks between its items; no address holds one.
    private static string[] Separate(JsonElement value) => value.GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // Nothing by which a person could be known: what ConvertTo-Json cut, or the name of a profile. It would protect nobody.
    private static ContactInput KnownContact(JsonElement element, string place)
    {
        var contact = Contact(element, place);
        return (contact with { ProfileName = null }).IsEmpty ? throw Bad(place) : contact;
    }

    private static Dictionary<Guid, IReadOnlyList<ContactInput>> Known(JsonElement element, string place) =>
        Rows(element, place)
            .ToDictionary(
                entry => Id(entry.Name, place),
                IReadOnlyList<ContactInput> (entry) =>
                    entry.Value.ValueKind == JsonValueKind.Array
                        ? [.. entry.Value.EnumerateArray().Select(item => KnownContact(item, place))]
                        : [KnownContact(entry.Value, place)]
            );

    private static Dictionary<SupportSeverity, TimeSpan> Times(JsonElement element, string place, IReadOnlyDictionary<SupportSeverity, TimeSpan> defaults)
    {
        var times = defaults.ToDictionary(entry => entry.Key, entry => entry.Value);
        foreach (var (name, value) in Rows(element, place))
        {
            var severity = Number<SupportSeverity>(name) ?? RequestWords.Severities.Find(name);
            times[severity] = severity != SupportSeverity.Unknown && Time(value, place) is { } time ? time : throw Bad(place);
        }

        return times;
    }

    private static TimeSpan? Time(JsonElement value, string place) =>
        Ticks(value) is { } ticks ? TimeSpan.FromTicks(ticks)
        : DurationText.TryRead(Text(value, place), out var time) ? time
        : null;

    private static TimeOnly? Clock(JsonElement value, string place) =>
        Ticks(value) is { } ticks and >= 0 and < TimeSpan.TicksPerDay ? new TimeOnly(ticks) : BusinessHoursText.Clock(Text(value, place));

    private static DateOnly? Day(JsonElement value, string place, bool isWritten) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(nameof(DateOnly.DayNumber), out var number)
            ? number.TryGetInt32(out var day) && day >= 0 && day <= DateOnly.MaxValue.DayNumber
                ? DateOnly.FromDayNumber(day)
                : null
            : isWritten && DateOnly.TryParseExact(Text(value, place), "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var cut)
                ? cut
                : BusinessHoursText.Day(Text(value, place));

    private static BusinessHours Hours(JsonElement element, bool isWritten)
    {
        var hours = new BusinessHours();
        foreach (var (name, value) in Members(element, "businessHours"))
        {
            hours = name.ToUpperInvariant() switch
            {
                "TIMEZONE" => hours with { TimeZone = Text(value, name) },
                "START" => hours with { Start = Clock(value, name) ?? throw Bad(name) },
                "END" => hours with { End = Clock(value, name) ?? throw Bad(name) },
                "DAYS" => hours with { Days = [.. Items(value, name).Select(item => Word<DayOfWeek>(item, name, isWritten))] },
                "HOLIDAYS" => hours with { Holidays = [.. Items(value, name).Select(item => Day(item, name, isWritten) ?? throw Bad(name))] },
                _ => throw Bad(name),
            };
        }

        return hours;
    }
}
