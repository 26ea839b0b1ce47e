using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

public sealed class GraphTests
{
    [Fact]
    public async Task The_signed_in_person_is_in_the_group_that_holds_the_support_role_at_the_customer()
    {
        using var client = WireClient.Of();
        var groups = (await client.GraphAsync("me/transitiveMemberOf")).Items().Select(group => group["id"]!.GetValue<string>()).ToHashSet();
        var relationship = (
            await client.GraphAsync(
                $"tenantRelationships/delegatedAdminRelationships?$filter=status eq 'active' and customer/tenantId eq '{WireClient.Contoso}'"
            )
        )
            .Items()
            .Single();
        var assignments = (await client.GraphAsync($"tenantRelationships/delegatedAdminRelationships/{relationship["id"]}/accessAssignments")).Items();

        var mine = assignments.Where(assignment => groups.Contains(assignment["accessContainer"]!["accessContainerId"]!.GetValue<string>()));
        Assert.Contains(
            mine,
            assignment =>
                assignment["status"]!.GetValue<string>() == "active"
                && assignment["accessDetails"]!["unifiedRoles"]!
                    .AsArray()
                    .Any(role => role!["roleDefinitionId"]!.GetValue<string>() == AdminRoles.ServiceSupportAdministrator)
        );
    }

    [Fact]
    public async Task Adatums_relationship_is_terminated()
    {
        using var client = WireClient.Of();
        var reply = await client.GraphAsync($"tenantRelationships/delegatedAdminRelationships?$filter=customer/tenantId eq '{DefaultWorld.AdatumTenantId}'");
        Assert.Equal("terminated", reply.At("value", 0, "status"));
    }

    [Fact]
    public async Task The_partners_verified_domains_are_both_of_its_own_and_the_initial_one()
    {
        using var client = WireClient.Of();
        var domains = (await client.GraphAsync("organization")).Json["value"]![0]!["verifiedDomains"]!.AsArray();
        Assert.Equal(
            ["relecloud.example", "relecloud-helpdesk.example", "relecloudsandbox.onmicrosoft.com"],
            domains.Select(domain => domain!["name"]!.GetValue<string>())
        );
    }

    [Fact]
    public async Task A_customers_directory_is_read_with_the_customers_token_and_closed_without_a_reading_role()
    {
        using var client = WireClient.Of();
        Assert.Equal("Contoso", (await client.GraphAsync("organization", WireClient.Contoso)).At("value", 0, "displayName"));
        Assert.Equal("ENTERPRISEPACK", (await client.GraphAsync("subscribedSkus", WireClient.Contoso)).At("value", 0, "skuPartNumber"));

        client.World.ChangeCustomer(WireClient.Contoso, Thin);
        var closed = await client.GraphAsync("organization", WireClient.Contoso);
        Assert.Equal(HttpStatusCode.Forbidden, closed.Status);
        Assert.Equal("Authorization_RequestDenied", closed.At("error", "code"));
    }

    [Theory]
    [InlineData("findTenantInformationByDomainName(domainName='contoso.example')", WireClient.Contoso)]
    [InlineData("findTenantInformationByDomainName(domainName='contososandbox.onmicrosoft.com')", WireClient.Contoso)]
    [InlineData("findTenantInformationByTenantId(tenantId='c0000001-0000-4000-8000-000000000005')", DefaultWorld.AdatumTenantId)]
    [InlineData("findTenantInformationByDomainName(domainName='relecloud-helpdesk.example')", DefaultWorld.PartnerTenantId)]
    public async Task A_tenant_is_found_by_domain_and_by_id(string function, string expected)
    {
        using var client = WireClient.Of();
        Assert.Equal(expected, (await client.GraphAsync("tenantRelationships/" + function)).At("tenantId"));
    }

    [Fact]
    public async Task An_unknown_domain_is_not_found()
    {
        using var client = WireClient.Of();
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await client.GraphAsync("tenantRelationships/findTenantInformationByDomainName(domainName='nobody.example')")).Status
        );
    }

    [Fact]
    public async Task Thousands_of_customers_come_in_pages_and_each_once()
    {
        using var client = WireClient.Of(new SandboxOptions { CustomerCount = 700 });
        var token = await client.UserTokenAsync(WireClient.Graph);
        var seen = new HashSet<string>();
        var pages = 0;
        for (var url = WireClient.Graph + "/v1.0/contracts?$top=300&$select=customerId"; url != "(nothing)"; pages++)
        {
            var page = await client.SendAsync("GET", url, token);
            Assert.All(page.Items(), item => Assert.True(seen.Add(item["customerId"]!.GetValue<string>())));
            url = page.At("@odata.nextLink");
        }

        Assert.Equal(705, seen.Count);
        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task More_than_three_hundred_delegated_customers_cannot_be_asked_for_at_once()
    {
        using var client = WireClient.Of();
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GraphAsync("tenantRelationships/delegatedAdminCustomers?$top=301")).Status);
    }

    [Fact]
    public async Task Service_management_links_lead_into_the_customers_context()
    {
        using var client = WireClient.Of();
        var path = $"tenantRelationships/delegatedAdminCustomers/{WireClient.Contoso}/serviceManagementDetails";
        var details = (await client.GraphAsync(path)).Items().ToList();
        Assert.Contains(
            details,
            detail => detail["serviceManagementUrl"]!.GetValue<string>() == "https://admin.teams.microsoft.com/?delegatedOrg=contososandbox.onmicrosoft.com"
        );
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GraphAsync(path + "?$top=1")).Status);
    }

    [Fact]
    public async Task An_incident_of_the_customer_shows_in_issues_and_in_the_services_health()
    {
        using var client = WireClient.Of();
        client.World.ChangeCustomer(
            WireClient.Contoso,
            customer =>
                customer with
                {
                    Incidents = [new("EX999001", "Exchange Online", "Mail is delayed", DateTimeOffset.UtcNow) { Status = "serviceInterruption" }],
                }
        );
        Assert.Equal("EX999001", (await client.GraphAsync("admin/serviceAnnouncement/issues", WireClient.Contoso)).At("value", 0, "id"));
        var health = await client.GraphAsync("admin/serviceAnnouncement/healthOverviews?$expand=issues", WireClient.Contoso);
        var exchange = health.Items().Single(service => service["id"]!.GetValue<string>() == "Exchange");
        Assert.Equal("ServiceInterruption", exchange["status"]!.GetValue<string>());
        Assert.Single(exchange["issues"]!.AsArray());
        Assert.Empty((await client.GraphAsync("admin/serviceAnnouncement/issues", DefaultWorld.WoodgroveTenantId)).Items());
    }

    [Fact]
    public async Task The_application_alone_has_no_me_and_a_customers_token_no_relationships()
    {
        using var client = WireClient.Of();
        var app = await client.SendAsync("GET", WireClient.Graph + "/v1.0/me", await client.AppTokenAsync(WireClient.Graph));
        Assert.Equal(HttpStatusCode.BadRequest, app.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GraphAsync("tenantRelationships/delegatedAdminRelationships", WireClient.Contoso)).Status);
    }

    [Fact]
    public async Task A_token_of_one_cloud_is_refused_in_another()
    {
        using var client = WireClient.Of();
        var token = await client.UserTokenAsync("https://graph.microsoft.us", host: "login.microsoftonline.us");
        Assert.True((await client.SendAsync("GET", "https://graph.microsoft.us/v1.0/me", token)).IsOk);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync("GET", "https://graph.microsoft.com/v1.0/me", token)).Status);
    }

    /// <summary>The least role that may file requests, and nothing that reads the directory.</summary>
    internal static SandboxCustomer Thin(SandboxCustomer customer) =>
        customer with
        {
            Relationships =
            [
                customer.Relationships[0] with
                {
                    Roles = [AdminRoles.ServiceSupportAdministrator],
                    Assignments = [new(DefaultWorld.SupportDeskGroupId, [AdminRoles.ServiceSupportAdministrator])],
                },
            ],
        };
}
