namespace PartnerSupport;

/// <summary>The partner's customers and what they own.</summary>
public sealed class CustomerDesk
{
    private readonly ICustomerDirectory _directory;
    private readonly CustomerResolver _resolver;
    private readonly CustomerSearch _search;
    private readonly CustomerServices _services;

    internal CustomerDesk(ICustomerDirectory directory, CustomerResolver resolver, CustomerSearch search, CustomerServices services) =>
        (_directory, _resolver, _search, _services) = (directory, resolver, search, services);

    /// <summary>What is already known without any call: for completion and -WhatIf.</summary>
    public IReadOnlyCollection<CspCustomer> Cached => _directory.Cached;

    /// <summary>Finds the one customer that a reference means (R4).</summary>
    /// <param name="reference">Id, name or domain.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">CustomerNotFound with the nearest names, CustomerAmbiguous, CustomerMissing, OwnTenant.</exception>
    public Task<CspCustomer> ResolveAsync(CustomerReference reference, CancellationToken cancellationToken = default) =>
        _resolver.ResolveAsync(reference, cancellationToken);

    /// <summary>Customers by id, name, domain or wildcard; all when nothing is given.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">CustomerNotFound and its kin, for a pattern without wildcards.</exception>
    public IAsyncEnumerable<CspCustomer> FindAsync(string? pattern, CancellationToken cancellationToken = default) =>
        _search.FindAsync(pattern, cancellationToken);

    /// <summary>Which of the four services a customer has, with route and links; Azure once for each subscription (R5, R13, R15).</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public Task<IReadOnlyList<CspCustomerService>> GetServicesAsync(CspCustomer customer, CancellationToken cancellationToken = default) =>
        _services.ReadAsync(customer, cancellationToken);

    /// <summary>The Azure subscriptions of a customer, as far as they can be read; kept for the session.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public async Task<IReadOnlyList<AzureSubscription>> GetSubscriptionsAsync(CspCustomer customer, CancellationToken cancellationToken = default) =>
        (await _directory.GetEstateAsync(customer, refresh: false, cancellationToken).ConfigureAwait(false)).Subscriptions.Value ?? [];
}
