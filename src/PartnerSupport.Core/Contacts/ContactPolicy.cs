namespace PartnerSupport;

/// <summary>
/// The contact on a request is the partner's, proven, or nothing is sent (R8, R11): allow first, deny second, closed when in doubt about ourselves.
/// </summary>
public static class ContactPolicy
{
    internal const string NotPartnerId = ContactIds.ContactNotPartner;
    internal const string ReplacedId = ContactIds.ContactReplaced;

    private static readonly IContactRule[] Rules =
    [
        new CustomerAddressRule(),
        new CustomerPhoneRule(),
        new CustomerDataInNameRule(),
        new PartnerFactsRule(),
        new LookAlikeRule(),
        new GuestAddressRule(),
        new ContactInvalidRule(),
        new ContactIncompleteRule(),
        new DeclaredInDoubtRule(),
        new PhoneUnprovenRule(),
        new OwnDataInCustomerProfileRule(),
        new CustomerNameRule(),
        new CountryUnknownRule(),
        new CustomerFactsUnreadRule(),
    ];

    /// <summary>The leading finding stands first: an id earlier in this list leads.</summary>
    private static readonly string[] Lead =
    [
        CustomerAddressRule.Id,
        PartnerFactsRule.Id,
        LookAlikeRule.Id,
        GuestAddressRule.Id,
        NotPartnerId,
        ContactInvalidRule.Id,
        ContactIncompleteRule.Id,
    ];

    private static readonly IContactRule[] FormRules = [new ContactInvalidRule(), new ContactIncompleteRule()];

    /// <summary>
    /// Decides whose contact goes out with a request: chooses it (given, profile by name, the partner's own), judges it, and puts the partner's own
    /// in the place of a customer's where the policy says so, with a warning.
    /// </summary>
    /// <param name="question">The contact as given, and everything known that decides.</param>
    public static ContactVerdict Decide(ContactQuestion question)
    {
        var chosen = ChosenContact.For(question);
        var verdict = Judge(chosen, question);
        var isCustomers = verdict.Findings.Any(finding => finding.Id == CustomerAddressRule.Id);
        if (!isCustomers || question.Policy.OnCustomerContact != CustomerContactHandling.UsePartnerDefault)
            return verdict;
        var ours = Judge(ChosenContact.Default(question), question);
        return ours.Passes ? ours with { Findings = [FindingFactory.Warning(ReplacedId, "R8", "Contact"), .. ours.Findings] } : verdict;
    }

    /// <summary>What can be said of a contact by its form alone, without any fact: for what is typed and not yet looked up.</summary>
    /// <param name="contact">The contact as given.</param>
    public static IReadOnlyList<Finding> JudgeForm(ContactInput contact)
    {
        var nobody = new PartnerProfile { TenantId = Guid.Empty, Name = string.Empty };
        var subject = new ContactCase(contact, nobody, null, new SupportPolicy());
        // What is known when filing may supply these: our country, and the name of an address.
        var needsCountry = subject.PhoneFault == PhoneFault.CountryUnknown;
        var needsName = subject.NameFault == NameFault.Empty && subject.Email is not null;
        return
        [
            .. FormRules
                .SelectMany(rule => rule.Judge(subject))
                .Where(finding => !needsCountry || finding.Target != ContactCase.PhoneField)
                .Where(finding => !needsName || finding.Target != ContactCase.NameField),
        ];
    }

    /// <summary>Judges a contact, additional addresses included.</summary>
    /// <param name="contact">The contact as given.</param>
    /// <param name="partner">Who we are.</param>
    /// <param name="customer">What is known of this request's customer; null only where no customer is concerned (storing a profile).</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="origin">Where the contact came from.</param>
    public static ContactVerdict Judge(
        ContactInput contact,
        PartnerProfile partner,
        CustomerContactFacts? customer,
        SupportPolicy policy,
        ContactOrigin origin = ContactOrigin.Given
    )
    {
        var subject = new ContactCase(contact, partner, customer, policy);
        var findings = Rules.SelectMany(rule => rule.Judge(subject)).ToList();
        findings.AddRange(NotAllowed(subject, findings));
        var ordered = findings.OrderByDescending(finding => finding.Severity).ThenBy(Rank).ToList();
        var passes = ordered.All(finding => finding.Severity != FindingSeverity.Error);
        return new ContactVerdict(ordered, passes ? ContactForm.Of(subject, origin) : null);
    }

    private static ContactVerdict Judge(ChosenContact chosen, ContactQuestion question) =>
        chosen.Input is null
            ? new ContactVerdict([chosen.Error!], null)
            : Judge(chosen.Input, question.Partner, question.Customer, question.Policy, chosen.Origin);

    /// <summary>The allow-list itself: an address that nothing shows to be ours is refused, whether or not a rule could name the cause.</summary>
    private static List<Finding> NotAllowed(ContactCase subject, List<Finding> found)
    {
        var refused = found.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Target).ToHashSet();
        return
        [
            .. subject
                .Addresses.Where(address => !refused.Contains(address.Field))
                .Where(address => address.Value is null || subject.Ours.Of(address.Value) == Standing.NotOurs)
                .Select(address => FindingFactory.Error(NotPartnerId, "R8", address.Field, address.Field, address.Value?.Domain)),
        ];
    }

    private static int Rank(Finding finding) => Array.IndexOf(Lead, finding.Id) is var rank and >= 0 ? rank : Lead.Length;
}
