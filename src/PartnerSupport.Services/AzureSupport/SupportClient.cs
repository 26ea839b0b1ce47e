using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>
/// Calls of Microsoft.Support in a customer's tenant: the token is the customer tenant's; creating a ticket shows the partner tenant's
/// as well (FACTS 3.7). Whether other writes want the second token is in no source, and so they do not carry it.
/// </summary>
internal sealed class SupportClient(JsonExchange wire, SupportAddresses addresses, Guid partnerTenantId)
{
    private const int MostPages = 1000;

    /// <summary>The addresses.</summary>
    public SupportAddresses Addresses => addresses;

    /// <summary>The tenant that is the partner's own.</summary>
    public Guid PartnerTenantId => partnerTenantId;

    /// <summary>Reads.</summary>
    /// <param name="tenantId">Tenant whose token reads.</param>
    /// <param name="target">The address.</param>
    /// <param name="template">The path with names in place of ids.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<JsonAnswer> GetAsync(Guid tenantId, Uri target, string template, CancellationToken cancellationToken) =>
        wire.SendAsync(
            new JsonRequest
            {
                Method = HttpMethod.Get,
                Target = target,
                Api = MicrosoftApi.AzureResourceManager,
                TenantId = tenantId,
                PathTemplate = template,
            },
            cancellationToken
        );

    /// <summary>Writes in a customer's tenant.</summary>
    /// <param name="method">The method; PUT by name and PATCH of absolute values may be repeated by the chain.</param>
    /// <param name="customerId">The customer: its tenant's token, its data kept out of the body.</param>
    /// <param name="target">The address.</param>
    /// <param name="template">The path with names in place of ids.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="withPartner">Whether to show the partner tenant's token as well.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<JsonAnswer> WriteAsync(
        HttpMethod method,
        Guid customerId,
        Uri target,
        string template,
        JObject? body,
        bool withPartner,
        CancellationToken cancellationToken
    ) =>
        wire.SendAsync(
            new JsonRequest
            {
                Method = method,
                Target = target,
                Api = MicrosoftApi.AzureResourceManager,
                TenantId = customerId,
                CustomerId = customerId,
                AuxiliaryTenantId = withPartner && customerId != partnerTenantId ? partnerTenantId : null,
                PathTemplate = template,
                Body = body,
                Idempotent = true,
            },
            cancellationToken
        );

    /// <summary>The objects of a list, page after page on the own host.</summary>
    /// <param name="tenantId">Tenant whose token reads.</param>
    /// <param name="first">The first page.</param>
    /// <param name="template">The path with names in place of ids.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async IAsyncEnumerable<JObject> ListAsync(Guid tenantId, Uri first, string template, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var walk = new PageWalk(MostPages);
        Uri? next = first;
        while (next is not null)
        {
            walk.Enter(next.AbsoluteUri);
            var body = (await GetAsync(tenantId, next, template, cancellationToken).ConfigureAwait(false)).Object;
            if (body.Member("value") is not JArray)
                throw JsonExchange.NotUnderstood("value");
            foreach (var item in body.Items("value"))
                yield return item;
            next = body.Text("nextLink") is { } link ? WireLink.Resolve(next, link) : null;
        }
    }
}
