using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>The partner's tenants without regard to delegated relationships (FACTS 4.2).</summary>
internal static class GraphContracts
{
    public static WireAnswer Answer(WireCall call) =>
        call.Route.Length == 2 ? GraphList.Of(call, "contracts", call.World.Customers.All.Select(Contract)) : GraphErrors.NotFound(call, call.Segments[2]);

    private static JsonObject Contract(SandboxCustomer customer) =>
        new()
        {
            ["id"] = customer.Tenant.Id.Replace("c0000", "e0000", StringComparison.Ordinal),
            ["deletedDateTime"] = null,
            ["contractType"] = "BreadthPartner",
            ["customerId"] = customer.Tenant.Id,
            ["defaultDomainName"] = customer.Tenant.DefaultDomain,
            ["displayName"] = customer.Tenant.Name,
        };
}
