namespace PartnerSupport;

/// <summary>The support topics that the API route needs (R10, FACTS 3.2).</summary>
public interface ISupportCatalog
{
    /// <summary>All topics of a service, cached for the session; empty where no API has them.</summary>
    /// <param name="service">The service.</param>
    /// <param name="customer">A customer in whose tenant the catalogue may be read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<SupportTopic>> ListTopicsAsync(CspService service, CspCustomer? customer, CancellationToken cancellationToken);

    /// <summary>Topics of one Azure product by its name; fewer calls than the whole list.</summary>
    /// <param name="serviceName">The product's name.</param>
    /// <param name="customer">A customer in whose tenant the catalogue may be read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<SupportTopic>> ListTopicsOfAsync(string serviceName, CspCustomer? customer, CancellationToken cancellationToken);

    /// <summary>What is already known without any call: for completion.</summary>
    IReadOnlyList<SupportTopic> Cached { get; }
}
