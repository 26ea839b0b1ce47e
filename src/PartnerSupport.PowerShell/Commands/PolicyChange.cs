using System.Collections;

namespace PartnerSupport.PowerShell;

/// <summary>Puts what Set-CspSupportPolicy was given into a policy.</summary>
internal static class PolicyChange
{
    private static readonly ContactArgumentAttribute Contacts = new();

    /// <exception cref="SupportException">PolicyValueInvalid, ContactUnreadable.</exception>
    internal static SupportPolicy Read(SetCspSupportPolicyCommand given, SupportPolicy policy) =>
        policy with
        {
            DefaultContact =
                given.DefaultContact is null ? policy.DefaultContact
                : given.DefaultContact.Trim() is { Length: > 0 } name ? name
                : null,
            Contacts = given.Contact is { } contacts
                ? Rows(contacts).ToDictionary(row => Name(row.Key), row => Contact(row.Value), StringComparer.OrdinalIgnoreCase)
                : policy.Contacts,
            KnownCustomerContacts = given.KnownCustomerContact is { } known
                ? Rows(known).ToDictionary(row => Tenant(row.Key), IReadOnlyList<ContactInput> (row) => [.. List(row.Value).Select(Contact)])
                : policy.KnownCustomerContacts,
            DeclaredDomains = given.DeclaredDomain ?? policy.DeclaredDomains,
            DeclaredAddresses = given.DeclaredAddress ?? policy.DeclaredAddresses,
            DeclaredPhones = given.DeclaredPhone ?? policy.DeclaredPhones,
            AffiliateTenants = given.AffiliateTenantId ?? policy.AffiliateTenants,
            Plan = given.Plan ?? policy.Plan,
            SubscriptionPlans = given.SubscriptionPlan is { } plans ? Map(plans, nameof(given.SubscriptionPlan), Subscription, Plan) : policy.SubscriptionPlans,
            EscalationCriterion = given.EscalationCriterion is PolicyMode.Unknown ? policy.EscalationCriterion : given.EscalationCriterion,
            OnCustomerContact = given.OnCustomerContact is CustomerContactHandling.Unknown ? policy.OnCustomerContact : given.OnCustomerContact,
            TimeToSubmit = given.TimeToSubmit is { } times
                ? Merge(policy.TimeToSubmit, Map(times, nameof(given.TimeToSubmit), Severity, Time))
                : policy.TimeToSubmit,
        };

    private static Dictionary<TKey, TValue> Map<TKey, TValue>(IDictionary given, string parameter, Func<string, TKey?> key, Func<string, TValue?> value)
        where TKey : struct
        where TValue : struct
    {
        var map = new Dictionary<TKey, TValue>();
        foreach (DictionaryEntry entry in given)
        {
            var (name, text) = (entry.Key.ToString()!, ArgumentText.Of(entry.Value, " ") ?? string.Empty);
            if (key(name) is not { } read || value(text) is not { } found)
            {
                throw new SupportException(ErrorIds.PolicyValueInvalid, SupportErrorKind.InvalidArgument, parameter, name, text);
            }
            map[read] = found;
        }
        return map;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Rows(IDictionary given) =>
        given.Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create(entry.Key.ToString()!, ArgumentText.Unwrap(entry.Value)));

    private static IEnumerable<object?> List(object? value) => value is IList list ? list.Cast<object?>() : [value];

    private static string Name(string text) =>
        !GivenText.Is(text)
            ? throw new SupportException(ErrorIds.PolicyValueInvalid, SupportErrorKind.InvalidArgument, nameof(SupportPolicy.Contacts), text, string.Empty)
            : text.Trim();

    private static Guid Tenant(string text) =>
        Guid.TryParse(text, out var id)
            ? id
            : throw new SupportException(
                ErrorIds.PolicyValueInvalid,
                SupportErrorKind.InvalidArgument,
                nameof(SupportPolicy.KnownCustomerContacts),
                text,
                string.Empty
            );

    private static ContactInput Contact(object? value) =>
        value is not null && Contacts.Transform(null!, value) is ContactArgument argument
            ? argument.Read()
            : throw new SupportException(ErrorIds.ContactMissing, SupportErrorKind.InvalidArgument);

    private static Dictionary<SupportSeverity, TimeSpan> Merge(
        IReadOnlyDictionary<SupportSeverity, TimeSpan> old,
        Dictionary<SupportSeverity, TimeSpan> changed
    )
    {
        var merged = new Dictionary<SupportSeverity, TimeSpan>(old);
        foreach (var (severity, time) in changed)
            merged[severity] = time;
        return merged;
    }

    private static Guid? Subscription(string text) => Guid.TryParse(text, out var id) ? id : null;

    private static SupportPlan? Plan(string text) => Enum.TryParse<SupportPlan>(text, ignoreCase: true, out var plan) && Enum.IsDefined(plan) ? plan : null;

    private static SupportSeverity? Severity(string text) =>
        RequestWords.Severities.Find(text) is var severity and not SupportSeverity.Unknown ? severity : null;

    private static TimeSpan? Time(string text) => DurationText.TryRead(text, out var time) ? time : null;
}
