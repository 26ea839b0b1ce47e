namespace PartnerSupport.Sandbox;

/// <summary>
/// Microsoft's side, simulated: a partner, its customers, and what the services hold about them. Serve it with a
/// <see cref="SandboxHandler"/>. All members are safe to call from many threads.
/// </summary>
public sealed class SandboxWorld
{
    private readonly TimeProvider _clock;
    private volatile WorldState _state;

    private SandboxWorld(SandboxOptions options, TimeProvider clock)
    {
        Options = options;
        _clock = clock;
        _state = new WorldState(options, clock);
        Log = new RequestLog(options.RequestLogSize, options.RequestLogBytes);
    }

    /// <summary>How the world was made.</summary>
    public SandboxOptions Options { get; }

    /// <summary>Names this world; a new one for every world, and after every <see cref="Reset"/>.</summary>
    public string WorldId => _state.Id;

    /// <summary>What goes wrong on purpose. Survives a reset of the world; clear it separately.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>Sign-ins, tokens, consent: the login service's knobs.</summary>
    public SandboxIdentity Identity => _state.Identity;

    /// <summary>Every Azure ticket and Partner Center request as Microsoft holds it, with contact details as received.</summary>
    public IReadOnlyList<SandboxTicket> Tickets
    {
        get
        {
            var state = _state;
            lock (state.Gate)
                return [.. state.Azure.Truth(), .. state.Requests.Truth()];
        }
    }

    /// <summary>The requests received last, oldest first, without secrets.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => Log.Snapshot();

    /// <summary>The partner.</summary>
    public SandboxPartner Partner => _state.Partner;

    /// <summary>The person of the partner who signs in.</summary>
    public SandboxUser User => _state.User;

    internal RequestLog Log { get; }

    internal TimeProvider Clock => _clock;

    internal WorldState State => _state;

    /// <summary>Makes a world.</summary>
    /// <param name="options">Null: the default world and behaviour.</param>
    /// <param name="clock">Null: the system's clock.</param>
    public static SandboxWorld Create(SandboxOptions? options = null, TimeProvider? clock = null) => new(options ?? new(), clock ?? TimeProvider.System);

    /// <summary>Forgets everything that happened and begins a new world with a new <see cref="WorldId"/>; old tokens are worth nothing in it.</summary>
    public void Reset()
    {
        _state = new WorldState(Options, _clock);
        Log.Clear();
    }

    /// <summary>Forgets the received requests.</summary>
    public void ClearRequests() => Log.Clear();

    /// <summary>The customer of a tenant id, or null.</summary>
    public SandboxCustomer? FindCustomer(string tenantId) => _state.Customers.ById(tenantId);

    /// <summary>Replaces a customer by a changed copy: relationships, consent, incidents, fraud events, plans, roles.</summary>
    /// <exception cref="ArgumentException">No customer has that tenant id.</exception>
    public void ChangeCustomer(string tenantId, Func<SandboxCustomer, SandboxCustomer> change)
    {
        var state = _state;
        lock (state.Gate)
            state.Customers.Change(tenantId, change);
    }

    /// <summary>Replaces the partner by a changed copy.</summary>
    public void ChangePartner(Func<SandboxPartner, SandboxPartner> change)
    {
        var state = _state;
        lock (state.Gate)
            state.Partner = change(state.Partner);
    }

    /// <summary>Replaces the person who signs in by a changed copy: groups, eligible groups.</summary>
    public void ChangeUser(Func<SandboxUser, SandboxUser> change)
    {
        var state = _state;
        lock (state.Gate)
            state.User = change(state.User);
    }

    /// <summary>What a person does in a portal: files a request that Partner Center then lists for the customer. Returns its number.</summary>
    public string FileInPortal(string tenantId, string title, string description, string severity = "moderate")
    {
        var state = _state;
        lock (state.Gate)
            return state.Requests.File(tenantId, title, description, severity, "Portal").Id;
    }

    /// <summary>What a person does in the Azure portal, where every plan can be chosen: files a ticket in a subscription. Returns its number.</summary>
    /// <exception cref="ArgumentException">No customer owns the subscription.</exception>
    public string FileInAzurePortal(string subscriptionId, string title, string description, string severity = "moderate")
    {
        var state = _state;
        lock (state.Gate)
            return state.Azure.FileInPortal(subscriptionId, title, description, severity).Number;
    }

    /// <summary>A mail comes to a mailbox of the partner.</summary>
    public void Receive(SandboxMail mail)
    {
        var state = _state;
        lock (state.Gate)
            state.Mails.Add(mail);
    }

    /// <summary>Microsoft's acknowledgement of a request comes to a mailbox of the partner, as public mails show it (UNVERIFIED as a contract).</summary>
    public void AcknowledgeByMail(string mailbox, string number, string title) =>
        Receive(
            new SandboxMail(
                mailbox,
                "support@mail.support.microsoft.com",
                $"{title} - TrackingID#{number}",
                $"Thank you for contacting Microsoft support. Your request number is {number}.",
                _state.Now,
                "spf=pass (sender IP is 40.107.0.1) smtp.mailfrom=mail.support.microsoft.com; dkim=pass header.d=mail.support.microsoft.com; "
                    + "dmarc=pass action=none header.from=mail.support.microsoft.com;compauth=pass reason=100"
            )
        );

    /// <summary>Microsoft's engineer writes to a request (a communication, or a note at Partner Center).</summary>
    /// <exception cref="ArgumentException">No request has that number.</exception>
    public void AnswerAsEngineer(string number, string text)
    {
        var state = _state;
        lock (state.Gate)
        {
            if (!state.Azure.Answer(number, text) && !state.Requests.Answer(number, text))
            {
                throw new ArgumentException($"No request has the number {number}.", nameof(number));
            }
        }
    }

    /// <summary>An engineer works on the Azure ticket: its severity can no longer be changed (FACTS 3.5).</summary>
    /// <exception cref="ArgumentException">No Azure ticket has that number.</exception>
    public void AssignEngineer(string number)
    {
        var state = _state;
        lock (state.Gate)
        {
            if (!state.Azure.Assign(number))
                throw new ArgumentException($"No Azure ticket has the number {number}.", nameof(number));
        }
    }

    /// <summary>Microsoft closes a request.</summary>
    /// <exception cref="ArgumentException">No request has that number.</exception>
    public void CloseAsMicrosoft(string number)
    {
        var state = _state;
        lock (state.Gate)
        {
            if (!state.Azure.Close(number) && !state.Requests.Close(number))
            {
                throw new ArgumentException($"No request has the number {number}.", nameof(number));
            }
        }
    }
}
