namespace PartnerSupport;

/// <summary>Finds the support topic that was meant with as few calls as will do (R10).</summary>
internal sealed class TopicSearch(ISupportCatalog catalog)
{
    /// <summary>The topic of a request, or what comes near.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="text">Title and description, to rank candidates when nothing was typed.</param>
    /// <param name="category">The request's category: a billing request is offered billing topics.</param>
    /// <param name="customer">A customer in whose tenant the catalogue may be read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async Task<TopicMatch> FindAsync(
        TopicReference? typed,
        string text,
        RequestCategory category,
        CspCustomer? customer,
        CancellationToken cancellationToken
    )
    {
        if (typed?.Topic is { } topic)
            return new TopicMatch { Topic = topic };
        try
        {
            if (typed is { IsGiven: true } && await FindInProductAsync(typed.Text, customer, cancellationToken).ConfigureAwait(false) is { } found)
                return found;
            var all = (await catalog.ReadAsync(customer, refresh: false, cancellationToken).ConfigureAwait(false)).Topics;
            return typed is { IsGiven: true } ? TopicMatcher.Match(all, typed.Text) : new TopicMatch { Candidates = TopicMatcher.Near(all, text, category) };
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            return new TopicMatch { WhyUnknown = error.Message };
        }
    }

    // "service / classification" needs the classifications of one product only; the product's name may end at any slash.
    private async Task<TopicMatch?> FindInProductAsync(string typed, CspCustomer? customer, CancellationToken cancellationToken)
    {
        if (typed.StartsWith('/'))
            return null;
        foreach (var product in TopicMatcher.ServiceNames(typed))
        {
            var topics = await catalog.ReadProductAsync(product, customer, cancellationToken).ConfigureAwait(false);
            if (topics.Count > 0 && TopicMatcher.Match(topics, typed) is { Topic: not null } match)
                return match;
        }

        return null;
    }
}
