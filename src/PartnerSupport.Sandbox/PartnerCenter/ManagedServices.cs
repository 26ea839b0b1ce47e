using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>The services that the partner manages for a customer, with ready-made links into the customer's context (FACTS 2.7, 6).</summary>
internal static class ManagedServices
{
    private static readonly (string Plan, string Id, string Name, string Group)[] Known =
    [
        ("EXCHANGE_S_ENTERPRISE", "Exchange", "Exchange", "Office"),
        ("SHAREPOINTENTERPRISE", "SharePoint", "SharePoint", "Office"),
        ("TEAMS1", "MicrosoftCommunicationsOnline", "SkypeforBusiness", "Office"),
        ("CRMSTANDARD", "CRM", "Dynamics CRM Online", "Dynamics"),
        ("INTUNE_A", "Intune", "Intune", "EMS"),
        ("AAD_PREMIUM", "AzureActiveDirectory", "Azure Active Directory", "EMS"),
    ];

    public static JsonObject Of(SandboxCustomer customer)
    {
        // Without an active relationship nobody manages anything.
        if (!customer.HasActiveRelationship)
            return PartnerCenterJson.Collection([]);
        var plans = customer.Licences.SelectMany(licence => licence.ServicePlans).ToHashSet(StringComparer.Ordinal);
        var items = Known.Where(service => plans.Contains(service.Plan)).Select(service => Service(customer, service.Id, service.Name, service.Group)).ToList();
        if (customer.AzureSubscriptions.Count > 0)
            items.Add(Azure(customer));
        return PartnerCenterJson.Collection(items);
    }

    private static JsonObject Service(SandboxCustomer customer, string id, string name, string group) =>
        new()
        {
            ["id"] = id,
            ["name"] = name,
            ["groupName"] = group,
            ["links"] = new JsonObject
            {
                ["adminService"] = PartnerCenterJson.Link(
                    $"{Session(customer, id)}&InitialDomain={customer.Tenant.InitialDomain}&PrimaryDomain={customer.Tenant.DefaultDomain}"
                ),
                ["serviceHealth"] = PartnerCenterJson.Link(Session(customer, "ServiceStatus")),
                ["serviceTicket"] = PartnerCenterJson.Link(Session(customer, "Support")),
            },
            ["attributes"] = PartnerCenterJson.Attributes("ManagedService"),
        };

    private static JsonObject Azure(SandboxCustomer customer) =>
        new()
        {
            ["id"] = "Azure",
            ["name"] = "Microsoft Azure",
            ["groupName"] = "Azure",
            ["links"] = new JsonObject { ["adminService"] = PartnerCenterJson.Link($"https://portal.azure.com/{customer.Tenant.InitialDomain}") },
            ["attributes"] = PartnerCenterJson.Attributes("ManagedService"),
        };

    private static string Session(SandboxCustomer customer, string destination) =>
        $"https://portal.office.com/Partner/BeginClientSession.aspx?CTID={customer.Tenant.Id}&CSDEST={destination}";
}
