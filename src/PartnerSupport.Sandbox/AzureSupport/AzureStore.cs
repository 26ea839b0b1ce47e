using System.Globalization;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Tickets, operations and file workspaces of a world.</summary>
internal sealed class AzureStore(WorldState world)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, AzureTicket> _tickets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AzureOperation> _operations = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<AzureOperation> _underWay = [];
    private long _number = world.Options.NumbersAfter;

    public AzureWorkspaces Workspaces { get; } = new();

    public IEnumerable<AzureTicket> All => _tickets.Values;

    public static AzureStore Seeded(WorldState world)
    {
        var store = new AzureStore(world);
        AzureSeeds.Plant(world, store);
        return store;
    }

    public IEnumerable<SandboxTicket> Truth()
    {
        Settle();
        return _tickets.Values.OrderBy(ticket => ticket.Created).Select(ticket => AzureTruth.Of(ticket, Workspaces));
    }

    public AzureTicket? Find(AzureScope scope, string name) => _tickets.GetValueOrDefault(Key(scope, name));

    /// <summary>The unfinished operation for a name, or null.</summary>
    public AzureOperation? UnderWay(AzureScope scope, string name) =>
        _underWay.Find(operation =>
            !operation.IsDone && operation.Scope.Key == scope.Key && string.Equals(operation.Name, name, StringComparison.OrdinalIgnoreCase)
        );

    public AzureOperation? FindOperation(AzureScope scope, string id) =>
        _operations.TryGetValue(id, out var operation) && operation.Scope.Key == scope.Key ? operation : null;

    public AzureOperation Begin(AzureScope scope, string name, Action commit, (string, string)? error = null)
    {
        var polls = world.Options.OperationPolls;
        var operation = new AzureOperation(scope, name, polls, world.Now, world.Now + (polls * PollInterval), commit) { Error = error };
        _operations[operation.Id] = operation;
        _underWay.Add(operation);
        return operation;
    }

    /// <summary>Finishes the operations whose time has come, asked for or not.</summary>
    public void Settle()
    {
        if (_underWay.Count == 0)
            return;
        foreach (var operation in _underWay.Where(operation => !operation.IsDone && operation.Due <= world.Now && world.Options.OperationPolls > 0))
        {
            operation.Finish();
        }

        _underWay.RemoveAll(operation => operation.IsDone);
    }

    /// <param name="scope">Where it lies.</param>
    /// <param name="named">Its name; null for its number.</param>
    /// <param name="asked">The properties as received.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="origin">Seed, Portal, Api.</param>
    /// <param name="created">When; null for now.</param>
    public AzureTicket Add(AzureScope scope, string? named, JsonObject asked, string plan, string origin, DateTimeOffset? created = null)
    {
        var number = NextNumber(created ?? world.Now);
        var name = named ?? number;
        var ticket = new AzureTicket(world, scope, name, number, asked, created ?? world.Now) { Plan = plan, Origin = origin };
        _tickets.Add(Key(scope, name), ticket);
        return ticket;
    }

    public AzureTicket FileInPortal(string subscriptionId, string title, string description, string severity)
    {
        var owner =
            world.Customers.OwnerOf(subscriptionId)
            ?? throw new ArgumentException($"No customer owns the subscription {subscriptionId}.", nameof(subscriptionId));
        var subscription = owner.AzureSubscriptions.First(known => string.Equals(known.Id, subscriptionId, StringComparison.OrdinalIgnoreCase));
        var asked = AzureSeeds.Properties(world, title, description, severity);
        return Add(new(owner.Tenant.Id, subscription), AzureNames.OfPortal(asked, Guid.NewGuid()), asked, subscription.Plan, "Portal");
    }

    /// <summary>A ticket by the workspace that its files lie in.</summary>
    public AzureTicket? FindByWorkspace(AzureScope scope, string workspace) =>
        _tickets.Values.FirstOrDefault(ticket =>
            ticket.Scope.Key == scope.Key && string.Equals(ticket.Workspace, workspace, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A ticket by its number, wherever it lies.</summary>
    public AzureTicket? FindByNumber(string number) => _tickets.Values.FirstOrDefault(ticket => ticket.Number == number);

    /// <summary>The number that the next ticket gets.</summary>
    public string NextNumber(DateTimeOffset created) => string.Create(CultureInfo.InvariantCulture, $"{created.UtcDateTime:yyMMdd}0000{++_number:D6}");

    public bool Answer(string number, string text) =>
        With(
            number,
            ticket =>
            {
                ticket.Communications.Add(
                    new(Guid.NewGuid().ToString("D"), "Re: " + ticket.Asked.Text("title"), text, AzureMail.Sender, OfPartner: false, world.Now)
                );
                ticket.Modified = world.Now;
            }
        );

    public bool Assign(string number) => With(number, ticket => ticket.Engineer = "engineer@microsoft.com");

    public bool Close(string number) =>
        With(
            number,
            ticket =>
            {
                ticket.IsClosed = true;
                ticket.Modified = world.Now;
            }
        );

    private bool With(string number, Action<AzureTicket> change)
    {
        Settle();
        if (FindByNumber(number) is not { } found)
            return false;
        change(found);
        return true;
    }

    private static string Key(AzureScope scope, string name) => scope.Key + "/" + name;
}
