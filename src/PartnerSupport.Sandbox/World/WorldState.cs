namespace PartnerSupport.Sandbox;

/// <summary>All that one world holds between two resets. Whatever changes it or reads what changes does so under <see cref="Gate"/>.</summary>
internal sealed class WorldState
{
    private readonly TimeProvider _clock;
    private AzureStore? _azure;
    private ServiceRequestStore? _requests;

    public WorldState(SandboxOptions options, TimeProvider clock)
    {
        Options = options;
        _clock = clock;
        Began = Now;
        Customers = new CustomerBook(DefaultCustomers.Create(Began), options, Began);
        Identity = new SandboxIdentity(this);
    }

    /// <summary>Names the world; what belongs to one is never sent to another.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("D");

    /// <summary>When this world began; the past that it is born with lies before.</summary>
    public DateTimeOffset Began { get; }

    public object Gate { get; } = new();

    public SandboxOptions Options { get; }

    /// <summary>Microsoft's time, which the client's may differ from.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow() + Options.ClockSkew;

    public SandboxPartner Partner { get; set; } = DefaultWorld.Partner;

    public SandboxUser User { get; set; } = DefaultWorld.Ana;

    public CustomerBook Customers { get; }

    public SandboxIdentity Identity { get; }

    /// <summary>What lies in the partner's mailboxes.</summary>
    public List<SandboxMail> Mails { get; } = [];

    /// <summary>Made when first looked at: a sign-in need not wait for it.</summary>
    public AzureStore Azure => _azure ??= AzureStore.Seeded(this);

    public ResourceGraphQuota GraphQuota { get; } = new();

    /// <inheritdoc cref="Azure"/>
    public ServiceRequestStore Requests => _requests ??= ServiceRequestStore.Seeded(this);

    /// <summary>The directory of a tenant id or a verified domain; null when there is none.</summary>
    public SandboxTenant? FindTenant(string idOrDomain) =>
        Partner.Tenant.IsNamed(idOrDomain) ? Partner.Tenant : (Customers.ById(idOrDomain) ?? Customers.ByDomain(idOrDomain))?.Tenant;

    public bool IsPartner(string tenantId) => string.Equals(tenantId, Partner.Tenant.Id, StringComparison.OrdinalIgnoreCase);
}
