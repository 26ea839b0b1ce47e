using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

public sealed class HappyPathTests
{
    [Fact]
    public async Task A_ticket_of_a_customer_is_filed_polled_and_read_back()
    {
        using var client = WireClient.Of();
        var ticket = await client.FileAsync("csp-1");

        Assert.Equal(HttpStatusCode.OK, ticket.Status);
        Assert.Matches("^[0-9]{6}0000[0-9]{6}$", ticket.At("properties", "supportTicketId"));
        Assert.Equal("Open", ticket.At("properties", "status"));
        Assert.Equal("ProDirect", ticket.At("properties", "supportPlanType"));
        var truth = client.World.Tickets.Single(known => known.Name == "csp-1");
        Assert.Equal("ana.moreno@relecloud.example", truth.Contact["primaryEmailAddress"]);
        Assert.Equal("noc@relecloud.example", truth.Contact["additionalEmailAddresses"]);
        Assert.Equal("Api", truth.Origin);
    }

    [Fact]
    public async Task The_csp_plan_is_refused_by_the_operation_and_nothing_is_created()
    {
        using var client = WireClient.Of();
        var reply = await client.FileAsync("csp-2", subscription: DefaultWorld.ContosoTestSubscriptionId);

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.DoesNotContain(client.World.Tickets, known => known.Name == "csp-2");
    }

    [Fact]
    public async Task The_five_customers_are_listed_at_partner_center_and_in_graph()
    {
        using var client = WireClient.Of();
        var customers = await client.PartnerCenterAsync("GET", "/v1/customers?size=40");
        var contracts = await client.GraphAsync("contracts");

        string[] names = ["Contoso", "Fabrikam", "Woodgrove Bank", "Tailspin Toys", "Adatum"];
        Assert.Equal(names, customers.Items("items").Select(item => item["companyProfile"]!["companyName"]!.GetValue<string>()));
        Assert.Equal(names, contracts.Items().Select(item => item["displayName"]!.GetValue<string>()));
    }
}
