using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Subscriptions, Azure entitlements and licences as Partner Center writes them (FACTS 1.6, 2.7).</summary>
internal static class SubscriptionJson
{
    private const string AzurePlan = "Azure plan";

    public static JsonObject All(SandboxCustomer customer)
    {
        var json = PartnerCenterJson.Collection([.. Each(customer)]);
        json["links"] = PartnerCenterJson.SelfLink($"/customers/{customer.Tenant.Id}/subscriptions");
        return json;
    }

    public static JsonObject? Find(SandboxCustomer customer, string id) =>
        Each(customer).FirstOrDefault(subscription => string.Equals(subscription.Text("id"), id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The Azure subscriptions below the customer's Azure plan; empty below any other subscription.</summary>
    public static JsonObject Entitlements(SandboxCustomer customer) =>
        PartnerCenterJson.Collection([
            .. customer
                .AzureSubscriptions.Where(subscription => subscription.UnderAzurePlan)
                .Select(subscription => new JsonObject
                {
                    ["id"] = subscription.Id,
                    ["friendlyName"] = subscription.Name,
                    ["status"] = "active",
                    ["subscriptionId"] = PlanId(customer),
                    ["attributes"] = PartnerCenterJson.Attributes("AzureEntitlement"),
                }),
        ]);

    public static JsonObject SupportContact(SandboxPartner partner, SandboxCustomer customer, string subscriptionId) =>
        new()
        {
            ["supportTenantId"] = partner.Tenant.Id,
            ["supportMpnId"] = partner.MpnId,
            ["name"] = partner.Tenant.Name,
            ["links"] = PartnerCenterJson.SelfLink($"/customers/{customer.Tenant.Id}/subscriptions/{subscriptionId}/supportcontact"),
            ["attributes"] = PartnerCenterJson.Attributes("SupportContact"),
        };

    public static JsonObject Skus(SandboxCustomer customer) =>
        PartnerCenterJson.Collection([
            .. customer.Licences.Select(licence => new JsonObject
            {
                ["availableUnits"] = 1,
                ["activeUnits"] = licence.Units,
                ["consumedUnits"] = licence.Units - 1,
                ["suspendedUnits"] = 0,
                ["totalUnits"] = licence.Units,
                ["warningUnits"] = 0,
                ["productSku"] = new JsonObject
                {
                    ["id"] = licence.SkuId,
                    ["name"] = licence.Name,
                    ["skuPartNumber"] = licence.PartNumber,
                    ["targetType"] = "User",
                    ["licenseGroupId"] = "group1",
                },
                ["servicePlans"] = new JsonArray([
                    .. licence.ServicePlans.Select(plan => new JsonObject
                    {
                        ["displayName"] = plan,
                        ["serviceName"] = plan,
                        ["id"] = GraphDirectory.ServicePlanId(plan),
                        ["capabilityStatus"] = "Enabled",
                        ["targetType"] = "User",
                    }),
                ]),
                ["capabilityStatus"] = "Enabled",
                ["attributes"] = PartnerCenterJson.Attributes("SubscribedSku"),
            }),
        ]);

    private static string PlanId(SandboxCustomer customer) => customer.Tenant.Id.Replace("c0000", "a1000", StringComparison.Ordinal);

    private static IEnumerable<JsonObject> Each(SandboxCustomer customer)
    {
        if (customer.AzureSubscriptions.Any(subscription => subscription.UnderAzurePlan))
        {
            yield return Subscription(customer, PlanId(customer), AzurePlan, "DZH318Z0BPS6:0001:DZH318Z0BMJX", 1, entitlement: null, "usage", isTrial: false);
        }

        foreach (var azure in customer.AzureSubscriptions.Where(subscription => !subscription.UnderAzurePlan))
        {
            yield return Subscription(
                customer,
                azure.Id.Replace("0000-4000", "0c1a-4000", StringComparison.Ordinal),
                "Microsoft Azure",
                "MS-AZR-0145P",
                1,
                azure.Id,
                "usage",
                isTrial: false
            );
        }

        var number = 0;
        foreach (var licence in customer.Licences)
        {
            number++;
            var id = customer.Tenant.Id.Replace("c0000", $"51{number:D3}", StringComparison.Ordinal);
            yield return Subscription(
                customer,
                id,
                licence.IsTrial ? licence.Name + " Trial" : licence.Name,
                licence.SkuId,
                licence.Units,
                null,
                "license",
                licence.IsTrial
            );
        }
    }

    private static JsonObject Subscription(
        SandboxCustomer customer,
        string id,
        string offer,
        string offerId,
        int quantity,
        string? entitlement,
        string billing,
        bool isTrial
    )
    {
        var json = new JsonObject
        {
            ["id"] = id,
            ["offerId"] = offerId,
            ["offerName"] = offer,
            ["friendlyName"] = offer,
            ["quantity"] = quantity,
            ["unitType"] = billing == "usage" ? "none" : "Licenses",
            ["creationDate"] = "2025-11-25T06:41:12Z",
            ["effectiveStartDate"] = "2025-11-24T08:00:00Z",
            ["commitmentEndDate"] = "2027-12-12T08:00:00Z",
            ["status"] = "active",
            ["autoRenewEnabled"] = !isTrial,
            ["isTrial"] = isTrial,
            ["isMicrosoftProduct"] = true,
            ["publisherName"] = "Microsoft",
            ["billingType"] = billing,
            ["billingCycle"] = "monthly",
            ["contractType"] = "subscription",
            ["links"] = PartnerCenterJson.SelfLink($"/customers/{customer.Tenant.Id}/subscriptions/{id}"),
            ["orderId"] = id.Replace("-4000-", "-4001-", StringComparison.Ordinal),
            ["attributes"] = PartnerCenterJson.Attributes("Subscription"),
        };
        if (entitlement is not null)
            json["entitlementId"] = entitlement;
        return json;
    }
}
