namespace PartnerSupport;

/// <summary>The one door into the core, the same for cmdlets and for a C# program.</summary>
public sealed class SupportDesk
{
    private readonly SupportPorts _ports;
    private readonly PartnerFacts _partner;
    private readonly CustomerResolver _resolver;
    private readonly CustomerFinder _customers;
    private readonly ContactChoice _contacts;
    private readonly TopicFinder _topics;
    private readonly ServiceReader _services;
    private readonly RequestReviewer _reviewer;
    private readonly RequestFiler _filer;
    private readonly RequestSettler _settler;
    private readonly RequestLister _lister;
    private readonly RequestFinder _finder;
    private readonly NumberKeeper _numbers;
    private readonly PartnerReadiness _partnerReadiness;
    private readonly CustomerReadiness _customerReadiness;

    /// <summary>A desk over ports.</summary>
    /// <param name="ports">Everything outside that the desk works with.</param>
    public SupportDesk(SupportPorts ports)
    {
        ArgumentNullException.ThrowIfNull(ports);
        _ports = ports;
        var plans = new PlanMemory(ports.Ledger);
        var audit = new AuditTrail(ports);
        var handOffs = new HandOffs(ports);
        var joiner = new RequestJoiner(ports);
        var composer = new RequestComposer(ports, handOffs);
        _partner = new PartnerFacts(ports);
        _resolver = new CustomerResolver(ports, _partner);
        _customers = new CustomerFinder(ports, _resolver);
        _contacts = new ContactChoice(ports);
        _topics = new TopicFinder(ports.Catalog);
        _services = new ServiceReader(ports, plans);
        _reviewer = new RequestReviewer(ports, new ReviewReader(ports, _partner, _resolver, _contacts, plans, _topics), composer);
        _filer = new RequestFiler(ports, composer, handOffs, audit, plans, joiner);
        _settler = new RequestSettler(ports, _filer);
        _lister = new RequestLister(ports, joiner);
        _finder = new RequestFinder(ports, _lister, joiner);
        _numbers = new NumberKeeper(ports, _finder, audit);
        _partnerReadiness = new PartnerReadiness(ports, _partner, _contacts);
        _customerReadiness = new CustomerReadiness(ports, _services);
    }

    /// <summary>Reviews a draft: look-ups and rules, no writes.</summary>
    /// <param name="draft">What is asked.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">The session is broken; findings about the draft are in the review.</exception>
    public Task<RequestReview> ReviewAsync(SupportRequestDraft draft, CancellationToken cancellationToken = default) =>
        _reviewer.ReviewAsync(draft, cancellationToken);

    /// <summary>Reviews a draft by what is typed or cached, without any call to a service (-WhatIf).</summary>
    /// <param name="draft">What is asked.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public Task<RequestReview> PreviewAsync(SupportRequestDraft draft, CancellationToken cancellationToken = default) =>
        _reviewer.PreviewAsync(draft, cancellationToken);

    /// <summary>Hands a reviewed request in: ledger, then channel or hand-off. Does not wait for the service's operation.</summary>
    /// <param name="review">The review, with an outcome other than Refused.</param>
    /// <param name="cancellationToken">Ends every wait; what was sent stays in the ledger.</param>
    /// <exception cref="SupportException">The review refuses; or OutcomeUnknown, when no answer came back; or RequestHeldElsewhere.</exception>
    public Task<Submission> StartAsync(RequestReview review, CancellationToken cancellationToken = default) => _filer.StartAsync(review, cancellationToken);

    /// <summary>Waits for submissions that are on their way, polling all together; yields each as it settles.</summary>
    /// <param name="pending">The submissions.</param>
    /// <param name="cancellationToken">Ends the wait; the rows stay in the ledger and are settled later.</param>
    public IAsyncEnumerable<Submission> SettleAsync(IReadOnlyCollection<Submission> pending, CancellationToken cancellationToken = default) =>
        _settler.SettleAsync(pending, cancellationToken);

    /// <summary>Reviews, hands in and waits: the whole way of one request.</summary>
    /// <param name="draft">What is asked.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">Refused; the findings are attached.</exception>
    public async Task<SupportRequest> SubmitAsync(SupportRequestDraft draft, CancellationToken cancellationToken = default)
    {
        var review = await ReviewAsync(draft, cancellationToken).ConfigureAwait(false);
        var submission = await StartAsync(review, cancellationToken).ConfigureAwait(false);
        await foreach (var settled in SettleAsync([submission], cancellationToken).ConfigureAwait(false))
        {
            var warnings = settled.Warnings.Count > 0 ? settled.Warnings : submission.Warnings;
            return settled.Error is { } error ? throw error : settled.Request with { Findings = [.. settled.Request.Findings.Union(warnings)] };
        }

        return submission.Request;
    }

    /// <summary>Lists requests of all channels, joined with the ledger; severity A first, then oldest first.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public IAsyncEnumerable<Listed<SupportRequest>> ListAsync(RequestQuery query, CancellationToken cancellationToken = default) =>
        _lister.ListAsync(query, cancellationToken);

    /// <summary>One request in full.</summary>
    /// <param name="number">Our reference, Microsoft's number, or the partner's own ticket number.</param>
    /// <param name="customer">The customer, where known: saves look-ups.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">RequestNotFound.</exception>
    public Task<SupportRequest> GetAsync(string number, CspCustomer? customer = null, CancellationToken cancellationToken = default) =>
        _finder.GetAsync(number, customer, cancellationToken);

    /// <summary>Tells the number that Microsoft gave to a hand-off, which becomes Open by it.</summary>
    /// <param name="reference">The hand-off.</param>
    /// <param name="requestNumber">The number, 15 or 16 digits; "TrackingID#" before it is dropped.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">RequestNotFound, RequestNumberInvalid, RequestNumberTaken, RequestNotToSubmit.</exception>
    public Task<SupportRequest> SetNumberAsync(string reference, string requestNumber, CancellationToken cancellationToken = default) =>
        _numbers.SetAsync(reference, requestNumber, cancellationToken);

    /// <summary>Finds the one customer that a reference means (R4).</summary>
    /// <param name="reference">Id, name or domain.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">CustomerNotFound with the nearest names, CustomerAmbiguous, CustomerMissing, OwnTenant.</exception>
    public Task<CspCustomer> ResolveCustomerAsync(CustomerReference reference, CancellationToken cancellationToken = default) =>
        _resolver.ResolveAsync(reference, cancellationToken);

    /// <summary>Customers by id, name, domain or wildcard; all when nothing is given.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">CustomerNotFound and its kin, for a pattern without wildcards.</exception>
    public IAsyncEnumerable<CspCustomer> FindCustomersAsync(string? pattern, CancellationToken cancellationToken = default) =>
        _customers.FindAsync(pattern, cancellationToken);

    /// <summary>Which of the four services a customer has, with route and links; Azure once for each subscription (R5, R13, R15).</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public Task<IReadOnlyList<CspCustomerService>> GetServicesAsync(CspCustomer customer, CancellationToken cancellationToken = default) =>
        _services.ReadAsync(customer, cancellationToken);

    /// <summary>Judges a contact as New- would (R8, R11).</summary>
    /// <param name="contact">The contact; null: the one that is used when none is given.</param>
    /// <param name="customer">For whose request; null: for any.</param>
    /// <param name="refresh">Whether to read again the facts that are cached.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public async Task<ContactVerdict> JudgeContactAsync(
        ContactInput? contact,
        CspCustomer? customer,
        bool refresh = false,
        CancellationToken cancellationToken = default
    )
    {
        var policy = await _ports.Contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var us = await _partner.GetAsync(refresh, cancellationToken).ConfigureAwait(false);
        var them = customer is null ? null : await _ports.Customers.GetContactFactsAsync(customer, refresh, cancellationToken).ConfigureAwait(false);
        return await _contacts.JudgeAsync(new SupportRequestDraft { Contact = contact }, us, them, policy, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The contact that is used when none is given.</summary>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">Our own profile cannot be read, or would not pass.</exception>
    public async Task<SupportContact> GetDefaultContactAsync(CancellationToken cancellationToken = default)
    {
        var verdict = await JudgeContactAsync(null, null, refresh: false, cancellationToken).ConfigureAwait(false);
        return verdict.Contact ?? throw new SupportException(verdict.Findings, null);
    }

    /// <summary>Support topics that fit a text: by name, "service / classification", or words; ranked.</summary>
    /// <param name="service">The service.</param>
    /// <param name="search">The text; null: all.</param>
    /// <param name="customer">A customer in whose tenant the catalogue may be read.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public async Task<IReadOnlyList<SupportTopic>> FindTopicsAsync(
        CspService service,
        string? search,
        CspCustomer? customer,
        CancellationToken cancellationToken = default
    )
    {
        if (string.IsNullOrWhiteSpace(search))
            return await _ports.Catalog.ListTopicsAsync(service, customer, cancellationToken).ConfigureAwait(false);
        var match = await _topics.FindAsync(service, new TopicReference(search), search, customer, cancellationToken).ConfigureAwait(false);
        return match.Topic is { } topic ? [topic] : match.Candidates;
    }

    /// <summary>Whether requests could be filed now: about ourselves.</summary>
    /// <param name="cancellationToken">Ends every wait.</param>
    public IAsyncEnumerable<ReadinessCheck> CheckPartnerAsync(CancellationToken cancellationToken = default) => _partnerReadiness.CheckAsync(cancellationToken);

    /// <summary>Whether requests could be filed now: about one customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public Task<IReadOnlyList<ReadinessCheck>> CheckCustomerAsync(CspCustomer customer, CancellationToken cancellationToken = default) =>
        _customerReadiness.CheckAsync(customer, cancellationToken);
}
