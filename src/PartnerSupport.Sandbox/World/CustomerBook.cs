using System.Collections.Concurrent;

namespace PartnerSupport.Sandbox;

/// <summary>All customers of a world: the five fixed ones, then the generated ones, each replaced by its changed copy where a test changed it.</summary>
internal sealed class CustomerBook(SandboxCustomer[] known, SandboxOptions options, DateTimeOffset now)
{
    private readonly ConcurrentDictionary<string, SandboxCustomer> _changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly SandboxCustomer?[] _generated = new SandboxCustomer?[options.CustomerCount];

    public int Count => known.Length + options.CustomerCount;

    public SandboxCustomer this[int position]
    {
        get
        {
            var id = position < known.Length ? known[position].Tenant.Id : GeneratedCustomers.TenantId(position - known.Length + 1);
            return _changed.TryGetValue(id, out var changed) ? changed
                : position < known.Length ? known[position]
                : Make(position - known.Length + 1);
        }
    }

    public IEnumerable<SandboxCustomer> All
    {
        get
        {
            for (var position = 0; position < Count; position++)
                yield return this[position];
        }
    }

    public SandboxCustomer? ById(string tenantId)
    {
        if (_changed.TryGetValue(tenantId, out var changed))
            return changed;
        foreach (var customer in known)
        {
            if (string.Equals(customer.Tenant.Id, tenantId, StringComparison.OrdinalIgnoreCase))
                return customer;
        }

        return Generated(GeneratedCustomers.IndexOf(tenantId));
    }

    public SandboxCustomer? ByDomain(string domain) =>
        known.Select(customer => ById(customer.Tenant.Id)!).Concat(_changed.Values).FirstOrDefault(customer => customer.Tenant.IsNamed(domain))
        ?? (Generated(GeneratedCustomers.IndexOfDomain(domain)) is { } generated && generated.Tenant.IsNamed(domain) ? generated : null);

    public SandboxCustomer? OwnerOf(string subscriptionId) =>
        known.Select(customer => ById(customer.Tenant.Id)!).Concat(_changed.Values).FirstOrDefault(customer => Owns(customer, subscriptionId))
        ?? (Generated(GeneratedCustomers.IndexOfSubscription(subscriptionId)) is { } generated && Owns(generated, subscriptionId) ? generated : null);

    public void Change(string tenantId, Func<SandboxCustomer, SandboxCustomer> change)
    {
        var before = ById(tenantId) ?? throw new ArgumentException($"No customer has the tenant id {tenantId}.", nameof(tenantId));
        _changed[before.Tenant.Id] = change(before);
    }

    private SandboxCustomer? Generated(int index)
    {
        if (index < 1 || index > options.CustomerCount)
            return null;
        return _changed.TryGetValue(GeneratedCustomers.TenantId(index), out var changed) ? changed : Make(index);
    }

    private SandboxCustomer Make(int index) => _generated[index - 1] ??= GeneratedCustomers.Create(index, options.Seed, now);

    private static bool Owns(SandboxCustomer customer, string subscriptionId) =>
        customer.AzureSubscriptions.Any(subscription => string.Equals(subscription.Id, subscriptionId, StringComparison.OrdinalIgnoreCase));
}
