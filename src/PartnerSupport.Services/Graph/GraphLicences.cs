using Microsoft.Graph.Models;

namespace PartnerSupport.Services.Graph;

/// <summary>Licences of a customer's tenant by the Graph SDK: the second source, where Partner Center does not tell (FACTS 4.4).</summary>
internal sealed class GraphLicences(GraphSdk sdk)
{
    /// <summary>All licences of a tenant.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<CustomerLicence>> ListAsync(Guid tenantId, CancellationToken cancellationToken)
    {
        // subscribedSkus knows no paging: only $select.
        var answer = await sdk.ReadAsync(tenantId, (client, options) => client.SubscribedSkus.GetAsync(ask => ask.Options = options, cancellationToken))
            .ConfigureAwait(false);
        return answer?.Value?.Select(Read).OfType<CustomerLicence>().ToArray() ?? [];
    }

    /// <summary>Reads a licence; null for one without a part number. Graph does not say whether it is a trial.</summary>
    /// <param name="sku">The licence.</param>
    public static CustomerLicence? Read(SubscribedSku sku) =>
        sku.SkuPartNumber is not { Length: > 0 } part
            ? null
            : new CustomerLicence
            {
                SkuPartNumber = part,
                State = sku.CapabilityStatus,
                Units = sku.PrepaidUnits?.Enabled,
                ServicePlans = sku.ServicePlans?.Select(plan => plan.ServicePlanName).OfType<string>().ToArray() ?? [],
            };
}
