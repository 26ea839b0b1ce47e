using PartnerSupport.Services.AzureSupport;
using PartnerSupport.Services.Graph;
using PartnerSupport.Services.PartnerCenter;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Tests.Support;

/// <summary>The directories, the catalogue and the channels over one wire, as the host puts them together.</summary>
internal sealed class MicrosoftServices : IDisposable
{
    private static readonly TimeSpan NotePollInterval = TimeSpan.FromSeconds(5);

    private readonly GraphSdk _graphSdk;

    /// <summary>Puts the services together; nothing is called yet.</summary>
    /// <param name="wire">The handler chain with authentication.</param>
    /// <param name="cloud">The cloud.</param>
    /// <param name="partnerTenantId">The partner's tenant.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="notePollInterval">How long to wait between polls for a message on a ticket; null: five seconds.</param>
    /// <param name="topics">Where the catalogue is kept; null: for the session alone.</param>
    public MicrosoftServices(
        HttpMessageHandler wire,
        CloudInfo cloud,
        Guid partnerTenantId,
        TimeProvider clock,
        TimeSpan? notePollInterval = null,
        TopicFile? topics = null
    )
    {
        var exchange = new JsonExchange(new HttpClient(wire, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan }, clock);
        var graph = new GraphReader(exchange, cloud);
        var directory = new GraphDirectory(graph, partnerTenantId);
        _graphSdk = new GraphSdk(wire, cloud);
        Health = new GraphServiceHealth(graph, new SdkServiceHealth(_graphSdk), cloud, clock);

        var partnerCenter = new PartnerCenterClient(exchange, cloud, partnerTenantId);
        Partner = new PartnerDirectory(partnerCenter, directory, clock, partnerTenantId);
        Customers = new CustomerDirectory(
            new CustomerBook(partnerCenter, directory, clock),
            new EstateReader(partnerCenter, new GraphLicences(_graphSdk)),
            new ContactFactsReader(partnerCenter, directory, clock),
            new GraphRelationships(
                new LeanRelationships(graph, partnerTenantId),
                new SdkRelationships(_graphSdk, partnerTenantId),
                new SignedInGroups(directory, clock)
            ),
            partnerCenter,
            clock
        );
        PartnerCenter = new PartnerCenterRequests(partnerCenter, cloud, clock);

        var support = new SupportClient(exchange, new SupportAddresses(cloud), partnerTenantId);
        Catalog = new AzureCatalog(support, clock, topics);
        Azure = new AzureSupportChannel(
            support,
            new TicketSender(support, cloud),
            new TicketFiles(support),
            new TicketWorkspaces(support),
            new TicketMessages(support, clock, notePollInterval ?? NotePollInterval),
            Customers,
            cloud,
            clock
        );
        Files = new TicketFiles(support);
    }

    /// <summary>Who we are.</summary>
    public IPartnerDirectory Partner { get; }

    /// <summary>Who the customers are.</summary>
    public ICustomerDirectory Customers { get; }

    /// <summary>The support topics.</summary>
    public ISupportCatalog Catalog { get; }

    /// <summary>Service health.</summary>
    public IServiceHealth Health { get; }

    /// <summary>Tickets at the Azure Support API.</summary>
    public AzureSupportChannel Azure { get; }

    /// <summary>Service requests at Partner Center.</summary>
    public PartnerCenterRequests PartnerCenter { get; }

    /// <summary>Files of Azure tickets.</summary>
    public TicketFiles Files { get; }

    /// <inheritdoc/>
    public void Dispose() => _graphSdk.Dispose();
}
