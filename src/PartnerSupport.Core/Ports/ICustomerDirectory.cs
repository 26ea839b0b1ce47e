namespace PartnerSupport;

/// <summary>Says who the customers are and what they own.</summary>
public interface ICustomerDirectory
{
    /// <summary>All customers, page after page.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    IAsyncEnumerable<CspCustomer> ListAsync(CancellationToken cancellationToken);

    /// <summary>Customers whose name begins with a text.</summary>
    /// <param name="prefix">The beginning.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<CspCustomer>> FindByNameAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>A customer by tenant id; null when it is not one of ours.</summary>
    /// <param name="tenantId">The tenant id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CspCustomer?> FindByIdAsync(Guid tenantId, CancellationToken cancellationToken);

    /// <summary>A customer by one of its domains; null when it is not one of ours.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CspCustomer?> FindByDomainAsync(string domain, CancellationToken cancellationToken);

    /// <summary>What is already known without any call: for completion and -WhatIf.</summary>
    IReadOnlyCollection<CspCustomer> Cached { get; }

    /// <summary>What a customer owns.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="refresh">Whether to read again what is cached.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CustomerEstate> GetEstateAsync(CspCustomer customer, bool refresh, CancellationToken cancellationToken);

    /// <summary>A customer's contact data, to keep it out of contact fields (R8, R11).</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="refresh">Whether to read again what is cached.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CustomerContactFacts> GetContactFactsAsync(CspCustomer customer, bool refresh, CancellationToken cancellationToken);

    /// <summary>The delegated relationships with a customer (R25).</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="refresh">Whether to read again what is cached.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Fact<IReadOnlyList<DelegatedRelationship>>> GetRelationshipsAsync(CspCustomer customer, bool refresh, CancellationToken cancellationToken);

    /// <summary>Fraud events of a customer's subscriptions (R3, FACTS 1.6).</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="includeResolved">Whether those that are over are wanted too.</param>
    Task<Fact<IReadOnlyList<FraudEvent>>> GetFraudEventsAsync(CspCustomer customer, CancellationToken cancellationToken, bool includeResolved = false);
}
