namespace PartnerSupport.Services.Identity;

/// <summary>Which call takes which token, as data: the first row that fits counts. docs/sign-in.md shows this table.</summary>
internal static class ApiRequirements
{
    private const string SupportTickets = "microsoft.office365.supportTickets or microsoft.azure.supportTickets (Service support administrator)";
    private const string Agent = "Admin agent or Helpdesk agent";
    private const string Relationships = "DelegatedAdminRelationship.Read.All";
    private const string Directory = "Directory.Read.All";

    /// <summary>The table.</summary>
    internal static IReadOnlyList<ApiRequirement> All { get; } =
    [
        // Partner Center. "App + user" or "both" is what each page says under Prerequisites.
        new(MicrosoftApi.PartnerCenter, null, "/v1/servicerequests/**", false, SupportTickets, "FACTS 2.2, 2.8") { Mfa = true },
        new(MicrosoftApi.PartnerCenter, null, "/v1/customers/*/servicerequests/**", false, SupportTickets, "FACTS 2.2, 2.8") { Mfa = true },
        new(MicrosoftApi.PartnerCenter, "GET", "/v1/customers/*/managedservices", false, Agent, "PC-dev get-the-managed-services-for-a-customer-by-id"),
        new(MicrosoftApi.PartnerCenter, "GET", "/v1/customers/*/profiles/company", false, Agent, "PC-dev get-a-customer-s-company-profile"),
        new(MicrosoftApi.PartnerCenter, "GET", "/v1/customers/*/subscribedskus", false, "Directory reader", "PC-dev get-a-list-of-available-licenses"),
        new(MicrosoftApi.PartnerCenter, "GET", "/v1/customers/*/subscriptions/*/supportcontact", false, Agent, "PC-dev get-a-subscription-s-support-contact"),
        new(
            MicrosoftApi.PartnerCenter,
            "GET",
            "/v1/customers/**",
            true,
            Agent,
            "PC-dev get-a-list-of-customers, get-a-customer-by-id, get-all-of-a-customer-s-billing-profiles, get-all-of-a-customer-s-subscriptions"
        ),
        new(MicrosoftApi.PartnerCenter, "GET", "/v1/profiles/legalbusiness", true, Agent, "PC-dev get-legal-business-profile"),
        new(MicrosoftApi.PartnerCenter, "GET", "/v1/profiles/**", false, Agent, "PC-dev get-support-profile, get-an-organization-profile"),
        new(MicrosoftApi.PartnerCenter, "GET", "/v1/fraudEvents/**", false, "Admin agent", "FACTS 1.6"),
        new(MicrosoftApi.PartnerCenter, null, "/**", false, Agent, "FACTS 2.8"),
        // Microsoft Graph.
        new(MicrosoftApi.Graph, "GET", "/*/me/**", false, "User.Read", "FACTS 4.4"),
        new(MicrosoftApi.Graph, "GET", "/*/tenantRelationships/delegatedAdminCustomers/**", true, Relationships, "FACTS 4.1"),
        new(MicrosoftApi.Graph, "GET", "/*/tenantRelationships/delegatedAdminRelationships/**", true, Relationships, "FACTS 4.1"),
        new(MicrosoftApi.Graph, "GET", "/*/tenantRelationships/**", true, "CrossTenantInformation.ReadBasic.All", "FACTS 4.3"),
        new(MicrosoftApi.Graph, "GET", "/*/contracts/**", true, Directory, "FACTS 4.2"),
        new(MicrosoftApi.Graph, "GET", "/*/organization/**", true, "Organization.Read.All", "FACTS 4.4"),
        new(MicrosoftApi.Graph, "GET", "/*/subscribedSkus/**", true, "Organization.Read.All", "FACTS 4.4"),
        new(MicrosoftApi.Graph, "GET", "/*/admin/serviceAnnouncement/messages/**", true, "ServiceMessage.Read.All", "FACTS 4.5"),
        new(MicrosoftApi.Graph, "GET", "/*/admin/serviceAnnouncement/**", true, "ServiceHealth.Read.All", "FACTS 4.5"),
        new(MicrosoftApi.Graph, "GET", "/*/users/*/messages/**", true, "Mail.Read", "G-docs user-list-messages"),
        new(MicrosoftApi.Graph, null, "/**", true, Directory, "FACTS 4"),
        // Azure. The customer tenant's token, and for the create the partner tenant's beside it.
        new(
            MicrosoftApi.AzureResourceManager,
            "PUT",
            "/subscriptions/*/providers/Microsoft.Support/supportTickets/*",
            true,
            "Support Request Contributor",
            "FACTS 3.6, 3.7"
        )
        {
            AuxiliaryToken = true,
        },
        new(MicrosoftApi.AzureResourceManager, "GET", "/**", true, "Reader", "FACTS 3.6"),
        new(MicrosoftApi.AzureResourceManager, null, "/**", true, "Support Request Contributor", "FACTS 3.6"),
    ];

    /// <summary>A call's row.</summary>
    /// <param name="api">The API.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="target">The address.</param>
    internal static ApiRequirement Of(MicrosoftApi api, HttpMethod method, Uri target)
    {
        foreach (var row in All)
        {
            if (row.Api == api && row.IsFor(method, target))
                return row;
        }

        throw new InvalidOperationException($"{api} has no row.");
    }
}
