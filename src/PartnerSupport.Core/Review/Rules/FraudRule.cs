namespace PartnerSupport;

/// <summary>R3: open fraud events of the subscription are named, whatever the request is about; containing comes before filing.</summary>
internal sealed class FraudRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        foreach (var fraud in facts.FraudEvents.Value ?? [])
        {
            if (facts.Subscription.Subscription is { } chosen && fraud.SubscriptionId is { } other && chosen.Id != other)
                continue;
            yield return FindingFactory.Warning(
                ReviewIds.OpenFraudEvent,
                "R3",
                fraud.Id,
                fraud.Id,
                fraud.SubscriptionId,
                fraud.Kind ?? fraud.ResourceName ?? "-",
                fraud.SeenAt?.ToString("u") ?? "-"
            );
        }
    }
}
