namespace PartnerSupport.Host;

/// <summary>Puts one session together over a signed-in wire and an open ledger.</summary>
internal sealed class SessionBuilder(
    ConnectRequest request,
    CloudInfo cloud,
    SandboxPlace? sandbox,
    WirePipeline wire,
    TokenSource tokens,
    IRequestLedger ledger
)
{
    // FACTS 3.4: nobody says how long to wait, and clients poll every half minute. In the sandbox nobody need wait so long.
    private static readonly TimeSpan LivePoll = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SandboxPoll = TimeSpan.FromMilliseconds(20);

    private readonly TimeProvider _clock = TimeProvider.System;
    private SupportPorts? _ports;

    /// <summary>What the ports hold and the session ends.</summary>
    private readonly Stack<IDisposable> _owned = new();

    /// <summary>The ports of the session, made once.</summary>
    internal SupportPorts Ports => _ports ??= Compose();

    internal async Task<SupportSession> BuildAsync(CancellationToken cancellationToken)
    {
        var connectedAt = _clock.GetUtcNow();
        var us = await Ports.Partner.GetPartnerAsync([], refresh: false, cancellationToken).ConfigureAwait(false);
        var desk = new SupportDesk(Ports);
        var contact = await DefaultContactAsync(desk, cancellationToken).ConfigureAwait(false);
        return new SupportSession
        {
            Ports = Ports,
            Desk = desk,
            ContextReader = () => ContextOf(us, connectedAt, contact),
            OnDispose = async () =>
            {
                await ledger.DisposeAsync().ConfigureAwait(false);
                while (_owned.TryPop(out var owned))
                    owned.Dispose();
                wire.Dispose();
                sandbox?.Network?.Dispose();
            },
        };
    }

    private SupportPorts Compose()
    {
        var partnerTenant = ledger.World.PartnerTenantId;
        var http = wire.CreateClient(tokens);
        var exchange = new JsonExchange(http, _clock);
        var poll = sandbox is null ? LivePoll : SandboxPoll;

        var graphSdk = new GraphSdk(wire.WithTokens(tokens), cloud);
        _owned.Push(graphSdk);
        var graphReader = new GraphReader(exchange, cloud);
        var graph = new GraphDirectory(graphReader, partnerTenant);
        var partnerCenter = new PartnerCenterClient(exchange, cloud, partnerTenant);
        var customers = new CustomerDirectory(
            new CustomerBook(partnerCenter, graph, _clock),
            new EstateReader(partnerCenter, new GraphLicences(graphSdk)),
            new ContactFactsReader(partnerCenter, graph, _clock),
            new GraphRelationships(
                new LeanRelationships(graphReader, partnerTenant),
                new SdkRelationships(graphSdk, partnerTenant),
                new SignedInGroups(graph, _clock)
            ),
            partnerCenter,
            _clock
        );
        var support = new SupportClient(exchange, new SupportAddresses(cloud), partnerTenant);
        return new SupportPorts
        {
            Cloud = cloud,
            Tokens = tokens,
            Partner = new PartnerDirectory(partnerCenter, graph, _clock, partnerTenant),
            Customers = customers,
            Catalog = new AzureCatalog(support, _clock),
            Health = new GraphServiceHealth(graphReader, new SdkServiceHealth(graphSdk), cloud, _clock),
            Azure = new AzureSupportChannel(
                support,
                new TicketSender(support, cloud),
                new TicketFiles(support),
                new TicketMessages(support, _clock, poll),
                customers,
                cloud,
                _clock
            ),
            PartnerCenter = new PartnerCenterRequests(partnerCenter, cloud, _clock),
            Ledger = ledger,
            Contacts = new ContactStore(ledger, request.PolicyPath is { } path ? new PolicyFile(path) : null, _clock) { Account = () => tokens.State.Account },
            TimeZones = TimeZoneTables.Ids,
            ReviewBudget = request.ReviewBudget,
            PollInterval = poll,
            Command = "PartnerSupport",
        };
    }

    // A profile that would not pass is said when a request needs it; a policy that cannot be read is said at once.
    private static async Task<string?> DefaultContactAsync(SupportDesk desk, CancellationToken cancellationToken)
    {
        var verdict = await desk.JudgeContactAsync(null, null, cancellationToken: cancellationToken).ConfigureAwait(false);
        return verdict.Contact?.ToString();
    }

    private SupportContext ContextOf(PartnerProfile us, DateTimeOffset connectedAt, string? contact)
    {
        var state = tokens.State;
        return new SupportContext
        {
            PartnerName = us.Name,
            PartnerTenantId = us.TenantId,
            Cloud = cloud.Cloud,
            IsSandbox = request.Sandbox,
            SandboxUri = request.SandboxUri,
            Account = state.Account,
            SignIn = state.Kind,
            HasMfa = state.HasMfa,
            RefreshTokenAge = state.RefreshTokenObtainedAt is { } obtained ? _clock.GetUtcNow() - obtained : null,
            DefaultContact = contact,
            Ledger = ledger.Location,
            ConnectedAt = connectedAt,
        }.WithRefreshToken(tokens.GetRefreshToken);
    }
}
