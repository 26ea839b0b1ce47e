using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>A customer as Partner Center writes it.</summary>
internal static class CustomerJson
{
    public static JsonObject Short(SandboxCustomer customer) =>
        new()
        {
            ["id"] = customer.Tenant.Id,
            ["companyProfile"] = new JsonObject
            {
                ["tenantId"] = customer.Tenant.Id,
                ["domain"] = customer.Tenant.DefaultDomain,
                ["companyName"] = customer.Tenant.Name,
                ["links"] = PartnerCenterJson.SelfLink($"/customers/{customer.Tenant.Id}/profiles/company"),
                ["attributes"] = PartnerCenterJson.Attributes("CustomerCompanyProfile"),
            },
            ["relationshipToPartner"] = customer.RelationshipToPartner,
            ["links"] = PartnerCenterJson.SelfLink($"/customers/{customer.Tenant.Id}"),
            ["attributes"] = PartnerCenterJson.Attributes("Customer"),
        };

    public static JsonObject Full(WorldState world, SandboxCustomer customer)
    {
        var readable = AdminRoles.ReadsDirectory(customer.RolesOf(world.User));
        var json = new JsonObject
        {
            ["id"] = customer.Tenant.Id,
            ["commerceId"] = customer.Tenant.Id.Replace("c0000", "cc000", StringComparison.Ordinal),
            ["companyProfile"] = Company(customer, readable),
            ["relationshipToPartner"] = customer.RelationshipToPartner,
            ["allowDelegatedAccess"] = customer.HasActiveRelationship,
        };
        if (readable)
        {
            json["billingProfile"] = Billing(customer);
            json["customDomains"] = new JsonArray([.. customer.Tenant.Domains.Select(domain => (JsonNode)domain)]);
        }

        json["links"] = PartnerCenterJson.SelfLink($"/customers/{customer.Tenant.Id}");
        json["attributes"] = PartnerCenterJson.Attributes("Customer");
        return json;
    }

    public static JsonObject Company(SandboxCustomer customer, bool readable)
    {
        var json = new JsonObject
        {
            ["tenantId"] = customer.Tenant.Id,
            ["domain"] = customer.Tenant.DefaultDomain,
            ["companyName"] = customer.Tenant.Name,
        };
        if (readable)
        {
            json["address"] = new JsonObject
            {
                ["country"] = customer.Address.Country,
                ["region"] = customer.Address.State,
                ["city"] = customer.Address.City,
                ["addressLine1"] = customer.Address.Line1,
                ["postalCode"] = customer.Address.PostalCode,
                ["phoneNumber"] = customer.CompanyPhone,
            };
            json["email"] = customer.CompanyEmail;
        }

        json["links"] = PartnerCenterJson.SelfLink($"/customers/{customer.Tenant.Id}/profiles/company");
        json["attributes"] = PartnerCenterJson.Attributes("CustomerCompanyProfile");
        return json;
    }

    public static JsonObject Billing(SandboxCustomer customer)
    {
        var contact = customer.BillingContact;
        var attributes = PartnerCenterJson.Attributes("CustomerBillingProfile");
        attributes["etag"] = "-4242348048554929329";
        return new JsonObject
        {
            ["id"] = customer.Tenant.Id.Replace("c0000", "cb000", StringComparison.Ordinal),
            ["firstName"] = contact.FirstName,
            ["lastName"] = contact.LastName,
            ["email"] = contact.Email,
            ["culture"] = "en-US",
            ["language"] = "en",
            ["companyName"] = customer.Tenant.Name,
            ["defaultAddress"] = PartnerCenterJson.Address(customer.Address, contact.FirstName, contact.LastName, contact.Phone),
            ["links"] = PartnerCenterJson.SelfLink($"/customers/{customer.Tenant.Id}/profiles/billing"),
            ["attributes"] = attributes,
        };
    }
}
