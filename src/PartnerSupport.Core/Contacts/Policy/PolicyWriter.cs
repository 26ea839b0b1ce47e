using System.Globalization;
using System.Text.Json;

namespace PartnerSupport;

/// <summary>Writes the canonical form of a policy.</summary>
internal static class PolicyWriter
{
    internal static void Write(Utf8JsonWriter json, SupportPolicy policy)
    {
        json.WriteStartObject();
        Set(json, "affiliateTenants", policy.AffiliateTenants.Select(tenant => tenant.ToString("D")));
        Hours(json, policy.BusinessHours);
        Text(json, "claimTime", policy.ClaimTime.ToString("c", CultureInfo.InvariantCulture));
        Map(json, "contacts", policy.Contacts, name => name, contact => Contact(json, contact));
        Set(json, "declaredAddresses", policy.DeclaredAddresses);
        Set(json, "declaredDomains", policy.DeclaredDomains);
        Set(json, "declaredPhones", policy.DeclaredPhones);
        Text(json, "defaultContact", policy.DefaultContact);
        Text(json, "escalationCriterion", policy.EscalationCriterion.ToString());
        Map(
            json,
            "knownCustomerContacts",
            policy.KnownCustomerContacts,
            tenant => tenant.ToString("D"),
            contacts =>
            {
                json.WriteStartArray();
                foreach (var contact in contacts)
                    Contact(json, contact);
                json.WriteEndArray();
            }
        );
        Text(json, "onCustomerContact", policy.OnCustomerContact.ToString());
        Text(json, "plan", policy.Plan.ToString());
        Map(json, "subscriptionPlans", policy.SubscriptionPlans, id => id.ToString("D"), plan => json.WriteStringValue(plan.ToString()));
        Text(json, "textRetention", policy.TextRetention.ToString("c", CultureInfo.InvariantCulture));
        Map(json, "timeToSubmit", policy.TimeToSubmit, Word, time => json.WriteStringValue(time.ToString("c", CultureInfo.InvariantCulture)));
        json.WriteNumber("version", policy.Version);
        json.WriteEndObject();
    }

    // The document's words, whatever lists show: the hash of a policy stands in audit events that are kept for years.
    private static string Word(SupportSeverity severity) =>
        severity switch
        {
            SupportSeverity.Critical => nameof(SupportSeverity.Critical),
            SupportSeverity.Moderate => nameof(SupportSeverity.Moderate),
            SupportSeverity.Minimal => nameof(SupportSeverity.Minimal),
            _ => severity.ToString(),
        };

    private static void Contact(Utf8JsonWriter json, ContactInput contact)
    {
        json.WriteStartObject();
        if (contact.AdditionalEmail.Count > 0)
            Set(json, "additionalEmail", contact.AdditionalEmail);
        Text(json, "country", contact.Country);
        Text(json, "email", contact.Email);
        Text(json, "firstName", contact.FirstName);
        Text(json, "language", contact.Language);
        Text(json, "lastName", contact.LastName);
        Text(json, "method", contact.Method?.Text);
        Text(json, "name", contact.Name);
        Text(json, "phone", contact.Phone);
        Text(json, "timeZone", contact.TimeZone);
        json.WriteEndObject();
    }

    private static void Hours(Utf8JsonWriter json, BusinessHours hours)
    {
        json.WriteStartObject("businessHours");
        json.WriteStartArray("days");
        foreach (var day in hours.Days.Distinct().Order())
            json.WriteStringValue(day.ToString());
        json.WriteEndArray();
        Text(json, "end", hours.End.ToString("HH:mm", CultureInfo.InvariantCulture));
        Set(json, "holidays", hours.Holidays.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Text(json, "start", hours.Start.ToString("HH:mm", CultureInfo.InvariantCulture));
        Text(json, "timeZone", hours.TimeZone);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(name, text);
    }

    private static void Set(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    private static void Map<TKey, TValue>(Utf8JsonWriter json, string name, IReadOnlyDictionary<TKey, TValue> map, Func<TKey, string> key, Action<TValue> write)
    {
        json.WriteStartObject(name);
        foreach (var (text, value) in map.Select(entry => (key(entry.Key), entry.Value)).OrderBy(entry => entry.Item1, StringComparer.Ordinal))
        {
            json.WritePropertyName(text);
            write(value);
        }

        json.WriteEndObject();
    }
}
