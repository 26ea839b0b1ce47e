using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

public sealed class PartnerCenterTests
{
    [Fact]
    public async Task Pages_follow_the_token_in_the_header_that_the_link_lists()
    {
        using var client = WireClient.Of(new SandboxOptions { CustomerCount = 95 });
        var (path, token, seen) = ("/v1/customers?size=40", "", new List<string>());
        while (true)
        {
            var page = await client.PartnerCenterAsync("GET", path, null, token.Length > 0 ? ["MS-ContinuationToken", token] : WireClient.NoHeaders);
            seen.AddRange(page.Items("items").Select(item => item["id"]!.GetValue<string>()));
            Assert.StartsWith("/v1/customers", page.At("links", "self", "uri"));
            if (page.At("links", "next") == "(nothing)")
                break;
            Assert.StartsWith("/customers?", page.At("links", "next", "uri"));
            Assert.Contains("seekOperation=Next", page.At("links", "next", "uri"));
            Assert.Equal("MS-ContinuationToken", page.At("links", "next", "headers", 0, "key"));
            (path, token) = ("/v1" + page.At("links", "next", "uri"), page.At("links", "next", "headers", 0, "value"));
        }

        Assert.Equal(100, seen.Distinct().Count());
        Assert.Equal(100, seen.Count);
    }

    [Fact]
    public async Task A_next_page_without_its_token_is_refused()
    {
        using var client = WireClient.Of(new SandboxOptions { CustomerCount = 95 });
        var reply = await client.PartnerCenterAsync("GET", "/v1/customers?size=40&seekOperation=Next");
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("800002", reply.Json["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_customer_is_found_by_the_beginning_of_its_name()
    {
        using var client = WireClient.Of();
        var filter = Uri.EscapeDataString("""{"Field":"CompanyName","Value":"cont","Operator":"starts_with"}""");
        Assert.Equal(
            "Contoso",
            (await client.PartnerCenterAsync("GET", "/v1/customers?size=0&filter=" + filter)).Items("items").Single()["companyProfile"]![
                "companyName"
            ]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Billing_contacts_are_the_customers_own_but_tailspins_which_is_ours()
    {
        using var client = WireClient.Of();
        var contoso = await client.PartnerCenterAsync("GET", $"/v1/customers/{WireClient.Contoso}/profiles/billing");
        Assert.Equal(("lee.gu@contoso.example", "+1 425 555 0101"), (contoso.At("email"), contoso.At("defaultAddress", "phoneNumber")));
        var tailspin = await client.PartnerCenterAsync("GET", $"/v1/customers/{DefaultWorld.TailspinTenantId}/profiles/billing");
        Assert.Equal("noc@relecloud.example", tailspin.At("email"));
    }

    [Fact]
    public async Task Under_thin_roles_the_customers_mail_address_and_domains_stay_hidden()
    {
        using var client = WireClient.Of();
        client.World.ChangeCustomer(WireClient.Contoso, GraphTests.Thin);
        var customer = await client.PartnerCenterAsync("GET", "/v1/customers/" + WireClient.Contoso);
        Assert.Equal("Contoso", customer.At("companyProfile", "companyName"));
        Assert.Equal("(nothing)", customer.At("companyProfile", "email"));
        Assert.Equal("(nothing)", customer.At("customDomains"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PartnerCenterAsync("GET", $"/v1/customers/{WireClient.Contoso}/profiles/billing")).Status);
    }

    [Theory]
    [InlineData("/v1/customers/not-a-guid", 400, "900118")]
    [InlineData("/v1/customers/99999999-0000-4000-8000-000000000009", 404, "60003")]
    [InlineData("/v1/customers/" + DefaultWorld.PartnerTenantId, 403, "20002")]
    [InlineData("/v1/customers/" + WireClient.Contoso + "/subscriptions/99999999-0000-4000-8000-000000000009", 404, "20003")]
    [InlineData("/v1/servicerequests/000099999999999", 404, "1000")]
    [InlineData("/v1/servicerequests/supporttopics", 404, "1000")]
    public async Task Errors_carry_their_code_as_text(string path, int status, string code)
    {
        using var client = WireClient.Of();
        var reply = await client.PartnerCenterAsync("GET", path);
        Assert.Equal(status, (int)reply.Status);
        Assert.Equal(code, reply.Json["code"]!.GetValue<string>());
        Assert.NotEqual("(nothing)", reply.At("source"));
    }

    [Fact]
    public async Task The_azure_plan_holds_its_subscriptions_as_entitlements()
    {
        using var client = WireClient.Of();
        var subscriptions = (await client.PartnerCenterAsync("GET", $"/v1/customers/{WireClient.Contoso}/subscriptions")).Items("items").ToList();
        var plan = subscriptions.Single(subscription => subscription["offerName"]!.GetValue<string>() == "Azure plan");
        var entitlements = await client.PartnerCenterAsync("GET", $"/v1/customers/{WireClient.Contoso}/subscriptions/{plan["id"]}/azureentitlements");
        Assert.Equal(DefaultWorld.ContosoProductionSubscriptionId, entitlements.At("items", 0, "id"));
        Assert.Contains(subscriptions, subscription => subscription["entitlementId"]?.GetValue<string>() == DefaultWorld.ContosoTestSubscriptionId);
    }

    [Fact]
    public async Task Fabrikams_mobility_licences_are_on_trial()
    {
        using var client = WireClient.Of();
        var subscriptions = (await client.PartnerCenterAsync("GET", $"/v1/customers/{DefaultWorld.FabrikamTenantId}/subscriptions")).Items("items");
        Assert.True(
            subscriptions.Single(subscription => subscription["offerName"]!.GetValue<string>().StartsWith("Enterprise Mobility", StringComparison.Ordinal))[
                "isTrial"
            ]!.GetValue<bool>()
        );
        Assert.Contains(
            (await client.PartnerCenterAsync("GET", $"/v1/customers/{DefaultWorld.FabrikamTenantId}/subscribedskus")).Items("items"),
            sku => sku["productSku"]!["skuPartNumber"]!.GetValue<string>() == "EMS"
        );
    }

    [Fact]
    public async Task Managed_services_lead_to_the_customers_support_page_and_adatum_has_none()
    {
        using var client = WireClient.Of();
        var services = await client.PartnerCenterAsync("GET", $"/v1/customers/{WireClient.Contoso}/managedservices");
        Assert.Equal(
            $"https://portal.office.com/Partner/BeginClientSession.aspx?CTID={WireClient.Contoso}&CSDEST=Support",
            services.At("items", 0, "links", "serviceTicket", "uri")
        );
        Assert.Empty((await client.PartnerCenterAsync("GET", $"/v1/customers/{DefaultWorld.AdatumTenantId}/managedservices")).Items("items"));
    }

    [Fact]
    public async Task Service_requests_come_as_integers_in_lists_and_as_words_in_detail()
    {
        using var client = WireClient.Of();
        var list = await client.PartnerCenterAsync("GET", $"/v1/customers/{DefaultWorld.FabrikamTenantId}/servicerequests");
        Assert.Equal(("2", "3"), (list.At("items", 0, "severity"), list.At("items", 0, "status")));
        Assert.Matches("^0000[0-9]{11}$", list.At("items", 0, "id"));
        var detail = await client.PartnerCenterAsync("GET", "/v1/servicerequests/" + list.At("items", 0, "id"));
        Assert.Equal(("moderate", "attention_needed"), (detail.At("severity"), detail.At("status")));
        Assert.Equal(DefaultWorld.FabrikamTenantId, detail.At("organization", "id"));
    }

    [Fact]
    public async Task A_note_is_added_once_however_often_the_same_request_id_comes()
    {
        using var client = WireClient.Of();
        var number = client.World.FileInPortal(WireClient.Contoso, "Filed by hand", "In the admin center.");
        var body = """
            {"Id":null,"Severity":"unknown","Status":"none",
            "NewNote":{"CreatedByName":null,"CreatedDate":null,"Text":"Seen again at noon."},"Notes":null}
            """;
        string[] same = ["MS-RequestId", Guid.NewGuid().ToString()];
        var first = await client.PartnerCenterAsync("PATCH", "/v1/servicerequests/" + number, body, same);
        var again = await client.PartnerCenterAsync("PATCH", "/v1/servicerequests/" + number, body, same);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(["Seen again at noon."], client.World.Tickets.Single(ticket => ticket.Number == number).Messages);

        await client.PartnerCenterAsync("PATCH", "/v1/servicerequests/" + number, body, "MS-RequestId", Guid.NewGuid().ToString());
        Assert.Equal(2, client.World.Tickets.Single(ticket => ticket.Number == number).Messages.Count);
    }

    [Theory]
    [InlineData("""{"status":"closed"}""")]
    [InlineData("""{"Status":2}""")]
    public async Task A_request_is_closed_by_word_or_integer(string body)
    {
        using var client = WireClient.Of(new SandboxOptions { PatchAnswersNoContent = true });
        var number = client.World.FileInPortal(WireClient.Contoso, "Filed by hand", "In the admin center.");
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await client.PartnerCenterAsync("PATCH", $"/v1/customers/{WireClient.Contoso}/servicerequests/{number}", body)).Status
        );
        Assert.Equal("closed", client.World.Tickets.Single(ticket => ticket.Number == number).Status);
    }

    [Fact]
    public async Task Without_mfa_partner_center_refuses_service_requests_and_nothing_else()
    {
        using var client = WireClient.Of();
        var token = await client.UserTokenAsync(WireClient.PartnerCenter, refreshToken: client.World.Identity.IssueRefreshToken(mfa: false));
        var refused = await client.SendAsync("GET", WireClient.PartnerCenter + "/v1/servicerequests", token);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal("Unauthorized - MFA required", refused.Reason);
        Assert.Contains("Bearer error=\"invalid_token\"", refused.Header("WWW-Authenticate"));
        Assert.True((await client.SendAsync("GET", WireClient.PartnerCenter + "/v1/customers", token)).IsOk);
    }

    [Fact]
    public async Task The_application_alone_is_refused_and_nobody_can_create_a_request()
    {
        using var client = WireClient.Of();
        var app = await client.SendAsync("GET", WireClient.PartnerCenter + "/v1/servicerequests", await client.AppTokenAsync(WireClient.PartnerCenter));
        Assert.Equal((HttpStatusCode.Forbidden, "2032"), (app.Status, app.At("code")));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.PartnerCenterAsync("POST", "/v1/servicerequests", "{}")).Status);
    }

    [Fact]
    public async Task Without_a_support_role_the_customers_requests_are_closed()
    {
        using var client = WireClient.Of();
        client.World.ChangeCustomer(
            WireClient.Contoso,
            customer =>
                customer with
                {
                    Relationships = [customer.Relationships[0] with { Assignments = [new(DefaultWorld.SupportDeskGroupId, [AdminRoles.DirectoryReaders])] }],
                }
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PartnerCenterAsync("GET", $"/v1/customers/{WireClient.Contoso}/servicerequests")).Status);
    }

    [Fact]
    public async Task Fraud_events_are_a_bare_array_filtered_by_status_and_subscription()
    {
        using var client = WireClient.Of();
        var open = await client.PartnerCenterAsync("GET", $"/v1/fraudEvents?EventStatus=Active&SubscriptionId={DefaultWorld.ContosoTestSubscriptionId}");
        Assert.Equal(WireClient.Contoso, open.At(0, "customerTenantId"));
        Assert.StartsWith("9999-", open.At(0, "resolvedOn"));
        Assert.Equal("(nothing)", open.At(0, "eventType"));
        Assert.Equal(
            "[]",
            (await client.PartnerCenterAsync("GET", $"/v1/fraudEvents?EventStatus=Active&SubscriptionId={DefaultWorld.TailspinSubscriptionId}")).Text
        );
        Assert.NotEqual("(nothing)", (await client.PartnerCenterAsync("GET", "/v1/fraudEvents", null, "X-NewEventsModel", "true")).At(0, "eventType"));
    }

    [Fact]
    public async Task Consent_given_at_partner_center_opens_the_customers_tenant()
    {
        using var client = WireClient.Of();
        client.World.ChangeCustomer(WireClient.Contoso, customer => customer with { HasConsent = false });
        var body = $$"""
            {"applicationId":"{{DefaultWorld.ClientId}}",
            "applicationGrants":[{"enterpriseApplicationId":"797f4846-ba00-4fd7-ba43-dac1f8f63013","scope":"user_impersonation"}]}
            """;
        Assert.Equal(HttpStatusCode.Created, (await client.PartnerCenterAsync("POST", $"/v1/customers/{WireClient.Contoso}/applicationconsents", body)).Status);
        Assert.NotEmpty(await client.UserTokenAsync(WireClient.Arm, WireClient.Contoso));
    }

    [Fact]
    public async Task The_partners_profiles_are_those_of_relecloud()
    {
        using var client = WireClient.Of();
        var support = await client.PartnerCenterAsync("GET", "/v1/profiles/support");
        Assert.Equal(("desk@relecloud-helpdesk.example", "+34 91 555 0100"), (support.At("email"), support.At("telephone")));
        var legal = await client.PartnerCenterAsync("GET", "/v1/profiles/legalbusiness?vettingVersion=Current");
        Assert.Equal(
            ("Ana", "Moreno", "ES"),
            (legal.At("primaryContact", "firstName"), legal.At("primaryContact", "lastName"), legal.At("address", "country"))
        );
        Assert.Equal("+34 91 555 0134", legal.At("primaryContact", "phoneNumber"));
    }
}
