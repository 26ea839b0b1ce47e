namespace PartnerSupport;

/// <summary>Which topics a category stands for.</summary>
internal static class TopicCategories
{
    internal static IReadOnlyList<SupportTopic> Of(IReadOnlyList<SupportTopic> topics, RequestCategory category) =>
        category switch
        {
            RequestCategory.Unknown => topics,
            // No catalogue has topics of fraud: its money is billing's, its access the subscription's (R3).
            RequestCategory.Fraud => [.. topics.Where(topic => topic.Category is RequestCategory.Billing or RequestCategory.SubscriptionManagement)],
            _ => [.. topics.Where(topic => topic.Category == category)],
        };
}
