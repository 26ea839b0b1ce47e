namespace PartnerSupport;

/// <summary>
/// A user's own policy: everything in it is optional, and takes away from the partner's or makes it stricter (docs/decisions/policy-narrows.md).
/// </summary>
public sealed record PolicyNarrowing
{
    /// <summary>Names of the partner's contacts that stay; null: all.</summary>
    public IReadOnlyList<string>? Contacts { get; init; }

    /// <summary>The default contact, one of those that stay; null: the partner's.</summary>
    public string? DefaultContact { get; init; }

    /// <summary>Declared domains that stay; null: all.</summary>
    public IReadOnlyList<string>? DeclaredDomains { get; init; }

    /// <summary>Declared addresses that stay; null: all.</summary>
    public IReadOnlyList<string>? DeclaredAddresses { get; init; }

    /// <summary>Declared phones that stay; null: all.</summary>
    public IReadOnlyList<string>? DeclaredPhones { get; init; }

    /// <summary>Affiliate tenants that stay; null: all.</summary>
    public IReadOnlyList<Guid>? AffiliateTenants { get; init; }

    /// <summary>Further contacts of customers, to be refused.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<ContactInput>>? KnownCustomerContacts { get; init; }

    /// <summary>A stricter mode for the escalation criterion; null: the partner's.</summary>
    public PolicyMode? EscalationCriterion { get; init; }

    /// <summary>Shorter times to submit a hand-off; null: the partner's.</summary>
    public IReadOnlyDictionary<SupportSeverity, TimeSpan>? TimeToSubmit { get; init; }

    /// <summary>A shorter time for which a hand-off stays claimed; null: the partner's.</summary>
    public TimeSpan? ClaimTime { get; init; }

    /// <summary>A shorter time to keep texts; null: the partner's.</summary>
    public TimeSpan? TextRetention { get; init; }

    /// <summary>Refuse, where the partner's policy would replace; null: the partner's.</summary>
    public CustomerContactHandling? OnCustomerContact { get; init; }

    /// <summary>The partner's policy, narrowed. What would widen it is left out.</summary>
    /// <param name="shared">The partner's policy.</param>
    /// <param name="findings">A warning for everything that was left out.</param>
    public SupportPolicy Apply(SupportPolicy shared, out IReadOnlyList<Finding> findings)
    {
        var widened = new List<string>();
        var contacts = Contacts is null
            ? shared.Contacts
            : Keep(shared.Contacts.Keys, Contacts, StringComparer.OrdinalIgnoreCase, nameof(Contacts), widened)
                .ToDictionary(name => name, name => shared.Contacts[name], StringComparer.OrdinalIgnoreCase);
        var narrowed = shared with
        {
            Contacts = contacts,
            DefaultContact = Default(shared, contacts, widened),
            DeclaredDomains = Keep(shared.DeclaredDomains, DeclaredDomains, StringComparer.OrdinalIgnoreCase, nameof(DeclaredDomains), widened),
            DeclaredAddresses = Keep(shared.DeclaredAddresses, DeclaredAddresses, StringComparer.OrdinalIgnoreCase, nameof(DeclaredAddresses), widened),
            DeclaredPhones = Keep(shared.DeclaredPhones, DeclaredPhones, StringComparer.Ordinal, nameof(DeclaredPhones), widened),
            AffiliateTenants = Keep(shared.AffiliateTenants, AffiliateTenants, EqualityComparer<Guid>.Default, nameof(AffiliateTenants), widened),
            KnownCustomerContacts = Join(shared.KnownCustomerContacts),
            EscalationCriterion = Stricter(shared.EscalationCriterion, widened),
            TimeToSubmit = Shorter(shared.TimeToSubmit, widened),
            OnCustomerContact = Refusing(shared.OnCustomerContact, widened),
            ClaimTime = Shorter(ClaimTime, shared.ClaimTime, nameof(ClaimTime), widened),
            TextRetention = Shorter(TextRetention, shared.TextRetention, nameof(TextRetention), widened),
        };
        findings = [.. widened.Distinct().Select(field => FindingFactory.Warning(ContactIds.PolicyWidened, null, field, field))];
        return narrowed;
    }

    private static List<T> Keep<T>(IEnumerable<T> shared, IReadOnlyList<T>? wanted, IEqualityComparer<T> comparer, string field, List<string> widened)
    {
        var all = shared.ToList();
        if (wanted is null)
            return all;
        if (wanted.Any(item => !all.Contains(item, comparer)))
            widened.Add(field);
        return [.. all.Where(item => wanted.Contains(item, comparer))];
    }

    private string? Default(SupportPolicy shared, IReadOnlyDictionary<string, ContactInput> contacts, List<string> widened)
    {
        var wanted = DefaultContact ?? shared.DefaultContact;
        if (wanted is null || contacts.Keys.Contains(wanted, StringComparer.OrdinalIgnoreCase))
            return wanted;
        if (DefaultContact is not null)
            widened.Add(nameof(DefaultContact));
        return shared.DefaultContact is { } common && contacts.Keys.Contains(common, StringComparer.OrdinalIgnoreCase) ? common : null;
    }

    private IReadOnlyDictionary<Guid, IReadOnlyList<ContactInput>> Join(IReadOnlyDictionary<Guid, IReadOnlyList<ContactInput>> shared) =>
        KnownCustomerContacts is null
            ? shared
            : shared
                .Concat(KnownCustomerContacts)
                .GroupBy(entry => entry.Key)
                .ToDictionary(group => group.Key, IReadOnlyList<ContactInput> (group) => [.. group.SelectMany(entry => entry.Value).Distinct()]);

    private PolicyMode Stricter(PolicyMode shared, List<string> widened)
    {
        if (EscalationCriterion is not { } wanted || wanted == shared)
            return shared;
        if (wanted > shared)
            return wanted;
        widened.Add(nameof(EscalationCriterion));
        return shared;
    }

    private CustomerContactHandling Refusing(CustomerContactHandling shared, List<string> widened)
    {
        if (OnCustomerContact is not { } wanted || wanted == shared)
            return shared;
        if (wanted == CustomerContactHandling.Refuse)
            return wanted;
        widened.Add(nameof(OnCustomerContact));
        return shared;
    }

    private static TimeSpan Shorter(TimeSpan? wanted, TimeSpan shared, string field, List<string> widened)
    {
        if (wanted is not { } time || time <= shared)
            return wanted ?? shared;
        widened.Add(field);
        return shared;
    }

    private Dictionary<SupportSeverity, TimeSpan> Shorter(IReadOnlyDictionary<SupportSeverity, TimeSpan> shared, List<string> widened)
    {
        var times = shared.ToDictionary(entry => entry.Key, entry => entry.Value);
        foreach (var (severity, wanted) in TimeToSubmit ?? new Dictionary<SupportSeverity, TimeSpan>())
        {
            if (!times.TryGetValue(severity, out var common) || wanted <= common)
                times[severity] = wanted;
            else
                widened.Add(nameof(TimeToSubmit));
        }

        return times;
    }
}
