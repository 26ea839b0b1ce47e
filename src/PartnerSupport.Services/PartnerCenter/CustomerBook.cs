using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Graph;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>The partner's customers (R4): listed, and found by id, beginning of the name, or domain; kept for a session with an age.</summary>
internal sealed class CustomerBook(PartnerCenterClient partnerCenter, GraphDirectory graph, TimeProvider clock)
{
    private const int PageSize = 500;

    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<Guid, CspCustomer> _known = new();
    private readonly AgedCache<Guid, CspCustomer?> _byId = new(clock, MaxAge);
    private readonly AgedCache<string, Guid?> _byDomain = new(clock, MaxAge, StringComparer.OrdinalIgnoreCase);
    private readonly AgedCache<string, IReadOnlyList<CspCustomer>> _byName = new(clock, MaxAge, StringComparer.OrdinalIgnoreCase);
    private (DateTimeOffset ReadAt, IReadOnlyList<CspCustomer> Customers)? _all;

    /// <summary>What is known without any call.</summary>
    public IReadOnlyCollection<CspCustomer> Known => (IReadOnlyCollection<CspCustomer>)_known.Values;

    /// <summary>All customers, page after page.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async IAsyncEnumerable<CspCustomer> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (All is { } kept)
        {
            foreach (var customer in kept)
                yield return customer;
            yield break;
        }

        var all = new List<CspCustomer>();
        await foreach (var item in partnerCenter.ListAsync($"customers?size={PageSize}", "customers", cancellationToken).ConfigureAwait(false))
        {
            if (CustomerReader.Read(item) is not { } customer)
                continue;
            all.Add(Remember(customer));
            yield return customer;
        }

        _all = (clock.GetUtcNow(), all);
    }

    /// <summary>Customers whose name begins with a text.</summary>
    /// <param name="prefix">The beginning.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<CspCustomer>> FindByNameAsync(string prefix, CancellationToken cancellationToken) =>
        All is { } kept
            ? kept.Where(customer => CustomerNames.Begins(customer.Name, prefix)).ToArray()
            : await _byName
                .GetAsync(prefix, refresh: false, token => FindByNameThereAsync(prefix, token), found => found.Count > 0, cancellationToken)
                .ConfigureAwait(false);

    /// <summary>A customer by tenant id; null when it is not one of ours.</summary>
    /// <param name="tenantId">The tenant id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<CspCustomer?> FindByIdAsync(Guid tenantId, CancellationToken cancellationToken) =>
        _known.TryGetValue(tenantId, out var known)
            ? known
            : await _byId
                .GetAsync(tenantId, refresh: false, token => ReadAsync(tenantId, token), customer => customer is not null, cancellationToken)
                .ConfigureAwait(false);

    /// <summary>A customer by one of its domains; null when it is not one of ours.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">Nobody could say whose the domain is: that is not "no".</exception>
    public async Task<CspCustomer?> FindByDomainAsync(string domain, CancellationToken cancellationToken)
    {
        if (_known.Values.FirstOrDefault(customer => Has(customer, domain)) is { } known)
            return known;
        var tenant = await _byDomain
            .GetAsync(domain, refresh: false, token => TenantOfAsync(domain, token), found => found is not null, cancellationToken)
            .ConfigureAwait(false);
        return tenant is { } id ? await FindByIdAsync(id, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>Keeps a customer that was read elsewhere.</summary>
    /// <param name="customer">The customer.</param>
    public CspCustomer Remember(CspCustomer customer) =>
        _known.AddOrUpdate(
            customer.TenantId,
            customer,
            // A list leaves out what the full resource told.
            (_, before) => customer with { AllowsDelegatedAccess = customer.AllowsDelegatedAccess ?? before.AllowsDelegatedAccess }
        );

    // Partner Center compares code by code: a name that was stored decomposed or with another kind of blank is found by its first word in either form.
    private async Task<IReadOnlyList<CspCustomer>> FindByNameThereAsync(string prefix, CancellationToken cancellationToken)
    {
        var found = await FilterAsync("CompanyName", prefix, cancellationToken).ConfigureAwait(false);
        if (found.Count > 0)
            return found;
        var word = prefix.Split(' ')[0];
        foreach (var beginning in new[] { word, word.Normalize(NormalizationForm.FormD) }.Distinct().Where(text => text != prefix))
        {
            var near = await FilterAsync("CompanyName", beginning, cancellationToken).ConfigureAwait(false);
            found = near.Where(customer => CustomerNames.Begins(customer.Name, prefix)).ToArray();
            if (found.Count > 0)
                return found;
        }

        return found;
    }

    private IReadOnlyList<CspCustomer>? All => _all is var (readAt, customers) && readAt >= clock.GetUtcNow() - MaxAge ? customers : null;

    /// <summary>Partner Center's list knows only default domains; the directory knows the others (FACTS 4.3).</summary>
    private async Task<Guid?> TenantOfAsync(string domain, CancellationToken cancellationToken)
    {
        var found = await FilterAsync("Domain", domain, cancellationToken).ConfigureAwait(false);
        var own = found.FirstOrDefault(customer => Has(customer, domain));
        return own?.TenantId ?? await graph.FindTenantAsync(domain, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<CspCustomer>> FilterAsync(string field, string value, CancellationToken cancellationToken)
    {
        var filter = new JObject
        {
            ["Field"] = field,
            ["Value"] = value,
            ["Operator"] = "starts_with",
        }.ToString(Formatting.None);
        var found = new List<CspCustomer>();
        var items = partnerCenter.ListAsync($"customers?size={PageSize}&filter={Uri.EscapeDataString(filter)}", "customers", cancellationToken);
        await foreach (var item in items.ConfigureAwait(false))
        {
            if (CustomerReader.Read(item) is { } customer)
                found.Add(Remember(customer));
        }

        return found;
    }

    private async Task<CspCustomer?> ReadAsync(Guid tenantId, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await partnerCenter.GetAsync($"customers/{tenantId:D}", "customers/{id}", cancellationToken).ConfigureAwait(false);
            return CustomerReader.Read(answer.Object) is { } customer ? Remember(customer) : null;
        }
        catch (SupportException absent) when (IsNoCustomer(absent))
        {
            return null;
        }
    }

    /// <summary>60003 tenant not found, 20002 no commerce relationship, 900118 no customer id (FACTS 2.5).</summary>
    private static bool IsNoCustomer(SupportException answer) => answer.Kind == SupportErrorKind.ObjectNotFound || answer.ServiceCode is "20002" or "900118";

    private static bool Has(CspCustomer customer, string domain) => string.Equals(customer.DefaultDomain, domain, StringComparison.OrdinalIgnoreCase);
}
