namespace PartnerSupport;

/// <summary>R4: an Azure request names one subscription of this customer.</summary>
internal sealed class SubscriptionRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        const string Target = nameof(SupportRequestDraft.SubscriptionId);
        var named = facts.Draft.SubscriptionId;
        var given = named is { IsGiven: true };
        if (facts.Service != CspService.Azure)
        {
            if (given && facts.Service != CspService.Unknown)
                yield return FindingFactory.Warning(ReviewIds.SubscriptionIgnored, null, Target, facts.Service);
            yield break;
        }

        if (given && named!.Value is null)
        {
            yield return FindingFactory.Error(ReviewIds.SubscriptionIdInvalid, null, Target, TypedText.Of(named.Text));
        }
        else if (facts.Customer is { } customer && !facts.IsPreview && facts.OwnsService != false && facts.Subscription.Subscription is null)
        {
            var list = string.Join("; ", facts.Subscription.Candidates);
            yield return (
                given
                    ? FindingFactory.Error(ReviewIds.SubscriptionNotOfCustomer, "R4", Target, named!.Text, customer.Name, list)
                    : FindingFactory.Error(ReviewIds.SubscriptionRequired, "R4", Target, customer.Name, list)
            ) with
            {
                Candidates = facts.Subscription.Candidates.Select(candidate => candidate.Id.ToString()).ToArray(),
            };
        }
    }
}
