namespace PartnerSupport;

/// <summary>Known incidents of a customer's tenant (R2, FACTS 4.5).</summary>
public interface IServiceHealth
{
    /// <summary>Incidents that are open now.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Fact<IReadOnlyList<ServiceIncident>>> GetOpenIncidentsAsync(CspCustomer customer, CancellationToken cancellationToken);

    /// <summary>How every service stands, with what is over too. For who looks; a filing does not wait for it.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Fact<IReadOnlyList<ServiceHealth>>> GetServicesAsync(CspCustomer customer, CancellationToken cancellationToken);
}
