using System.Net;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

public sealed class AzureFieldTests
{
    private const string Tickets = "/subscriptions/" + WireClient.Production + "/providers/Microsoft.Support/supportTickets";

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("serviceId")]
    [InlineData("problemClassificationId")]
    [InlineData("severity")]
    [InlineData("advancedDiagnosticConsent")]
    [InlineData("contactDetails")]
    [InlineData("contactDetails.firstName")]
    [InlineData("contactDetails.lastName")]
    [InlineData("contactDetails.preferredContactMethod")]
    [InlineData("contactDetails.primaryEmailAddress")]
    [InlineData("contactDetails.preferredTimeZone")]
    [InlineData("contactDetails.country")]
    [InlineData("contactDetails.preferredSupportLanguage")]
    public async Task Every_required_field_is_missed_in_the_services_own_dialect(string field)
    {
        await RefusedAsync(field, properties => Parent(properties, field).Remove(field.Split('.')[^1]));
    }

    [Theory]
    [InlineData("severity", "urgent")]
    [InlineData("severity", "highestcriticalimpact")]
    [InlineData("advancedDiagnosticConsent", "Maybe")]
    [InlineData("serviceId", "/providers/Microsoft.Support/services/99999999-0000-4000-8000-000000000009")]
    [InlineData(
        "problemClassificationId",
        "/providers/Microsoft.Support/services/517f2da6-78fd-0498-4e22-ad26996b1dfc/problemClassifications/44114011-6a66-e902-c00f-e419b6b4509f"
    )]
    [InlineData("contactDetails.preferredTimeZone", "Europe/Madrid")]
    [InlineData("contactDetails.country", "ES")]
    [InlineData("contactDetails.preferredSupportLanguage", "nl-nl")]
    [InlineData("contactDetails.preferredContactMethod", "pigeon")]
    [InlineData("contactDetails.primaryEmailAddress", "ana at relecloud")]
    [InlineData("fileWorkspaceName", "never-made")]
    public async Task A_value_outside_its_set_is_refused(string field, string value)
    {
        await RefusedAsync(field, properties => Parent(properties, field)[field.Split('.')[^1]] = value);
    }

    [Fact]
    public async Task A_call_back_needs_a_phone()
    {
        await RefusedAsync(
            "contactDetails.phoneNumber",
            properties =>
            {
                var contact = properties["contactDetails"]!.AsObject();
                contact["preferredContactMethod"] = "phone";
                contact.Remove("phoneNumber");
            }
        );
    }

    [Fact]
    public async Task A_resource_of_another_subscription_is_refused()
    {
        await RefusedAsync(
            "technicalTicketDetails.resourceId",
            properties =>
                properties["technicalTicketDetails"] = new JsonObject
                {
                    ["resourceId"] =
                        $"/subscriptions/{DefaultWorld.ContosoTestSubscriptionId}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm",
                }
        );
    }

    [Theory]
    [InlineData("12345", false)]
    [InlineData("tmp-1", false)]
    [InlineData("a:b", false)]
    [InlineData("contoso-2026-vpn-gateway", false)]
    [InlineData("csp-4k7f2m9q", true)]
    public async Task A_names_availability_is_told(string name, bool available)
    {
        using var client = WireClient.Of();
        var body = new JsonObject { ["name"] = name, ["type"] = "Microsoft.Support/supportTickets" }.ToJsonString();
        var reply = await client.AzureAsync("POST", $"/subscriptions/{WireClient.Production}/providers/Microsoft.Support/checkNameAvailability", body);
        Assert.Equal(available, reply.Json["nameAvailable"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("", "MissingApiVersionParameter")]
    [InlineData("?api-version=2019-01-01", "NoRegisteredProviderFound")]
    [InlineData("?api-version=soon", "NoRegisteredProviderFound")]
    public async Task The_api_version_is_demanded(string query, string code)
    {
        using var client = WireClient.Of();
        var reply = await client.SendAsync(
            "GET",
            WireClient.Arm + "/providers/Microsoft.Support/services" + query,
            await client.UserTokenAsync(WireClient.Arm)
        );
        Assert.Equal((HttpStatusCode.BadRequest, code), (reply.Status, reply.At("error", "code")));
    }

    [Fact]
    public async Task Without_a_subscription_only_billing_and_subscription_management_are_taken()
    {
        using var client = WireClient.Of();
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await client.AzureAsync("PUT", "/providers/Microsoft.Support/supportTickets/csp-1", WireClient.TicketBody())).Status
        );
        var billing = WireClient.TicketBody(properties =>
        {
            properties["serviceId"] = "/providers/Microsoft.Support/services/517f2da6-78fd-0498-4e22-ad26996b1dfc";
            properties["problemClassificationId"] = properties["serviceId"] + "/problemClassifications/44114011-6a66-e902-c00f-e419b6b4509f";
        });
        Assert.Equal(HttpStatusCode.Accepted, (await client.AzureAsync("PUT", "/providers/Microsoft.Support/supportTickets/csp-1", billing)).Status);
    }

    private static async Task RefusedAsync(string field, Action<JsonObject> change)
    {
        using var client = WireClient.Of();
        var reply = await client.AzureAsync("PUT", Tickets + "/csp-1", WireClient.TicketBody(change));
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(field, reply.At("error", "target"));
        Assert.Equal("InvalidData", reply.At("error", "code"));
        Assert.DoesNotContain(client.World.Tickets, ticket => ticket.Name == "csp-1");
    }

    private static JsonObject Parent(JsonObject properties, string field) =>
        field.StartsWith("contactDetails.", StringComparison.Ordinal) ? properties["contactDetails"]!.AsObject() : properties;
}
