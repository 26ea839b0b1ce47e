using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>
/// Azure's support topics: products and their problem classifications, read anew each session as the specification asks (FACTS 3.3).
/// The catalogue is the same in every tenant, so whichever was read first serves all.
/// </summary>
internal sealed class AzureCatalog(SupportClient support, TimeProvider clock) : ISupportCatalog
{
    private const int SideBySide = 8;
    private const string ServicesTemplate = "/providers/Microsoft.Support/services";
    private const string TopicsTemplate = ServicesTemplate + "/{name}/problemClassifications";

    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(4);

    private readonly AgedCache<int, IReadOnlyList<(string Id, string Name)>> _services = new(clock, MaxAge);
    private readonly AgedCache<string, IReadOnlyList<SupportTopic>> _topics = new(clock, MaxAge, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IReadOnlyList<SupportTopic> Cached =>
        _topics.Present.SelectMany(topics => topics).OrderBy(topic => topic.FullName, StringComparer.OrdinalIgnoreCase).ToArray();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SupportTopic>> ListTopicsAsync(CspService service, CspCustomer? customer, CancellationToken cancellationToken)
    {
        if (service != CspService.Azure)
            return [];
        var tenant = customer?.TenantId ?? support.PartnerTenantId;
        using var gate = new SemaphoreSlim(SideBySide);
        var services = await ServicesAsync(tenant, cancellationToken).ConfigureAwait(false);
        var topics = await Task.WhenAll(
                services.Select(async product =>
                {
                    await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
                    try
                    {
                        return await TopicsAsync(tenant, product.Id, product.Name, cancellationToken).ConfigureAwait(false);
                    }
                    finally
                    {
                        gate.Release();
                    }
                })
            )
            .ConfigureAwait(false);
        return topics.SelectMany(found => found).ToArray();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SupportTopic>> ListTopicsOfAsync(string serviceName, CspCustomer? customer, CancellationToken cancellationToken)
    {
        var tenant = customer?.TenantId ?? support.PartnerTenantId;
        var services = await ServicesAsync(tenant, cancellationToken).ConfigureAwait(false);
        var topics = new List<SupportTopic>();
        foreach (var (id, name) in services.Where(product => SameName(product, serviceName)))
        {
            topics.AddRange(await TopicsAsync(tenant, id, name, cancellationToken).ConfigureAwait(false));
        }

        return topics;
    }

    /// <summary>Reads a topic; null for one without an id.</summary>
    /// <param name="item">The problem classification.</param>
    /// <param name="serviceId">The product's resource id.</param>
    /// <param name="serviceName">The product's name.</param>
    public static SupportTopic? Read(JObject item, string serviceId, string serviceName) =>
        item.Text("id") is not { } id
            ? null
            : new SupportTopic
            {
                Service = CspService.Azure,
                ServiceId = serviceId,
                ServiceName = serviceName,
                Id = id,
                Name = item.At("properties").Text("displayName") ?? item.Text("name") ?? id,
                Category = SpecialServices.Category(serviceId),
            };

    /// <summary>A product by its name, its id, or the last part of its id.</summary>
    private static bool SameName((string Id, string Name) product, string wanted) =>
        string.Equals(product.Name, wanted.Trim(), StringComparison.OrdinalIgnoreCase)
        || string.Equals(product.Id, wanted.Trim(), StringComparison.OrdinalIgnoreCase)
        || product.Id.EndsWith("/" + wanted.Trim(), StringComparison.OrdinalIgnoreCase);

    private Task<IReadOnlyList<(string Id, string Name)>> ServicesAsync(Guid tenant, CancellationToken cancellationToken) =>
        _services.GetAsync(
            0,
            refresh: false,
            async token =>
            {
                var services = new List<(string Id, string Name)>();
                await foreach (var item in support.ListAsync(tenant, support.Addresses.Services, ServicesTemplate, token).ConfigureAwait(false))
                {
                    // The id goes into the next address: nothing but a path of Microsoft.Support may stand there.
                    if (item.Text("id") is not { } id || !id.StartsWith(ServicesTemplate, StringComparison.OrdinalIgnoreCase))
                        continue;
                    services.Add((id, item.At("properties").Text("displayName") ?? id));
                }

                return services;
            },
            found => found.Count > 0,
            cancellationToken
        );

    private Task<IReadOnlyList<SupportTopic>> TopicsAsync(Guid tenant, string serviceId, string serviceName, CancellationToken cancellationToken) =>
        _topics.GetAsync(
            serviceId,
            refresh: false,
            async token =>
            {
                var topics = new List<SupportTopic>();
                await foreach (var item in support.ListAsync(tenant, support.Addresses.Classifications(serviceId), TopicsTemplate, token).ConfigureAwait(false))
                {
                    if (Read(item, serviceId, serviceName) is { } topic)
                        topics.Add(topic);
                }

                return topics;
            },
            keep: null,
            cancellationToken
        );
}
