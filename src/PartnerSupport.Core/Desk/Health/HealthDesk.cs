namespace PartnerSupport;

/// <summary>What Microsoft knows of trouble already: incidents of a customer's services (R2) and fraud events of its subscriptions (R3).</summary>
public sealed class HealthDesk
{
    private readonly IServiceHealth _health;
    private readonly ICustomerDirectory _customers;

    internal HealthDesk(IServiceHealth health, ICustomerDirectory customers) => (_health, _customers) = (health, customers);

    /// <summary>Incidents and advisories of a customer's services: what is open first, the latest first.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">HealthUnreadable: why, and which right is missing.</exception>
    public async Task<IReadOnlyList<ServiceIncident>> GetIncidentsAsync(CspCustomer customer, HealthQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(query);
        var fact = await _health.GetServicesAsync(customer, cancellationToken).ConfigureAwait(false);
        var services = fact.Value ?? throw Unreadable(ErrorIds.HealthUnreadable, customer, fact.WhyUnknown, fact.Remedy);
        return
        [
            .. services
                .SelectMany(service => service.Incidents)
                .DistinctBy(incident => incident.Id, StringComparer.OrdinalIgnoreCase)
                .Where(query.Takes)
                .OrderBy(incident => incident.IsResolved)
                .ThenByDescending(incident => incident.StartedAt)
                .Select(incident => incident with { CustomerId = customer.TenantId, CustomerName = customer.Name }),
        ];
    }

    /// <summary>Fraud events of a customer's subscriptions: what is open first, the latest first.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="includeResolved">Whether to tell of those that are over, too.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">FraudUnreadable: why, and which right is missing.</exception>
    public async Task<IReadOnlyList<FraudEvent>> GetFraudEventsAsync(
        CspCustomer customer,
        bool includeResolved = false,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(customer);
        var fact = await _customers.GetFraudEventsAsync(customer, cancellationToken, includeResolved).ConfigureAwait(false);
        var events = fact.Value ?? throw Unreadable(ErrorIds.FraudUnreadable, customer, fact.WhyUnknown, fact.Remedy);
        return
        [
            .. events
                .OrderBy(fraud => fraud.IsResolved)
                .ThenByDescending(fraud => fraud.LastSeenAt ?? fraud.SeenAt)
                .Select(fraud => fraud with { CustomerId = customer.TenantId, CustomerName = customer.Name }),
        ];
    }

    private static SupportException Unreadable(string id, CspCustomer customer, string? why, string? remedy) =>
        new(id, SupportErrorKind.PermissionDenied, customer.Name, why ?? "-", remedy ?? string.Empty) { Target = customer };
}
