using Microsoft.Graph.Models;
using ServiceHealthOverview = Microsoft.Graph.Models.ServiceHealth;

namespace PartnerSupport.Services.Graph;

/// <summary>Services of a customer's tenant with what happened to them of late, by the Graph SDK (FACTS 4.5): readiness asks, no filing waits.</summary>
internal sealed class SdkServiceHealth(GraphSdk sdk)
{
    /// <summary>How every service stands.</summary>
    /// <param name="tenantId">The customer's tenant.</param>
    /// <param name="link">Where incidents are described.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<ServiceHealth>> ListAsync(Guid tenantId, Uri? link, CancellationToken cancellationToken)
    {
        var overviews = sdk.ListAsync<ServiceHealthCollectionResponse, ServiceHealthOverview>(
            tenantId,
            (client, next, options) =>
                next is null
                    ? client.Admin.ServiceAnnouncement.HealthOverviews.GetAsync(
                        ask =>
                        {
                            ask.QueryParameters.Expand = ["issues"];
                            ask.Options = options;
                        },
                        cancellationToken
                    )
                    : client.Admin.ServiceAnnouncement.HealthOverviews.WithUrl(next).GetAsync(ask => ask.Options = options, cancellationToken),
            page => page.Value,
            page => page.OdataNextLink,
            cancellationToken
        );
        var services = new List<ServiceHealth>();
        await foreach (var overview in overviews.ConfigureAwait(false))
        {
            if (Read(overview, link) is { } service)
                services.Add(service);
        }

        return services;
    }

    /// <summary>Reads a service; null for one without a name.</summary>
    /// <param name="overview">The service.</param>
    /// <param name="link">Where incidents are described.</param>
    public static ServiceHealth? Read(ServiceHealthOverview overview, Uri? link) =>
        (overview.Service ?? overview.Id) is not { Length: > 0 } name
            ? null
            : new ServiceHealth
            {
                Name = name,
                Service = ServiceOwnership.ServiceOfHealth(name),
                Status = SdkWords.Of(overview.Status),
                IsNormal = GraphServiceHealth.IsOver(SdkWords.Of(overview.Status)),
                Incidents =
                [
                    .. (overview.Issues ?? [])
                        .Select(issue => Read(issue, name, link))
                        .OfType<ServiceIncident>()
                        .OrderByDescending(incident => incident.StartedAt),
                ],
            };

    private static ServiceIncident? Read(ServiceHealthIssue issue, string service, Uri? link) =>
        issue.Id is not { Length: > 0 } id
            ? null
            : new ServiceIncident
            {
                Id = id,
                Title = issue.Title ?? id,
                ServiceName = issue.Service ?? service,
                Service = ServiceOwnership.ServiceOfHealth(issue.Service ?? service),
                Status = SdkWords.Of(issue.Status),
                IsAdvisory = issue.Classification == ServiceHealthClassificationType.Advisory,
                StartedAt = issue.StartDateTime,
                EndedAt = issue.EndDateTime,
                IsResolved = issue.IsResolved == true || GraphServiceHealth.IsOver(SdkWords.Of(issue.Status)),
                Link = link,
            };
}
