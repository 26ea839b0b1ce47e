using System.Globalization;

namespace PartnerSupport.Sandbox;

/// <summary>All service requests of a world.</summary>
internal sealed class ServiceRequestStore(WorldState world)
{
    private readonly List<ServiceRequest> _requests = [];
    private long _number = 20_000_000_000;

    public Dictionary<string, WireAnswer> AnswersByRequestId { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static ServiceRequestStore Seeded(WorldState world)
    {
        var store = new ServiceRequestStore(world);
        store
            .Seed(DefaultWorld.ContosoTenantId, -9, "Shared calendar shows old entries", "Two users see last week's entries.", "minimal")
            .Notes.Add(new("Support engineer", world.Began.AddDays(-8), "Please send the output of the calendar diagnostics."));
        var closed = store.Seed(DefaultWorld.ContosoTenantId, -40, "Transport rule not applied", "Disclaimer missing on external mail.", "moderate");
        store.SetStatus(closed, "closed", world.Began.AddDays(-37));
        store.SetStatus(
            store.Seed(DefaultWorld.FabrikamTenantId, -3, "Device compliance stays unknown", "After the update of the company portal.", "moderate", "Intune"),
            "attention_needed",
            world.Began.AddDays(-1)
        );
        store.Seed(DefaultWorld.WoodgroveTenantId, -1, "Dashboard widgets time out", "Since Monday, all sales teams.", "critical", "Dynamics 365");
        store.Seed(DefaultWorld.PartnerTenantId, -15, "Cannot download the reconciliation file", "The link answers 404.", "moderate", "Partner Center");
        return store;
    }

    public IEnumerable<ServiceRequest> All => _requests.OrderByDescending(request => request.Created);

    public ServiceRequest? Find(string id) => _requests.Find(request => request.Id == id);

    public IEnumerable<SandboxTicket> Truth() =>
        _requests.Select(request => new SandboxTicket
        {
            Source = "PartnerCenter",
            Number = request.Id,
            Origin = request.Origin,
            TenantId = request.TenantId,
            Title = request.Title,
            Description = request.Description,
            Severity = request.Severity,
            Status = request.Status,
            Contact = new Dictionary<string, string>(),
            Messages = request.Notes.ConvertAll(note => note.Text),
            Created = request.Created,
        });

    public ServiceRequest File(
        string tenantId,
        string title,
        string description,
        string severity,
        string origin,
        DateTimeOffset? created = null,
        string product = "Office 365"
    )
    {
        var name = world.FindTenant(tenantId)?.Name ?? throw new ArgumentException($"No tenant has the id {tenantId}.", nameof(tenantId));
        var number = "0000" + (++_number).ToString("D11", CultureInfo.InvariantCulture);
        var request = new ServiceRequest(number, tenantId, name, created ?? world.Now)
        {
            Title = title,
            Description = description,
            Severity = severity,
            Origin = origin,
            Product = product,
        };
        _requests.Add(request);
        return request;
    }

    public bool Answer(string number, string text)
    {
        if (Find(number) is not { } request)
            return false;
        request.Notes.Add(new("Support engineer", world.Now, text));
        SetStatus(request, "attention_needed", world.Now);
        return true;
    }

    public bool Close(string number)
    {
        if (Find(number) is not { } request)
            return false;
        SetStatus(request, "closed", world.Now);
        return true;
    }

    public void SetStatus(ServiceRequest request, string status, DateTimeOffset at)
    {
        request.Status = status;
        request.Modified = at;
        request.Closed = status == "closed" ? at : null;
    }

    private ServiceRequest Seed(string tenantId, int days, string title, string description, string severity, string product = "Office 365") =>
        File(tenantId, title, description, severity, "Seed", world.Began.AddDays(days), product);
}
