using System.Collections;
using System.Management.Automation;

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
                ? Map(contacts, nameof(given.Contact), Name, (_, one) => Contact(one), StringComparer.OrdinalIgnoreCase)
                : policy.Contacts,
            KnownCustomerContacts = given.KnownCustomerContact is { } known
                ? Map(known, nameof(given.KnownCustomerContact), Tenant, IReadOnlyList<ContactInput> (_, one) => [.. List(one).Select(Contact)])
                : policy.KnownCustomerContacts,
            DeclaredDomains = given.DeclaredDomain ?? policy.DeclaredDomains,
            DeclaredAddresses = given.DeclaredAddress ?? policy.DeclaredAddresses,
            DeclaredPhones = given.DeclaredPhone ?? policy.DeclaredPhones,
            AffiliateTenants = given.AffiliateTenantId ?? policy.AffiliateTenants,
            Plan = given.Plan ?? policy.Plan,
            SubscriptionPlans = given.SubscriptionPlan is { } plans
                ? Read(plans, nameof(given.SubscriptionPlan), Subscription, Plan)
                : policy.SubscriptionPlans,
            EscalationCriterion = given.EscalationCriterion is PolicyMode.Unknown ? policy.EscalationCriterion : given.EscalationCriterion,
            OnCustomerContact = given.OnCustomerContact is CustomerContactHandling.Unknown ? policy.OnCustomerContact : given.OnCustomerContact,
            TimeToSubmit = given.TimeToSubmit is { } times
                ? Merge(policy.TimeToSubmit, Read(times, nameof(given.TimeToSubmit), Severity, Time))
                : policy.TimeToSubmit,
        };

    private static Dictionary<TKey, TValue> Read<TKey, TValue>(IDictionary given, string parameter, Func<string, TKey?> key, Func<string, TValue?> value)
        where TKey : struct
        where TValue : struct =>
        Map(
            given,
            parameter,
            name => key(name) ?? throw Invalid(parameter, name, string.Empty),
            (name, one) => value(TextOf(parameter, one)) ?? throw Invalid(parameter, name, TextOf(parameter, one))
        );

    // A name that is given twice means whichever comes last: nobody can say which was meant.
    private static Dictionary<TKey, TValue> Map<TKey, TValue>(
        IDictionary given,
        string parameter,
        Func<string, TKey> key,
        Func<string, object?, TValue> value,
        IEqualityComparer<TKey>? same = null
    )
        where TKey : notnull
    {
        var map = new Dictionary<TKey, TValue>(same);
        foreach (DictionaryEntry entry in given)
        {
            var name = TextOf(parameter, entry.Key);
            if (!map.TryAdd(key(name), value(name, ArgumentText.Unwrap(entry.Value))))
                throw new SupportException(ErrorIds.PolicyNameTwice, SupportErrorKind.InvalidArgument, parameter, name);
        }

        return map;
    }

    // What is handed in may be an object whose own text throws.
    private static string TextOf(string parameter, object? value)
    {
        try
        {
            return ArgumentText.Of(value, " ") ?? string.Empty;
        }
        catch (Exception error) when (error is not PipelineStoppedException)
        {
            throw Invalid(parameter, value!.GetType().Name, string.Empty);
        }
    }

    private static SupportException Invalid(string parameter, string name, string text) =>
        new(ErrorIds.PolicyValueInvalid, SupportErrorKind.InvalidArgument, parameter, name, text);

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
