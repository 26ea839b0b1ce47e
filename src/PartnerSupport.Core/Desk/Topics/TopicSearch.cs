namespace PartnerSupport;

/// <summary>Finds the support topic that was meant with as few calls as will do (R10).</summary>
internal sealed class TopicSearch(ISupportCatalog catalog)
{
    /// <summary>The topic of a request, or what comes near.</summary>
    /// <param name="service">The service.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="text">Title and description, to rank candidates when nothing was typed.</param>
    /// <param name="customer">A customer in whose tenant the catalogue may be read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="category">The category of the request: what is billing is proposed for billing.</param>
    internal async Task<TopicMatch> FindAsync(
        CspService service,
        TopicReference? typed,
        string text,
        CspCustomer? customer,
        CancellationToken cancellationToken,
        RequestCategory category = RequestCategory.Technical
    )
    {
        if (typed?.Topic is { } topic)
            return new TopicMatch { Topic = topic };
        try
        {
            if (typed is { IsGiven: true } && await FindInProductAsync(typed.Text, customer, cancellationToken).ConfigureAwait(false) is { } found)
                return found;
            var all = await catalog.ListTopicsAsync(service, customer, cancellationToken).ConfigureAwait(false);
            return typed is { IsGiven: true } ? TopicMatcher.Match(all, typed.Text) : new TopicMatch { Candidates = Proposed(all, text, category) };
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            return new TopicMatch { WhyUnknown = error.Message };
        }
    }

    // A bill is seldom described in the catalogue's words: then all of the category's are proposed, not none.
    private static IReadOnlyList<SupportTopic> Proposed(IReadOnlyList<SupportTopic> all, string text, RequestCategory category)
    {
        SupportTopic[] own = category is RequestCategory.Billing or RequestCategory.SubscriptionManagement
            ? [.. all.Where(topic => topic.Category == category)]
            : [];
        if (own.Length == 0)
            return TopicMatcher.Rank(all, text);
        return TopicMatcher.Rank(own, text) is { Count: > 0 } ranked ? ranked : own;
    }

    // "service / classification" needs the classifications of one product only; the product's name may end at any slash.
    private async Task<TopicMatch?> FindInProductAsync(string typed, CspCustomer? customer, CancellationToken cancellationToken)
    {
        if (typed.StartsWith('/'))
            return null;
        foreach (var product in TopicMatcher.ServiceNames(typed))
        {
            var topics = await catalog.ListTopicsOfAsync(product, customer, cancellationToken).ConfigureAwait(false);
            if (topics.Count > 0 && TopicMatcher.Match(topics, typed) is { Topic: not null } match)
                return match;
        }

        return null;
    }
}
