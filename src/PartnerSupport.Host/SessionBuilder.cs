namespace PartnerSupport.Host;

/// <summary>Puts one session together over a signed-in wire and an open ledger.</summary>
internal sealed class SessionBuilder(
    ConnectRequest request,
    CloudInfo cloud,
    SandboxPlace? sandbox,
    WirePipeline wire,
    TokenSource tokens,
    GraphSdk graphSdk,
    IRequestLedger ledger,
    IRunner runner
)
{
    // FACTS 3.4: nobody says how long to wait, and clients poll every half minute. In the sandbox nobody need wait so long.
    private static readonly TimeSpan LivePoll = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SandboxPoll = TimeSpan.FromMilliseconds(20);

    private readonly TimeProvider _clock = TimeProvider.System;
    private SupportPorts? _ports;

    /// <summary>The ports of the session, made once.</summary>
    internal SupportPorts Ports => _ports ??= Compose();

    internal async Task<SupportSession> BuildAsync(Func<ValueTask> close, CancellationToken cancellationToken)
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
            OnDispose = close,
        };
    }

    private SupportPorts Compose()
    {
        var partnerTenant = ledger.World.PartnerTenantId;
        var exchange = new JsonExchange(wire.CreateClient(tokens), _clock);
        var poll = sandbox is null ? LivePoll : SandboxPoll;

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
        var partner = new PartnerDirectory(partnerCenter, graph, _clock, partnerTenant);
        var contacts = new ContactStore(ledger, request.PolicyPath is { } path ? new PolicyFile(path) : null, _clock) { Account = () => tokens.State.Account };

        // What writes has a chain of its own, whose guard asks the directories; those read by the other chain, on which no contact may leave.
        var guard = new EgressGuard(EgressFacts.From(contacts, partner, customers, request.ReviewBudget, _clock));
        var writing = new JsonExchange(wire.CreateClient(tokens, guard), _clock);
        var support = new SupportClient(writing, new SupportAddresses(cloud), partnerTenant);
        return new SupportPorts
        {
            Cloud = cloud,
            Tokens = tokens,
            Partner = partner,
            Customers = customers,
            Catalog = new AzureCatalog(support, _clock, TopicFile.For(ledger)),
            Health = new GraphServiceHealth(graphReader, new SdkServiceHealth(graphSdk), cloud, _clock),
            Azure = new AzureSupportChannel(
                support,
                new TicketSender(support, cloud),
                new TicketFiles(support),
                new TicketWorkspaces(support),
                new TicketMessages(support, _clock, poll),
                customers,
                cloud,
                _clock
            ),
            PartnerCenter = new PartnerCenterRequests(new PartnerCenterClient(writing, cloud, partnerTenant), cloud, _clock),
            Mailbox = new SupportMailbox(graphReader, partnerTenant),
            Ledger = ledger,
            Sheets = new SheetFolder(),
            Contacts = contacts,
            Runner = runner,
            TimeZones = TimeZoneTables.Ids,
            ReviewBudget = request.ReviewBudget,
            PollInterval = poll,
            Command = "PartnerSupport",
        };
    }

    // A profile that would not pass is said when a request needs it; a policy that cannot be read is said at once.
    private static async Task<string?> DefaultContactAsync(SupportDesk desk, CancellationToken cancellationToken)
    {
        var verdict = await desk.Contacts.JudgeAsync(null, null, cancellationToken: cancellationToken).ConfigureAwait(false);
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
