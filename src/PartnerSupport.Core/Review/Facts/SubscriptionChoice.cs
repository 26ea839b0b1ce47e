namespace PartnerSupport;

/// <summary>Which Azure subscription a request is about.</summary>
internal sealed record SubscriptionChoice
{
    /// <summary>The subscription; null when none could be chosen.</summary>
    public AzureSubscription? Subscription { get; init; }

    /// <summary>All that the customer has.</summary>
    public IReadOnlyList<AzureSubscription> Candidates { get; init; } = [];

    /// <summary>Chooses: the named one when it is the customer's, or the only one there is (R4).</summary>
    /// <param name="named">What was typed.</param>
    /// <param name="owned">What the customer owns.</param>
    internal static SubscriptionChoice Of(GuidText? named, Fact<IReadOnlyList<AzureSubscription>> owned)
    {
        var candidates = owned.Value ?? [];
        if (named is not { IsGiven: true })
            return new SubscriptionChoice { Candidates = candidates, Subscription = candidates.Count == 1 ? candidates[0] : null };

        var found = candidates.FirstOrDefault(candidate => candidate.Id == named.Value);
        // What the customer owns may be unreadable under thin rights: the id as named still leads to the right portal.
        if (found is null && !owned.IsKnown && named.Value is { } id)
            found = new AzureSubscription { Id = id, Name = id.ToString() };
        return new SubscriptionChoice { Candidates = candidates, Subscription = found };
    }
}
