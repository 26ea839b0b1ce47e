using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Puts what Set-CspSupportPolicy was given into a policy.</summary>
internal static class PolicyChange
{
    private static readonly ContactArgumentAttribute Contacts = new();
    private static readonly StringComparer AnyCase = StringComparer.OrdinalIgnoreCase;

    /// <exception cref="SupportException">PolicyValueInvalid, PolicyEntryAbsent, ContactUnreadable.</exception>
    internal static SupportPolicy Read(SetCspSupportPolicyCommand given, SupportPolicy policy) =>
        policy with
        {
            DefaultContact =
                given.DefaultContact is null ? policy.DefaultContact
                : given.DefaultContact.Trim() is { Length: > 0 } name ? name
                : null,
            Contacts = PolicyLists.Change(
                policy.Contacts,
                Table<string, ContactInput>(given.Contact, nameof(given.Contact), Name, Contact, AnyCase),
                Table<string, ContactInput>(given.AddContact, nameof(given.AddContact), Name, Contact, AnyCase) ?? [],
                [.. given.RemoveContact.Select(name => name.Trim())],
                AnyCase,
                nameof(given.RemoveContact)
            ),
            KnownCustomerContacts = KnownContacts.Change(
                policy.KnownCustomerContacts,
                Known(given.KnownCustomerContact, nameof(given.KnownCustomerContact)),
                Known(given.AddKnownCustomerContact, nameof(given.AddKnownCustomerContact)) ?? [],
                Known(given.RemoveKnownCustomerContact, nameof(given.RemoveKnownCustomerContact)) ?? [],
                nameof(given.RemoveKnownCustomerContact)
            ),
            DeclaredDomains = PolicyLists.Change(
                policy.DeclaredDomains,
                given.DeclaredDomain,
                given.AddDeclaredDomain,
                given.RemoveDeclaredDomain,
                PolicyLists.Plain,
                nameof(given.RemoveDeclaredDomain)
            ),
            DeclaredAddresses = PolicyLists.Change(
                policy.DeclaredAddresses,
                given.DeclaredAddress,
                given.AddDeclaredAddress,
                given.RemoveDeclaredAddress,
                PolicyLists.Plain,
                nameof(given.RemoveDeclaredAddress)
            ),
            DeclaredPhones = PolicyLists.Change(
                policy.DeclaredPhones,
                given.DeclaredPhone,
                given.AddDeclaredPhone,
                given.RemoveDeclaredPhone,
                PolicyLists.Dialled,
                nameof(given.RemoveDeclaredPhone)
            ),
            AffiliateTenants = PolicyLists.Change(
                policy.AffiliateTenants,
                given.AffiliateTenantId,
                given.AddAffiliateTenantId,
                given.RemoveAffiliateTenantId,
                tenant => tenant,
                nameof(given.RemoveAffiliateTenantId)
            ),
            Plan = given.Plan ?? policy.Plan,
            SubscriptionPlans = PolicyLists.Change(
                policy.SubscriptionPlans,
                Table<Guid, SupportPlan>(given.SubscriptionPlan, nameof(given.SubscriptionPlan), Id, Plan),
                Table<Guid, SupportPlan>(given.AddSubscriptionPlan, nameof(given.AddSubscriptionPlan), Id, Plan) ?? [],
                given.RemoveSubscriptionPlan,
                EqualityComparer<Guid>.Default,
                nameof(given.RemoveSubscriptionPlan)
            ),
            EscalationCriterion = given.EscalationCriterion is PolicyMode.Unknown ? policy.EscalationCriterion : given.EscalationCriterion,
            OnCustomerContact = given.OnCustomerContact is CustomerContactHandling.Unknown ? policy.OnCustomerContact : given.OnCustomerContact,
            TimeToSubmit = PolicyLists.Change(
                policy.TimeToSubmit,
                null,
                Table<SupportSeverity, TimeSpan>(given.TimeToSubmit, nameof(given.TimeToSubmit), Severity, Time) ?? [],
                [],
                EqualityComparer<SupportSeverity>.Default,
                string.Empty
            ),
            ClaimTime = given.ClaimTime is { } claimed ? Kept(claimed, nameof(given.ClaimTime)) : policy.ClaimTime,
            TextRetention = given.TextRetention is { } kept ? Kept(kept, nameof(given.TextRetention)) : policy.TextRetention,
            BusinessHours = BusinessHoursChange.Read(given.BusinessHours, policy.BusinessHours),
        };

    private const int MostDays = 366;

    /// <summary>A name or value that isn't understood.</summary>
    internal static SupportException Invalid(string parameter, object? name, string value) =>
        new(ErrorIds.PolicyValueInvalid, SupportErrorKind.InvalidArgument, parameter, name, value);

    private static Dictionary<Guid, IReadOnlyList<ContactInput>>? Known(IDictionary? given, string parameter) =>
        Table<Guid, IReadOnlyList<ContactInput>>(given, parameter, Id, ContactList);

    // A name that stands there twice, in another case or form, means whichever comes last: nobody can say which was meant.
    private static Dictionary<TKey, TValue>? Table<TKey, TValue>(
        IDictionary? given,
        string parameter,
        Reader<TKey> key,
        Reader<TValue> value,
        IEqualityComparer<TKey>? comparer = null
    )
        where TKey : notnull
    {
        if (given is null)
            return null;
        var table = new Dictionary<TKey, TValue>(comparer);
        foreach (DictionaryEntry entry in given)
        {
            if (!key(entry.Key, out var name))
                throw Invalid(parameter, Text(entry.Key), string.Empty);
            if (!value(ArgumentText.Unwrap(entry.Value), out var read))
                throw Invalid(parameter, name, Text(entry.Value));
            if (!table.TryAdd(name, read))
                throw new SupportException(ErrorIds.PolicyNameTwice, SupportErrorKind.InvalidArgument, parameter, Text(entry.Key));
        }
        return table;
    }

    private static TimeSpan Kept(object given, string parameter)
    {
        var text = Text(ArgumentText.Unwrap(given));
        var time =
            ArgumentText.Unwrap(given) is TimeSpan length ? length
            : DurationText.TryReadAge(text, MostDays, out var read) ? read
            : TimeSpan.Zero;
        return time > TimeSpan.Zero && time <= TimeSpan.FromDays(MostDays) ? time : throw Invalid(parameter, parameter, text);
    }

    // What is handed in may be an object whose own text throws: then it is no value.
    private static string Text(object? value)
    {
        try
        {
            return ArgumentText.Of(value, " ") ?? string.Empty;
        }
        catch (Exception error) when (error is not PipelineStoppedException)
        {
            return value?.GetType().Name ?? string.Empty;
        }
    }

    private static bool Name(object? value, out string name)
    {
        name = Text(value).Trim();
        return GivenText.Is(name);
    }

    private static bool Id(object? value, out Guid id) => Guid.TryParse(Text(value), out id);

    private static bool Contact(object? value, out ContactInput contact)
    {
        contact =
            value is not null && Contacts.Transform(null!, value) is ContactArgument argument
                ? argument.Read()
                : throw new SupportException(ErrorIds.ContactMissing, SupportErrorKind.InvalidArgument);
        return true;
    }

    private static bool ContactList(object? value, out IReadOnlyList<ContactInput> contacts)
    {
        var list = new List<ContactInput>();
        foreach (var item in value is IList many ? many : new[] { value })
        {
            if (Contact(ArgumentText.Unwrap(item), out var contact))
                list.Add(contact);
        }
        contacts = list;
        return true;
    }

    private static bool Plan(object? value, out SupportPlan plan) => Enum.TryParse(Text(value), ignoreCase: true, out plan) && Enum.IsDefined(plan);

    private static bool Severity(object? value, out SupportSeverity severity) =>
        (severity = RequestWords.Severities.Find(Text(value))) != SupportSeverity.Unknown;

    private static bool Time(object? value, out TimeSpan time) => DurationText.TryRead(Text(value), out time);

    private delegate bool Reader<T>(object? value, [MaybeNullWhen(false)] out T read);
}
