using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>A technical Azure request may name a resource, which lies in the same subscription (FACTS 3.3).</summary>
internal sealed partial class ResourceRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        const string Target = nameof(SupportRequestDraft.ResourceId);
        if (facts.Service == CspService.Unknown || !GivenText.Is(facts.Draft.ResourceId))
            yield break;
        if (facts.Service != CspService.Azure)
        {
            yield return FindingFactory.Warning(ReviewIds.ResourceIgnored, null, Target, facts.Service);
            yield break;
        }

        var text = facts.Draft.ResourceId.Trim();
        var match = ResourcePattern().Match(text);
        if (!match.Success || !Guid.TryParse(match.Groups["subscription"].Value, out var subscription))
        {
            yield return FindingFactory.Error(ReviewIds.ResourceIdInvalid, null, Target, TypedText.Of(text));
        }
        else if (facts.Subscription.Subscription is { } chosen && chosen.Id != subscription)
        {
            yield return FindingFactory.Error(ReviewIds.ResourceOfOtherSubscription, "R4", Target, subscription, chosen);
        }
    }

    [GeneratedRegex("^/subscriptions/(?<subscription>[^/]+)/resourceGroups/[^/]+/providers/[^/]+/.+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ResourcePattern();
}
