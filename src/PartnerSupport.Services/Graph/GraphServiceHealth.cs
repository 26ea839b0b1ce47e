using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.Graph;

/// <summary>
/// Known incidents of a customer's tenant (R2, FACTS 4.5). Every technical request waits for those that are open, so they are read
/// without the SDK; how all services stand is read with it.
/// </summary>
internal sealed class GraphServiceHealth(GraphReader graph, SdkServiceHealth sdk, CloudInfo cloud, TimeProvider clock) : IServiceHealth
{
    private const string Issues = "admin/serviceAnnouncement/issues";

    // FACTS 4.5: the samples spell the states in either case.
    private static readonly HashSet<string> Over = new(StringComparer.OrdinalIgnoreCase)
    {
        "serviceRestored",
        "serviceOperational",
        "falsePositive",
        "resolved",
        "resolvedExternal",
        "mitigated",
        "mitigatedExternal",
        "postIncidentReviewPublished",
    };

    private readonly AgedCache<Guid, Fact<IReadOnlyList<ServiceIncident>>> _cache = new(clock, TimeSpan.FromMinutes(2));

    /// <inheritdoc/>
    public Task<Fact<IReadOnlyList<ServiceIncident>>> GetOpenIncidentsAsync(CspCustomer customer, CancellationToken cancellationToken) =>
        _cache.GetAsync(
            customer.TenantId,
            refresh: false,
            token =>
                FactReading.ReadAsync<IReadOnlyList<ServiceIncident>>(
                    FactIds.FactServiceHealth,
                    FactIds.RemedyServiceHealth,
                    inner => ReadAsync(customer, inner),
                    token
                )!,
            fact => fact.IsKnown,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<Fact<IReadOnlyList<ServiceHealth>>> GetServicesAsync(CspCustomer customer, CancellationToken cancellationToken) =>
        FactReading.ReadAsync<IReadOnlyList<ServiceHealth>>(
            FactIds.FactServiceHealth,
            FactIds.RemedyServiceHealth,
            async token => await sdk.ListAsync(customer.TenantId, HealthPage(customer), token).ConfigureAwait(false),
            cancellationToken
        );

    /// <summary>Whether a state says that nothing is wrong, or nothing any more.</summary>
    /// <param name="status">The state, in either spelling.</param>
    public static bool IsOver(string? status) => status is not null && Over.Contains(status);

    /// <summary>Reads an issue; null when it is over or has no id.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="link">Where incidents are described.</param>
    public static ServiceIncident? Read(JObject issue, Uri? link) =>
        issue.Text("id") is { Length: > 0 } id && issue.Flag("isResolved") != true && !IsOver(issue.Text("status"))
            ? new ServiceIncident
            {
                Id = id,
                Title = issue.Text("title") ?? id,
                ServiceName = issue.Text("service") ?? string.Empty,
                Service = ServiceOwnership.ServiceOfHealth(issue.Text("service")),
                Status = issue.Text("status"),
                IsAdvisory = string.Equals(issue.Text("classification"), "advisory", StringComparison.OrdinalIgnoreCase),
                StartedAt = issue.Time("startDateTime"),
                Link = link,
            }
            : null;

    private async Task<IReadOnlyList<ServiceIncident>?> ReadAsync(CspCustomer customer, CancellationToken cancellationToken)
    {
        var link = HealthPage(customer);
        var open = new List<ServiceIncident>();
        await foreach (
            var issue in graph.ListAsync(customer.TenantId, $"{Issues}?$filter=isResolved%20eq%20false", Issues, cancellationToken).ConfigureAwait(false)
        )
        {
            if (Read(issue, link) is { } incident)
                open.Add(incident);
        }

        return open;
    }

    /// <summary>The health page in the customer's context (FACTS 6); only the global cloud's is documented.</summary>
    private Uri? HealthPage(CspCustomer customer) =>
        cloud.Cloud == CspCloud.Global
            ? new Uri($"https://portal.office.com/Partner/BeginClientSession.aspx?CTID={customer.TenantId:D}&CSDEST=ServiceStatus")
            : null;
}
