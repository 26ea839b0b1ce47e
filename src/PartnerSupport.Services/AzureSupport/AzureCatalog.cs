using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>
/// Azure's support topics: products and their problem classifications (FACTS 3.3). The catalogue is the same in every tenant, so whichever was
/// read first serves all. What was read whole is kept in a file as well, and answers there until it is a day old, and after that where no newer
/// can be had.
/// </summary>
/// <param name="support">The Support API.</param>
/// <param name="clock">The clock.</param>
/// <param name="file">Where it is kept; null: for the session alone.</param>
internal sealed class AzureCatalog(SupportClient support, TimeProvider clock, TopicFile? file = null) : ISupportCatalog
{
    private const int SideBySide = 8;
    private const string ServicesTemplate = "/providers/Microsoft.Support/services";
    private const string TopicsTemplate = ServicesTemplate + "/{name}/problemClassifications";

    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(24);

    private readonly AgedCache<int, IReadOnlyList<(string Id, string Name)>> _services = new(clock, MaxAge);
    private readonly AgedCache<string, IReadOnlyList<SupportTopic>> _topics = new(clock, MaxAge, StringComparer.OrdinalIgnoreCase);
    private readonly AgedCache<int, TopicCatalog> _whole = new(clock, MaxAge);

    /// <inheritdoc/>
    public TopicCatalog Known => Newest() is { } whole ? whole with { IsOld = IsOld(whole) } : Parts();

    /// <inheritdoc/>
    public async Task<TopicCatalog> ReadAsync(CspCustomer? customer, bool refresh, CancellationToken cancellationToken)
    {
        var kept = Known;
        if (!refresh && kept is { IsWhole: true, IsOld: false })
            return kept;
        try
        {
            return await _whole
                .GetAsync(0, refresh, token => ReadWholeAsync(TenantOf(customer), refresh, token), keep: null, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (SupportException error) when (!error.EndsSession && kept.IsWhole)
        {
            return kept with { WhyOld = error };
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SupportTopic>> ReadProductAsync(string serviceName, CspCustomer? customer, CancellationToken cancellationToken)
    {
        if (Known is { IsWhole: true, IsOld: false } kept)
            return [.. kept.Topics.Where(topic => SameName((topic.ServiceId!, topic.ServiceName), serviceName))];
        var tenant = TenantOf(customer);
        var services = await ServicesAsync(tenant, refresh: false, cancellationToken).ConfigureAwait(false);
        var topics = new List<SupportTopic>();
        foreach (var (id, name) in services.Where(product => SameName(product, serviceName)))
            topics.AddRange(await TopicsAsync(tenant, id, name, refresh: false, cancellationToken).ConfigureAwait(false));
        return topics;
    }

    /// <summary>Reads a topic; null for one without an id.</summary>
    /// <param name="item">The problem classification.</param>
    /// <param name="serviceId">The product's resource id.</param>
    /// <param name="serviceName">The product's name.</param>
    public static SupportTopic? Read(JObject item, string serviceId, string serviceName) =>
        item.Text("id") is { } id ? Topic(id, item.At("properties").Text("displayName") ?? item.Text("name") ?? id, serviceId, serviceName) : null;

    /// <summary>A topic of a product.</summary>
    internal static SupportTopic Topic(string id, string name, string serviceId, string serviceName) =>
        new()
        {
            Service = CspService.Azure,
            ServiceId = serviceId,
            ServiceName = serviceName,
            Id = id,
            Name = name,
            Category = SpecialServices.Category(serviceId),
        };

    /// <summary>Whether an id is a product's. It goes into the next address: nothing but a path of Microsoft.Support may stand there.</summary>
    internal static bool IsProduct(string id) => id.StartsWith(ServicesTemplate + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>A product by its name, its id, or the last part of its id.</summary>
    private static bool SameName((string Id, string Name) product, string wanted) =>
        string.Equals(product.Name, wanted.Trim(), StringComparison.OrdinalIgnoreCase)
        || string.Equals(product.Id, wanted.Trim(), StringComparison.OrdinalIgnoreCase)
        || product.Id.EndsWith("/" + wanted.Trim(), StringComparison.OrdinalIgnoreCase);

    private Guid TenantOf(CspCustomer? customer) => customer?.TenantId ?? support.PartnerTenantId;

    private bool IsOld(TopicCatalog catalog) => catalog.ReadAt is not { } readAt || clock.GetUtcNow() - readAt is var age && (age >= MaxAge || age < -MaxAge);

    // Another process may have read since.
    private TopicCatalog? Newest()
    {
        var (read, kept) = (_whole.Present.FirstOrDefault(), file?.Read());
        return read?.ReadAt >= kept?.ReadAt || kept is null ? read : kept;
    }

    private TopicCatalog Parts() => TopicCatalog.Nothing with { Topics = [.. _topics.Present.SelectMany(topics => topics)], IsOld = true };

    // One read for all who ask. A caller that goes leaves it running, so that the next has the good of it; each call ends by the chain's deadline.
    private async Task<TopicCatalog> ReadWholeAsync(Guid tenant, bool refresh, CancellationToken cancellationToken)
    {
        var readAt = clock.GetUtcNow();
        using var gate = new SemaphoreSlim(SideBySide);
        var services = await ServicesAsync(tenant, refresh, cancellationToken).ConfigureAwait(false);
        var topics = await Task.WhenAll(
                services.Select(async product =>
                {
                    await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
                    try
                    {
                        return await TopicsAsync(tenant, product.Id, product.Name, refresh, cancellationToken).ConfigureAwait(false);
                    }
                    finally
                    {
                        gate.Release();
                    }
                })
            )
            .ConfigureAwait(false);
        var whole = new TopicCatalog
        {
            Topics = [.. topics.SelectMany(found => found)],
            ReadAt = readAt,
            IsWhole = true,
        };
        // An empty list is no catalogue: to keep it would hide the one that is kept.
        if (whole.Topics.Count == 0)
            throw new SupportException(WireIds.TopicCatalogEmpty, SupportErrorKind.ResourceUnavailable);
        file?.Write(whole);
        return whole;
    }

    private Task<IReadOnlyList<(string Id, string Name)>> ServicesAsync(Guid tenant, bool refresh, CancellationToken cancellationToken) =>
        _services.GetAsync(
            0,
            refresh,
            async token =>
            {
                var services = new List<(string Id, string Name)>();
                await foreach (var item in support.ListAsync(tenant, support.Addresses.Services, ServicesTemplate, token).ConfigureAwait(false))
                {
                    if (item.Text("id") is not { } id || !IsProduct(id))
                        continue;
                    services.Add((id, item.At("properties").Text("displayName") ?? id));
                }

                return services;
            },
            found => found.Count > 0,
            cancellationToken
        );

    private Task<IReadOnlyList<SupportTopic>> TopicsAsync(
        Guid tenant,
        string serviceId,
        string serviceName,
        bool refresh,
        CancellationToken cancellationToken
    ) =>
        _topics.GetAsync(
            serviceId,
            refresh,
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
