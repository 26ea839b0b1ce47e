namespace PartnerSupport;

/// <summary>The one door into the core, the same for cmdlets and for a C# program; behind it one desk a subject.</summary>
public sealed class SupportDesk
{
    private readonly IRequestLedger _ledger;
    private readonly ITokenSource _tokens;
    private bool _toldOfPlace;

    /// <summary>A desk over ports.</summary>
    /// <param name="ports">Everything outside that the desk works with.</param>
    public SupportDesk(SupportPorts ports)
    {
        ArgumentNullException.ThrowIfNull(ports);
        var setting = new SupportSetting
        {
            Cloud = ports.Cloud,
            World = ports.Ledger.World,
            TimeZones = ports.TimeZones,
            Clock = ports.Clock,
            ReviewBudget = ports.ReviewBudget,
        };
        var sources = new RequestSources(ports.Azure, ports.PartnerCenter, new LedgerRequests(ports.Ledger));
        var audit = new AuditTrail(ports.Tokens, ports.Clock, ports.Command);
        var moves = new RowMoves(ports.Ledger, audit, ports.Runner, ports.Clock);
        var plans = new RefusedPlans(ports.Ledger);
        var partner = new PartnerFacts(ports.Partner, ports.Clock);
        var choice = new ContactChoice(ports.Contacts);
        var topics = new TopicSearch(ports.Catalog);
        var resolver = new CustomerResolver(ports.Customers, ports.Contacts, partner, ports.Cloud);
        var services = new CustomerServices(ports.Customers, ports.Contacts, ports.Azure, plans, setting);
        var merge = new RequestMerge(setting);
        var handOffs = new HandOffPreparation(ports.Partner, ports.Customers, setting);
        var worker = new OutboxWorker(ports.Azure, moves, new FileUploads(ports.Azure, ports.Ledger, moves), plans, handOffs, merge);
        var actions = new ActionWorker(sources, ports.Ledger, merge, moves);
        var customerFacts = new CustomerFacts(ports.Customers, ports.Health, ports.Azure, plans, new LedgerHistory(ports.Ledger));
        var facts = new FactsReader(customerFacts, ports.Contacts, partner, resolver, choice, topics, setting);
        var ours = new OurRequests(sources, merge, ports.Customers);
        var list = new RequestList(ports.Ledger, ports.Contacts, ours, new CustomerRequests(sources, merge, ports.Customers));
        var lookUp = new RequestLookUp(ports.Ledger, ports.Contacts, sources, ours, list, merge);

        var targets = new RequestTargets(ports.Ledger, lookUp);
        var marks = new ReadMarks(ports.Ledger, ports.Tokens);
        var reading = new NoteReading(sources, marks, ports.Partner, ports.Contacts, moves);
        var guarded = new GuardedContacts(ports.Customers, setting);
        var people = new NoteSender(choice, partner, guarded);
        var sending = new NoteSending(sources, reading, people, guarded, actions, ports.Contacts, marks, moves);
        var search = new HandOffSearch(sources, ports.Mailbox, merge, moves);

        _ledger = ports.Ledger;
        var shelf = new SheetShelf(ports.Sheets, ports.Ledger, ports.Clock);
        var handOffContacts = new HandOffContacts(ports.Contacts, partner, ports.Customers, setting);

        Cloud = ports.Cloud;
        _tokens = ports.Tokens;
        Customers = new CustomerDesk(ports.Customers, resolver, new CustomerSearch(ports.Customers, resolver), services);
        Contacts = new ContactDesk(ports.Contacts, ports.Customers, partner, choice);
        Topics = new TopicDesk(ports.Catalog, ports.Clock);
        Outbox = new OutboxDesk(ports.Azure, worker, moves, ports.Clock, ports.PollInterval);
        Filing = new FilingDesk(
            new RequestReviewer(facts, ports.Ledger, ports.Customers, ports.Contacts, moves),
            new RequestComposer(handOffs, moves, ports.Ledger.World),
            worker,
            Outbox,
            new DuplicateNotes(sources, actions, moves),
            handOffContacts,
            ports.Ledger,
            audit,
            moves
        );
        var retention = new TextRetention(ports.Ledger, moves);
        Sync = new SyncDesk(
            ports.Ledger,
            ports.Contacts,
            moves,
            new DueRows(worker, actions, Outbox, ports.Ledger),
            search,
            new OpenRows(ours, reading, moves),
            retention,
            shelf
        );
        Ledger = new LedgerDesk(ports.Ledger, ports.Contacts, audit, lookUp, retention, ports.Clock);
        Notes = new NoteDesk(reading, sending);
        Changes = new ChangeDesk(
            new RequestChanges(sources, merge, people, sending, handOffs, actions, ports.Contacts, moves),
            new RequestClosing(sources, ours, merge, sending, actions, ports.Contacts, shelf, moves)
        );
        Waits = new WaitDesk(new WaitLook(lookUp, reading, marks, search, ports.Ledger, ports.Contacts), ports.Clock, ports.PollInterval);
        Requests = new ReadingDesk(list, lookUp, targets, new HandOffNumbers(lookUp, moves, ports.Contacts, shelf), handOffContacts, ports.Ledger);
        Attachments = new AttachmentDesk(sources, actions, moves, ports.Ledger, ports.Contacts, audit);
        Health = new HealthDesk(ports.Health, ports.Customers);
        HandOffs = new HandOffDesk(
            new HandOffClaims(lookUp, moves, ports.Contacts, ports.Tokens),
            new HandOffSheets(ports.Partner, ports.Customers, setting),
            shelf
        );
        Readiness = new ReadinessDesk(
            new PartnerReadiness(ports.Tokens, ports.Contacts, partner, choice, ports.Ledger.Location, ports.Clock),
            new CustomerReadiness(ports.Tokens, ports.Customers, ports.Contacts, ports.Health, services, setting)
        );
    }

    /// <summary>What the session has to tell since this was last asked, whatever was done meanwhile; each is told once.</summary>
    public IReadOnlyList<Finding> TakeWarnings()
    {
        var warnings = new List<Finding>();
        if (!_toldOfPlace && !_ledger.World.IsSandbox && IsTemporary(_ledger.Location))
            warnings.Add(FindingFactory.Warning(ReviewIds.LedgerTemporary, null, _ledger.Location, _ledger.Location));
        _toldOfPlace = true;
        if (_ledger.TakeSalvage() is { } saved)
            warnings.Add(
                FindingFactory.Warning(ReviewIds.LedgerSetAside, null, saved.SetAside, _ledger.Location, saved.SetAside, saved.Requests, saved.Events)
            );
        if (_ledger.TakeUnreadable() is { Count: > 0 } rows)
            warnings.Add(FindingFactory.Warning(ReviewIds.LedgerRowUnreadable, null, rows[0], _ledger.Location, string.Join(", ", rows)));
        return warnings;
    }

    /// <summary>The cloud that the session works in, overrides included.</summary>
    public CloudInfo Cloud { get; }

    /// <summary>Who works in this session: the signed-in account, or the app's id; null until that is known.</summary>
    public string? Account => _tokens.State.Account ?? _tokens.State.ClientId;

    /// <summary>Reviews requests and hands them in.</summary>
    public FilingDesk Filing { get; }

    /// <summary>Waits for what is on its way.</summary>
    public OutboxDesk Outbox { get; }

    /// <summary>Settles what was left, and tells what changed.</summary>
    public SyncDesk Sync { get; }

    /// <summary>The ledger and its history.</summary>
    public LedgerDesk Ledger { get; }

    /// <summary>Reads requests back.</summary>
    public ReadingDesk Requests { get; }

    /// <summary>Notes on requests.</summary>
    public NoteDesk Notes { get; }

    /// <summary>Changes requests, and closes them.</summary>
    public ChangeDesk Changes { get; }

    /// <summary>Waits until something happens to requests.</summary>
    public WaitDesk Waits { get; }

    /// <summary>What people do with hand-offs: claim, work from a page, give back.</summary>
    public HandOffDesk HandOffs { get; }

    /// <summary>Who the customers are and what they own.</summary>
    public CustomerDesk Customers { get; }

    /// <summary>Who speaks for the partner.</summary>
    public ContactDesk Contacts { get; }

    /// <summary>Support topics.</summary>
    public TopicDesk Topics { get; }

    /// <summary>What Microsoft knows of trouble already.</summary>
    public HealthDesk Health { get; }

    /// <summary>Puts files to requests that are there already.</summary>
    public AttachmentDesk Attachments { get; }

    /// <summary>Whether requests could be filed now.</summary>
    public ReadinessDesk Readiness { get; }

    // What cleans such folders takes the ledger with them.
    private static bool IsTemporary(string location)
    {
        string[] temporary = [Path.GetTempPath(), "/tmp/", "/var/tmp/"];
        return Path.IsPathFullyQualified(location) && Array.Exists(temporary, folder => location.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }
}
