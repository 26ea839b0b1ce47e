namespace PartnerSupport;

/// <summary>Every rule of the review. Where several refuse, the first of this list leads.</summary>
internal static class ReviewRules
{
    internal static readonly IReadOnlyList<IReviewRule> All =
    [
        new ContactRule(),
        new CustomerRule(),
        new ServiceRule(),
        new OwnershipRule(),
        new SubscriptionRule(),
        new ResourceRule(),
        new ProviderRule(),
        new DelegationRule(),
        new TitleRule(),
        new DescriptionRule(),
        new BrokenTextRule(),
        new SeverityRule(),
        new WordsRule(),
        new LanguageRule(),
        new ResponseRule(),
        new StartTimeRule(),
        new EscalationRule(),
        new RouteRule(),
        new TopicRule(),
        new AttachmentRule(),
        new DuplicateRule(),
        new FraudRule(),
        new IncidentRule(),
        new SweepRule(),
        new AroundTheClockRule(),
        new TextRule(),
        new LateRule(),
        new UnreadRule(),
    ];

    /// <summary>All findings, errors first, in the order of the rules.</summary>
    internal static IReadOnlyList<Finding> Apply(ReviewFacts facts) =>
        All.SelectMany(rule => rule.Review(facts)).OrderByDescending(finding => finding.Severity).ToArray();
}
