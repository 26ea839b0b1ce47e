using Microsoft.Graph.Models;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.Graph;

/// <summary>Known incidents of a customer's tenant, by the Graph SDK (R2, FACTS 4.5).</summary>
internal sealed class GraphServiceHealth(GraphClients clients, CloudInfo cloud, TimeProvider clock) : IServiceHealth
{
    private const int MostPages = 50;

    private readonly AgedCache<Guid, Fact<IReadOnlyList<ServiceIncident>>> _cache = new(clock, TimeSpan.FromMinutes(2));

    /// <inheritdoc/>
    public Task<Fact<IReadOnlyList<ServiceIncident>>> GetOpenIncidentsAsync(CspCustomer customer, CancellationToken cancellationToken) => _cache.GetAsync(
        customer.TenantId,
        refresh: false,
        token => FactReading.ReadAsync<IReadOnlyList<ServiceIncident>>("FactServiceHealth", "RemedyServiceHealth", inner => ReadAsync(customer, inner), token)!,
        fact => fact.IsKnown,
        cancellationToken);

    /// <summary>Reads an issue; null when it is over or has no id.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="link">Where incidents are described.</param>
    public static ServiceIncident? Read(ServiceHealthIssue issue, Uri? link) => issue is { Id: { Length: > 0 } id, IsResolved: not true } && !IsOver(issue.Status)
        ? new ServiceIncident
        {
            Id = id,
            Title = issue.Title ?? id,
            ServiceName = issue.Service ?? string.Empty,
            Service = ServiceOwnership.ServiceOfHealth(issue.Service),
            Status = issue.Status?.ToString(),
            IsAdvisory = issue.Classification == ServiceHealthClassificationType.Advisory,
            StartedAt = issue.StartDateTime?.ToUniversalTime(),
            Link = link,
        }
        : null;

    private static bool IsOver(ServiceHealthStatus? status) => status is ServiceHealthStatus.ServiceRestored or ServiceHealthStatus.ServiceOperational
        or ServiceHealthStatus.FalsePositive or ServiceHealthStatus.Resolved or ServiceHealthStatus.ResolvedExternal
        or ServiceHealthStatus.Mitigated or ServiceHealthStatus.MitigatedExternal or ServiceHealthStatus.PostIncidentReviewPublished;

    private async Task<IReadOnlyList<ServiceIncident>?> ReadAsync(CspCustomer customer, CancellationToken cancellationToken)
    {
        var issues = clients.For(customer.TenantId).Admin.ServiceAnnouncement.Issues;
        var link = HealthPage(customer);
        var open = new List<ServiceIncident>();
        var page = await GraphClients.CallAsync(() => issues.GetAsync(
            request => request.QueryParameters.Filter = "isResolved eq false", cancellationToken)).ConfigureAwait(false);
        for (var pages = 1; page is not null; pages++)
        {
            open.AddRange((page.Value ?? []).Select(issue => Read(issue, link)).OfType<ServiceIncident>());
            if (pages >= MostPages || page.OdataNextLink is not { } more) break;
            page = await GraphClients.CallAsync(() => issues.WithUrl(WireLink.Resolve(cloud.Graph, more).AbsoluteUri).GetAsync(cancellationToken: cancellationToken)).ConfigureAwait(false);
        }

        return open;
    }

    /// <summary>The health page in the customer's context (FACTS 6); only the global cloud's is documented.</summary>
    private Uri? HealthPage(CspCustomer customer) => cloud.Cloud == CspCloud.Global
        ? new Uri($"https://portal.office.com/Partner/BeginClientSession.aspx?CTID={customer.TenantId:D}&CSDEST=ServiceStatus") : null;
}
