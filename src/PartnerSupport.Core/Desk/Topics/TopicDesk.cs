namespace PartnerSupport;

/// <summary>The support topics from which a request's is chosen (R10).</summary>
public sealed class TopicDesk
{
    // A catalogue that cannot be read is not asked for at every key.
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(1);

    private readonly ISupportCatalog _catalog;
    private readonly TimeProvider _clock;
    private readonly object _gate = new();
    private DateTimeOffset _triedAt = DateTimeOffset.MinValue;

    internal TopicDesk(ISupportCatalog catalog, TimeProvider clock) => (_catalog, _clock) = (catalog, clock);

    /// <summary>Support topics that fit: by name, "service / classification", id or words; ranked.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">Azure's catalogue cannot be read and none is kept.</exception>
    public async Task<TopicAnswer> FindAsync(TopicQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return HasCatalog(query.Service)
            ? Answer(query, await _catalog.ReadAsync(query.Customer, query.Refresh, cancellationToken).ConfigureAwait(false))
            : Answer(query, null);
    }

    /// <summary>The same answer out of what is known without any call: for completion.</summary>
    /// <param name="query">What is wanted.</param>
    public TopicAnswer FindKnown(TopicQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Answer(query, HasCatalog(query.Service) ? _catalog.Known : null);
    }

    /// <summary>Whether all topics of a service are known without any call, however old they are.</summary>
    /// <param name="service">The service; Unknown: all services.</param>
    public bool KnowsAllOf(CspService service) => !HasCatalog(service) || _catalog.Known.IsWhole;

    /// <summary>Reads the catalogue anew where what is known is old. Returns at once; what comes of it, the next who asks sees.</summary>
    /// <param name="customer">A customer in whose tenant the catalogue may be read.</param>
    public Task RefreshIfOld(CspCustomer? customer)
    {
        if (_catalog.Known is { IsWhole: true, IsOld: false })
            return Task.CompletedTask;
        lock (_gate)
        {
            var now = _clock.GetUtcNow();
            if (now - _triedAt < BetweenTries)
                return Task.CompletedTask;
            _triedAt = now;
        }

        return Task.Run(async () =>
        {
            try
            {
                await _catalog.ReadAsync(customer, refresh: false, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception error) when (error is SupportException or OperationCanceledException or ObjectDisposedException)
            {
                // Nobody asked for it: who asks next hears of it.
            }
        });
    }

    private static bool HasCatalog(CspService service) => service is CspService.Azure or CspService.Unknown;

    private TopicAnswer Answer(TopicQuery query, TopicCatalog? catalog)
    {
        IReadOnlyList<SupportTopic> all = [.. catalog?.Topics ?? [], .. query.Service == CspService.Azure ? [] : TopicHints.Of(query.Service)];
        var topics = Chosen(TopicCategories.Of(all, query.Category), query);
        return new TopicAnswer
        {
            Topics = topics,
            ReadAt = catalog?.ReadAt,
            IsWhole = catalog?.IsWhole ?? true,
            WhyOld = catalog?.WhyOld,
            Findings = [.. TopicTold.Of(query, topics, catalog, _clock.GetUtcNow())],
        };
    }

    private static IReadOnlyList<SupportTopic> Chosen(IReadOnlyList<SupportTopic> topics, TopicQuery query)
    {
        if (GivenText.Of(query.Search) is not { } search)
            return [.. topics.OrderBy(topic => !topic.IsVerified).ThenBy(topic => topic.FullName, StringComparer.OrdinalIgnoreCase)];
        var meant = topics.Where(topic => TopicMatcher.Fits(topic, search)).ToArray();
        return meant.Length > 0 ? meant : TopicRanking.Search(topics, search);
    }
}
