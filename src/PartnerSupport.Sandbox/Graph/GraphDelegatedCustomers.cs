using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Customers with a delegated admin relationship, and their service management links (FACTS 4.1).</summary>
internal static class GraphDelegatedCustomers
{
    private const string Root = "tenantRelationships/";

    public static WireAnswer Answer(WireCall call)
    {
        if (call.Route.Length == 3)
        {
            return GraphList.Of(
                call,
                "delegatedAdminCustomers",
                call.World.Customers.All.Where(customer => customer.Relationships.Count > 0).Select(Customer),
                largest: 300,
                root: Root
            );
        }

        if (call.World.Customers.ById(call.Segments[3]) is not { Relationships.Count: > 0 } found)
        {
            return GraphErrors.NotFound(call, call.Segments[3]);
        }

        return call.Route[4..] switch
        {
            [] => WireAnswer.Ok(GraphList.Selected(call, Customer(found))),
            ["servicemanagementdetails"] when call.Query.Keys.Any(option => option.StartsWith('$')) => GraphErrors.BadRequest(
                call,
                "The resource does not support OData query options."
            ),
            ["servicemanagementdetails"] => GraphList.Of(
                call,
                $"delegatedAdminCustomers/{found.Tenant.Id}/serviceManagementDetails",
                Details(found),
                root: Root
            ),
            _ => GraphErrors.NotFound(call, call.Segments[^1]),
        };
    }

    private static JsonObject Customer(SandboxCustomer customer) =>
        new()
        {
            ["@odata.type"] = "#microsoft.graph.delegatedAdminCustomer",
            ["@odata.etag"] = "W/\"JyIxODAwMTMzZi0wMDAwLTAyMDAtMDAwMC02MTNjMGFhZTAwMDAiJw==\"",
            ["id"] = customer.Tenant.Id,
            ["tenantId"] = customer.Tenant.Id,
            ["displayName"] = customer.Tenant.Name,
        };

    private static IEnumerable<JsonObject> Details(SandboxCustomer customer)
    {
        var plans = customer.Licences.SelectMany(licence => licence.ServicePlans).ToHashSet(StringComparer.Ordinal);
        yield return Detail(1, "Azure Active Directory", $"https://aad.portal.azure.com/{customer.Tenant.InitialDomain}");
        yield return Detail(2, "Microsoft 365 Lighthouse", "https://lighthouse.microsoft.com");
        if (plans.Contains("TEAMS1"))
        {
            yield return Detail(3, "Teams", $"https://admin.teams.microsoft.com/?delegatedOrg={customer.Tenant.InitialDomain}");
        }

        if (plans.Contains("EXCHANGE_S_ENTERPRISE"))
        {
            yield return Detail(4, "Exchange", $"https://outlook.office365.com/ecp/?rfr=Admin_o365&exsvurl=1&delegatedOrg={customer.Tenant.InitialDomain}");
        }

        if (plans.Contains("CRMSTANDARD"))
        {
            yield return Detail(5, "Dynamics 365", $"https://admin.powerplatform.microsoft.com/account/login/{customer.Tenant.Id}");
        }

        if (plans.Contains("INTUNE_A"))
            yield return Detail(6, "Intune", $"https://intune.microsoft.com/{customer.Tenant.InitialDomain}");
    }

    private static JsonObject Detail(int number, string service, string url) =>
        new()
        {
            ["@odata.type"] = "#microsoft.graph.delegatedAdminServiceManagementDetail",
            ["id"] = $"fa5fa04e-0000-4000-8000-00000000000{number}",
            ["serviceManagementUrl"] = url,
            ["serviceName"] = service,
        };
}
