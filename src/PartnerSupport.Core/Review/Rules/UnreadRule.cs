namespace PartnerSupport;

/// <summary>R2, R3: incidents and fraud events that could not be read are not absent. One that was late is named by <see cref="LateRule"/>.</summary>
internal sealed class UnreadRule : IReviewRule
{
    /// <summary>The look-up of incidents.</summary>
    internal const string Health = "service health";

    /// <summary>The look-up of fraud events.</summary>
    internal const string Fraud = "fraud events";

    public IEnumerable<Finding> Review(ReviewFacts facts) =>
        Of(facts, Health, facts.Incidents, ReviewIds.IncidentsUnread, "R2").Concat(Of(facts, Fraud, facts.FraudEvents, ReviewIds.FraudEventsUnread, "R3"));

    private static IEnumerable<Finding> Of<T>(ReviewFacts facts, string name, Fact<T> fact, string id, string rule)
        where T : class
    {
        if (fact.IsKnown || ReferenceEquals(fact, Fact<T>.NotRead) || facts.Late.Contains(name))
            yield break;
        yield return FindingFactory.Warning(id, rule, nameof(SupportRequestDraft.Service), fact.WhyUnknown, fact.Remedy ?? "-");
    }
}
