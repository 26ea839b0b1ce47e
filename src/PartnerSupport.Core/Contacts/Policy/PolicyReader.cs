using System.Globalization;
using System.Text.Json;

namespace PartnerSupport;

/// <summary>Reads a policy from JSON. A name that it does not know is an error: a misspelt restriction must not pass as none.</summary>
internal static class PolicyReader
{
    internal static SupportPolicy Read(JsonElement root)
    {
        var policy = new SupportPolicy();
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
                    Contacts = Members(value, name).ToDictionary(entry => entry.Name, entry => Contact(entry.Value, name), StringComparer.OrdinalIgnoreCase),
                },
                "DEFAULTCONTACT" => policy with { DefaultContact = Text(value, name) },
                "DECLAREDDOMAINS" => policy with { DeclaredDomains = Texts(value, name) },
                "DECLAREDADDRESSES" => policy with { DeclaredAddresses = Texts(value, name) },
                "DECLAREDPHONES" => policy with { DeclaredPhones = Texts(value, name) },
                "AFFILIATETENANTS" => policy with { AffiliateTenants = [.. Texts(value, name).Select(text => Id(text, name))] },
                "KNOWNCUSTOMERCONTACTS" => policy with { KnownCustomerContacts = Known(value, name) },
                "PLAN" => policy with { Plan = Word<SupportPlan>(value, name) },
                "SUBSCRIPTIONPLANS" => policy with
                {
                    SubscriptionPlans = Members(value, name).ToDictionary(entry => Id(entry.Name, name), entry => Word<SupportPlan>(entry.Value, name)),
                },
                "ESCALATIONCRITERION" => policy with { EscalationCriterion = Word<PolicyMode>(value, name) },
                "TIMETOSUBMIT" => policy with { TimeToSubmit = Times(value, name, policy.TimeToSubmit) },
                "TEXTRETENTION" => policy with { TextRetention = DurationText.TryRead(Text(value, name), out var kept) ? kept : throw Bad(name) },
                "ONCUSTOMERCONTACT" => policy with { OnCustomerContact = Word<CustomerContactHandling>(value, name) },
                "BUSINESSHOURS" => policy with { BusinessHours = Hours(value) },
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
            .Select(entry =>
                KeyValuePair.Create<string, object?>(
                    entry.Name,
                    entry.Value.ValueKind == JsonValueKind.Array ? Texts(entry.Value, entry.Name) : Text(entry.Value, entry.Name)
                )
            );
        var contact = ContactInputParser.Parse(values.ToList(), out var unknown);
        return unknown.Count == 0 ? contact : throw Bad(unknown[0]);
    }

    private static Dictionary<Guid, IReadOnlyList<ContactInput>> Known(JsonElement element, string place) =>
        Members(element, place)
            .ToDictionary(
                entry => Id(entry.Name, place),
                IReadOnlyList<ContactInput> (entry) =>
                    entry.Value.ValueKind == JsonValueKind.Array
                        ? [.. entry.Value.EnumerateArray().Select(item => Contact(item, place))]
                        : [Contact(entry.Value, place)]
            );

    private static Dictionary<SupportSeverity, TimeSpan> Times(JsonElement element, string place, IReadOnlyDictionary<SupportSeverity, TimeSpan> defaults)
    {
        var times = defaults.ToDictionary(entry => entry.Key, entry => entry.Value);
        foreach (var (name, value) in Members(element, place))
        {
            var severity = RequestWords.Severities.Find(name);
            times[severity] = DurationText.TryRead(Text(value, place), out var time) && severity != SupportSeverity.Unknown ? time : throw Bad(place);
        }

        return times;
    }

    private static TimeOnly? Clock(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), ["H:mm", "HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static BusinessHours Hours(JsonElement element)
    {
        var hours = new BusinessHours();
        foreach (var (name, value) in Members(element, "businessHours"))
        {
            hours = name.ToUpperInvariant() switch
            {
                "TIMEZONE" => hours with { TimeZone = Text(value, name) },
                "START" => hours with { Start = Clock(Text(value, name)) ?? throw Bad(name) },
                "END" => hours with { End = Clock(Text(value, name)) ?? throw Bad(name) },
                "DAYS" => hours with
                {
                    Days = [.. Texts(value, name).Select(text => Enum.TryParse<DayOfWeek>(text, true, out var day) ? day : throw Bad(name))],
                },
                "HOLIDAYS" => hours with { Holidays = [.. Texts(value, name).Select(text => Day(text) ?? throw Bad(name))] },
                _ => throw Bad(name),
            };
        }

        return hours;
    }

    // A name that stands there twice means whichever a reader takes: nobody can say which was meant.
    private static List<(string Name, JsonElement Value)> Members(JsonElement element, string place)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Bad(place);
        var members = element.EnumerateObject().Select(member => (member.Name, member.Value)).ToList();
        return members.GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? throw Bad(twice.Key)
            : members;
    }

    private static string? Text(JsonElement element, string place) =>
        element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Null => null,
            _ => throw Bad(place),
        };

    private static List<string> Texts(JsonElement element, string place) =>
        element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray().Select(item => Text(item, place) ?? throw Bad(place))] : throw Bad(place);

    private static Guid Id(string text, string place) => Guid.TryParse(text, out var id) ? id : throw Bad(place);

    private static T Word<T>(JsonElement element, string place)
        where T : struct, Enum
    {
        var text = Text(element, place);
        var named = Enum.GetNames<T>().FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        return named is null ? throw Bad(place) : Enum.Parse<T>(named);
    }

    private static SupportException Bad(string place) => new(ContactIds.PolicyUnreadable, SupportErrorKind.InvalidData, place) { Target = place };
}
