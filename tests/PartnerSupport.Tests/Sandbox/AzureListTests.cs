using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

public sealed class AzureListTests
{
    private const string Tickets = "/subscriptions/" + WireClient.Production + "/providers/Microsoft.Support/supportTickets";

    [Fact]
    public async Task A_long_list_comes_in_pages_newest_first()
    {
        using var client = WireClient.Of();
        for (var number = 0; number < 30; number++)
            client.World.FileInAzurePortal(WireClient.Production, $"Problem {number}", "In the portal.");
        var first = await client.AzureAsync("GET", Tickets);
        Assert.Equal(25, first.Items().Count());
        Assert.StartsWith("https://management.azure.com:443/", first.At("nextLink"));
        var second = await client.AzureAsync("GET", first.At("nextLink"));
        Assert.Equal(7, second.Items().Count());
        Assert.Equal("(nothing)", second.At("nextLink"));
        var dates = first.Items().Concat(second.Items()).Select(item => item["properties"]!["createdDate"]!.GetValue<string>()).ToList();
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.AzureAsync("GET", Tickets + "?$top=101")).Status);
    }

    [Theory]
    [InlineData("Status eq 'Open'", 1)]
    [InlineData("status eq 'Closed'", 1)]
    [InlineData("createdDate ge 2020-03-10T22:08:51Z and status eq 'Open'", 1)]
    [InlineData("CreatedDate gt 2099-01-01T00:00:00Z", 0)]
    [InlineData("ServiceId eq 'cddd3eb5-1830-b494-44fd-782f691479dc'", 2)]
    [InlineData("Title eq 'x'", -1)]
    [InlineData("Status ne 'Open'", -1)]
    [InlineData("Status eq 'Open' or Status eq 'Closed'", -1)]
    public async Task The_list_is_filtered_as_the_service_allows(string filter, int expected)
    {
        using var client = WireClient.Of();
        var reply = await client.AzureAsync("GET", $"{Tickets}?$filter={Uri.EscapeDataString(filter)}");
        if (expected < 0)
            Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        else
            Assert.Equal(expected, reply.Items().Count());
    }

    [Fact]
    public async Task The_earlier_tickets_prove_the_plans_and_tailspin_has_none()
    {
        using var client = WireClient.Of();
        Assert.Equal("ProDirect", (await client.AzureAsync("GET", Tickets)).At("value", 0, "properties", "supportPlanType"));
        var test = $"/subscriptions/{DefaultWorld.ContosoTestSubscriptionId}/providers/Microsoft.Support/supportTickets";
        Assert.Equal("CSP", (await client.AzureAsync("GET", test)).At("value", 0, "properties", "supportPlanType"));
        var tailspin = $"/subscriptions/{DefaultWorld.TailspinSubscriptionId}/providers/Microsoft.Support/supportTickets";
        Assert.Empty((await client.AzureAsync("GET", tailspin, tenant: DefaultWorld.TailspinTenantId)).Items());
    }

    [Fact]
    public async Task Each_tenant_lists_its_own_subscriptions()
    {
        using var client = WireClient.Of();
        var contoso = await client.AzureAsync("GET", "/subscriptions");
        Assert.Equal(
            [DefaultWorld.ContosoProductionSubscriptionId, DefaultWorld.ContosoTestSubscriptionId],
            contoso.Items().Select(item => item["subscriptionId"]!.GetValue<string>())
        );
        Assert.Empty((await client.AzureAsync("GET", "/subscriptions", tenant: WireClient.Partner)).Items());
        Assert.Equal(HttpStatusCode.NotFound, (await client.AzureAsync("GET", "/subscriptions/99999999-0000-4000-8000-000000000009")).Status);
    }
}
