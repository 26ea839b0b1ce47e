namespace PartnerSupport;

/// <summary>Whether requests could be filed now, and what stands in the way.</summary>
public sealed class ReadinessDesk
{
    private readonly PartnerReadiness _partner;
    private readonly CustomerReadiness _customer;

    internal ReadinessDesk(PartnerReadiness partner, CustomerReadiness customer) => (_partner, _customer) = (partner, customer);

    /// <summary>About ourselves.</summary>
    /// <param name="cancellationToken">Ends every wait.</param>
    public IAsyncEnumerable<ReadinessCheck> CheckPartnerAsync(CancellationToken cancellationToken = default) => _partner.CheckAsync(cancellationToken);

    /// <summary>About one customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public Task<IReadOnlyList<ReadinessCheck>> CheckCustomerAsync(CspCustomer customer, CancellationToken cancellationToken = default) =>
        _customer.CheckAsync(customer, cancellationToken);
}
