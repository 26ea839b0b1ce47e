using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.Graph;

/// <summary>The few directory reads that stand on the way of a filing (FACTS 4.3, 4.4).</summary>
internal sealed class GraphDirectory(GraphReader graph, Guid partnerTenantId)
{
    private const string FindTenant = "tenantRelationships/findTenantInformationByDomainName";
    private const string Person = "me?$select=id,displayName,givenName,surname,mail,userPrincipalName,businessPhones,mobilePhone,preferredLanguage";

    /// <summary>The organization of a tenant.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<TenantOrganization> GetOrganizationAsync(Guid tenantId, CancellationToken cancellationToken)
    {
        const string path = "organization?$select=id,displayName,verifiedDomains";
        var answer = await graph.GetAsync(tenantId, path, "organization", cancellationToken).ConfigureAwait(false);
        return answer.Items("value").FirstOrDefault() is { } organization
            ? TenantOrganization.Read(organization)
            : throw JsonExchange.NotUnderstood("organization");
    }

    /// <summary>The signed-in user as a contact.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ContactInput?> GetSignedInUserAsync(CancellationToken cancellationToken) =>
        Contact(await graph.GetAsync(partnerTenantId, Person, "me", cancellationToken).ConfigureAwait(false));

    /// <summary>Groups that the signed-in user is in, nested ones included.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlySet<Guid>> GetGroupsAsync(CancellationToken cancellationToken)
    {
        var groups = new HashSet<Guid>();
        var items = graph.ListAsync(partnerTenantId, "me/transitiveMemberOf?$select=id&$top=999", "me/transitiveMemberOf", cancellationToken);
        await foreach (var item in items.ConfigureAwait(false))
        {
            if (item.Guid("id") is { } id)
                groups.Add(id);
        }

        return groups;
    }

    /// <summary>The tenant to which a domain belongs, ours or not; null when there is none.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Guid?> FindTenantAsync(string domain, CancellationToken cancellationToken)
    {
        var literal = Uri.EscapeDataString(domain.Replace("'", "''", StringComparison.Ordinal));
        try
        {
            var found = await graph.GetAsync(partnerTenantId, $"{FindTenant}(domainName='{literal}')", FindTenant, cancellationToken).ConfigureAwait(false);
            return found.Guid("tenantId");
        }
        catch (SupportException absent) when (absent.Kind == SupportErrorKind.ObjectNotFound)
        {
            return null;
        }
    }

    private static ContactInput? Contact(JObject user) =>
        (user.Text("mail") ?? user.Text("userPrincipalName")) is not { } mail
            ? null
            : new ContactInput
            {
                Name = user.Text("displayName"),
                FirstName = user.Text("givenName"),
                LastName = user.Text("surname"),
                Email = mail,
                Phone = user.Texts("businessPhones").FirstOrDefault() ?? user.Text("mobilePhone"),
                Language = user.Text("preferredLanguage"),
            };
}
