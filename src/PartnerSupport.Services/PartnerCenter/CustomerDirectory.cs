using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Graph;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Customers, what they own and whose data they are, from Partner Center and Graph; cached for the session, each kind with its age.</summary>
internal sealed class CustomerDirectory(
    CustomerBook book,
    EstateReader estates,
    ContactFactsReader contacts,
    GraphRelationships relationships,
    PartnerCenterClient partnerCenter,
    TimeProvider clock
) : ICustomerDirectory
{
    private readonly AgedCache<Guid, CustomerEstate> _estates = new(clock, TimeSpan.FromMinutes(10));
    private readonly AgedCache<Guid, CustomerContactFacts> _contacts = new(clock, TimeSpan.FromMinutes(30));
    private readonly AgedCache<Guid, Fact<IReadOnlyList<DelegatedRelationship>>> _relationships = new(clock, TimeSpan.FromMinutes(5));

    /// <summary>One answer holds the events of all customers.</summary>
    private readonly AgedCache<int, IReadOnlyList<JObject>> _fraud = new(clock, TimeSpan.FromMinutes(5));

    /// <inheritdoc/>
    public IReadOnlyCollection<CspCustomer> Cached => book.Known;

    /// <inheritdoc/>
    public IAsyncEnumerable<CspCustomer> ListAsync(CancellationToken cancellationToken) => book.ListAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CspCustomer>> FindByNameAsync(string prefix, CancellationToken cancellationToken) =>
        book.FindByNameAsync(prefix, cancellationToken);

    /// <inheritdoc/>
    public Task<CspCustomer?> FindByIdAsync(Guid tenantId, CancellationToken cancellationToken) => book.FindByIdAsync(tenantId, cancellationToken);

    /// <inheritdoc/>
    public Task<CspCustomer?> FindByDomainAsync(string domain, CancellationToken cancellationToken) => book.FindByDomainAsync(domain, cancellationToken);

    /// <inheritdoc/>
    public Task<CustomerEstate> GetEstateAsync(CspCustomer customer, bool refresh, CancellationToken cancellationToken) =>
        _estates.GetAsync(
            customer.TenantId,
            refresh,
            token => estates.ReadAsync(customer.TenantId, token),
            estate => estate.Subscriptions.IsKnown && estate.Licences.IsKnown && estate.ManagedServices.IsKnown,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<CustomerContactFacts> GetContactFactsAsync(CspCustomer customer, bool refresh, CancellationToken cancellationToken) =>
        _contacts.GetAsync(customer.TenantId, refresh, token => contacts.ReadAsync(customer, token), facts => facts.IsComplete, cancellationToken);

    /// <inheritdoc/>
    public Task<Fact<IReadOnlyList<DelegatedRelationship>>> GetRelationshipsAsync(CspCustomer customer, bool refresh, CancellationToken cancellationToken) =>
        _relationships.GetAsync(
            customer.TenantId,
            refresh,
            token =>
                FactReading.ReadAsync<IReadOnlyList<DelegatedRelationship>>(
                    FactIds.FactRelationships,
                    FactIds.RemedyRelationships,
                    async inner => await relationships.ListAsync(customer.TenantId, refresh, inner).ConfigureAwait(false),
                    token
                ),
            fact => fact.IsKnown,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<Fact<IReadOnlyList<FraudEvent>>> GetFraudEventsAsync(CspCustomer customer, CancellationToken cancellationToken, bool includeResolved = false) =>
        FactReading.ReadAsync<IReadOnlyList<FraudEvent>>(
            FactIds.FactFraudEvents,
            FactIds.RemedyPartnerCenter,
            async token =>
                (await _fraud.GetAsync(0, refresh: false, FraudAsync, keep: null, token).ConfigureAwait(false))
                    .Select(item => includeResolved ? FraudEventReader.Read(item, customer.TenantId) : FraudEventReader.ReadOpen(item, customer.TenantId))
                    .OfType<FraudEvent>()
                    .ToArray(),
            cancellationToken
        );

    private async Task<IReadOnlyList<JObject>> FraudAsync(CancellationToken cancellationToken)
    {
        var events = new List<JObject>();
        await foreach (var item in partnerCenter.ListAsync("fraudEvents", "fraudEvents", cancellationToken).ConfigureAwait(false))
            events.Add(item);
        return events;
    }
}
