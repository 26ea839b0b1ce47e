namespace PartnerSupport;

/// <summary>The support topics that the API route needs (R10, FACTS 3.2). Azure alone has an API for them.</summary>
public interface ISupportCatalog
{
    /// <summary>All of Azure's topics: what is kept while it is young, else read anew, else what is kept with the reason.</summary>
    /// <param name="customer">A customer in whose tenant the catalogue may be read.</param>
    /// <param name="refresh">Whether to read anew in any case.</param>
    /// <param name="cancellationToken">Ends the wait, not the read: the next who asks has the good of it.</param>
    /// <exception cref="SupportException">It cannot be read and none is kept.</exception>
    Task<TopicCatalog> ReadAsync(CspCustomer? customer, bool refresh, CancellationToken cancellationToken);

    /// <summary>Topics of one Azure product by its name; fewer calls than the whole list.</summary>
    /// <param name="serviceName">The product's name.</param>
    /// <param name="customer">A customer in whose tenant the catalogue may be read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<SupportTopic>> ReadProductAsync(string serviceName, CspCustomer? customer, CancellationToken cancellationToken);

    /// <summary>What is already known without any call: for completion.</summary>
    TopicCatalog Known { get; }
}
