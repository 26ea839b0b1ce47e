namespace PartnerSupport;

/// <summary>The support topics from which a request's is chosen (R10).</summary>
public sealed class TopicDesk
{
    private readonly ISupportCatalog _catalog;
    private readonly TopicSearch _search;

    internal TopicDesk(ISupportCatalog catalog, TopicSearch search) => (_catalog, _search) = (catalog, search);

    /// <summary>What is already known without any call: for completion.</summary>
    public IReadOnlyList<SupportTopic> Cached => _catalog.Cached;

    /// <summary>Topics of a list that fit words, best first: the same answer for a search and for completion.</summary>
    /// <param name="topics">The list.</param>
    /// <param name="search">The words; abbreviations such as vm, aks or vnet are known.</param>
    public static IReadOnlyList<SupportTopic> Search(IReadOnlyList<SupportTopic> topics, string search) => TopicMatcher.Search(topics, search);

    /// <summary>Support topics that fit a text: by name, "service / classification", or words; ranked.</summary>
    /// <param name="service">The service.</param>
    /// <param name="search">The text; null: all.</param>
    /// <param name="customer">A customer in whose tenant the catalogue may be read.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public async Task<IReadOnlyList<SupportTopic>> FindAsync(
        CspService service,
        string? search,
        CspCustomer? customer,
        CancellationToken cancellationToken = default
    )
    {
        if (!GivenText.Is(search))
            return await _catalog.ListTopicsAsync(service, customer, cancellationToken).ConfigureAwait(false);
        var match = await _search.FindAsync(service, new TopicReference(search), search, customer, cancellationToken).ConfigureAwait(false);
        if (match.Topic is { } topic)
            return [topic];
        // A catalogue that cannot be read is an error here, and not a search that finds nothing.
        return Search(await _catalog.ListTopicsAsync(service, customer, cancellationToken).ConfigureAwait(false), search);
    }
}
