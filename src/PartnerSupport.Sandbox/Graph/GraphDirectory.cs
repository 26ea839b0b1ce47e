using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>The directory of the token's tenant: organization, domains, licences (FACTS 4.4). In a customer's tenant a reading role is needed.</summary>
internal static class GraphDirectory
{
    public static WireAnswer Answer(WireCall call)
    {
        var customer = call.World.Customers.ById(call.Token.TenantId);
        if (customer is not null && !call.Token.AppOnly && !AdminRoles.ReadsDirectory(customer.RolesOf(call.World.User)))
        {
            return GraphErrors.Denied(call);
        }

        var tenant = customer?.Tenant ?? call.World.Partner.Tenant;
        return call.Route[1..] switch
        {
            ["organization"] => GraphList.Of(call, "organization", [Organization(call, tenant, customer)]),
            ["organization", var id] when id == tenant.Id => WireAnswer.Ok(GraphList.Selected(call, Organization(call, tenant, customer))),
            ["domains"] => GraphList.Of(call, "domains", tenant.Domains.Select(name => Domain(tenant, name))),
            ["subscribedskus"] when call.Query.Keys.Any(option => option is "$filter" or "$top") => GraphErrors.BadRequest(
                call,
                "The query specified in the URI is not valid: only $select is supported."
            ),
            ["subscribedskus"] => GraphList.Of(call, "subscribedSkus", (customer?.Licences ?? []).Select(licence => Sku(tenant, licence))),
            _ => GraphErrors.NotFound(call, call.Segments[^1]),
        };
    }

    private static JsonObject Organization(WireCall call, SandboxTenant tenant, SandboxCustomer? customer)
    {
        var address = customer?.Address ?? call.World.Partner.Address;
        return new JsonObject
        {
            ["id"] = tenant.Id,
            ["deletedDateTime"] = null,
            ["businessPhones"] = new JsonArray(customer?.CompanyPhone ?? call.World.Partner.SupportPhone),
            ["city"] = address.City,
            ["country"] = null,
            ["countryLetterCode"] = address.Country,
            ["displayName"] = tenant.Name,
            ["postalCode"] = address.PostalCode,
            ["preferredLanguage"] = "en",
            ["state"] = address.State,
            ["street"] = address.Line1,
            ["technicalNotificationMails"] = new JsonArray(customer?.CompanyEmail ?? call.World.Partner.SupportEmail),
            ["tenantType"] = "AAD",
            ["assignedPlans"] = new JsonArray([.. (customer?.Licences ?? []).SelectMany(licence => licence.ServicePlans).Select(Plan)]),
            ["verifiedDomains"] = new JsonArray([
                .. tenant.Domains.Select(name => new JsonObject
                {
                    ["capabilities"] = "Email, OfficeCommunicationsOnline",
                    ["isDefault"] = name == tenant.DefaultDomain,
                    ["isInitial"] = name == tenant.InitialDomain,
                    ["name"] = name,
                    ["type"] = "Managed",
                }),
            ]),
        };
    }

    private static JsonObject Plan(string name) =>
        new()
        {
            ["assignedDateTime"] = "2024-05-02T08:00:00Z",
            ["capabilityStatus"] = "Enabled",
            ["service"] = name,
            ["servicePlanId"] = ServicePlanId(name),
        };

    private static JsonObject Domain(SandboxTenant tenant, string name) =>
        new()
        {
            ["id"] = name,
            ["authenticationType"] = "Managed",
            ["isDefault"] = name == tenant.DefaultDomain,
            ["isInitial"] = name == tenant.InitialDomain,
            ["isVerified"] = true,
            ["supportedServices"] = new JsonArray("Email", "OfficeCommunicationsOnline"),
        };

    private static JsonObject Sku(SandboxTenant tenant, SandboxLicence licence) =>
        new()
        {
            ["capabilityStatus"] = "Enabled",
            ["consumedUnits"] = licence.Units - 1,
            ["id"] = $"{tenant.Id}_{licence.SkuId}",
            ["prepaidUnits"] = new JsonObject
            {
                ["enabled"] = licence.Units,
                ["suspended"] = 0,
                ["warning"] = 0,
            },
            ["servicePlans"] = new JsonArray([
                .. licence.ServicePlans.Select(name => new JsonObject
                {
                    ["servicePlanId"] = ServicePlanId(name),
                    ["servicePlanName"] = name,
                    ["provisioningStatus"] = "Success",
                    ["appliesTo"] = "User",
                }),
            ]),
            ["skuId"] = licence.SkuId,
            ["skuPartNumber"] = licence.PartNumber,
            ["appliesTo"] = "User",
        };

    /// <summary>An id that follows from the name, the same in Graph and Partner Center.</summary>
    internal static string ServicePlanId(string name)
    {
        var hash = 17u;
        foreach (var letter in name)
            hash = unchecked((hash * 31) + letter);
        return $"5e000000-0000-4000-8000-0000{hash:x8}";
    }
}
