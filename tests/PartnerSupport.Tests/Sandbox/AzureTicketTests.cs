using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

public sealed class AzureTicketTests
{
    private const string Tickets = "/subscriptions/" + WireClient.Production + "/providers/Microsoft.Support/supportTickets";

    [Fact]
    public async Task An_accepted_create_is_202_without_body_and_without_retry_after_on_the_real_host()
    {
        using var client = WireClient.Of();
        var reply = await client.AzureAsync("PUT", Tickets + "/csp-1", WireClient.TicketBody());

        Assert.Equal((HttpStatusCode.Accepted, ""), (reply.Status, reply.Text));
        Assert.StartsWith(
            $"https://management.azure.com/subscriptions/{WireClient.Production}/providers/Microsoft.Support/operationsStatus/",
            reply.Header("Azure-AsyncOperation")
        );
        Assert.Contains("/operationResults/", reply.Header("Location"));
        Assert.Equal("", reply.Header("Retry-After"));
        var first = await client.AzureAsync("GET", reply.Header("Azure-AsyncOperation"));
        var second = await client.AzureAsync("GET", reply.Header("Azure-AsyncOperation"));
        Assert.Equal(("InProgress", "Succeeded"), (first.At("status"), second.At("status")));
        Assert.Equal("csp-1", (await client.AzureAsync("GET", reply.Header("Location"))).At("name"));
    }

    [Fact]
    public async Task The_csp_plan_fails_after_the_202_with_the_services_words()
    {
        using var client = WireClient.Of(new SandboxOptions { OperationPolls = 0 });
        var path = $"/subscriptions/{DefaultWorld.TailspinSubscriptionId}/providers/Microsoft.Support/supportTickets/csp-1";
        var reply = await client.AzureAsync("PUT", path, WireClient.TicketBody(), DefaultWorld.TailspinTenantId);
        var status = await client.AzureAsync("GET", reply.Header("Azure-AsyncOperation"), tenant: DefaultWorld.TailspinTenantId);
        Assert.Equal(("Failed", "InvalidSupportPlan"), (status.At("status"), status.At("error", "code")));
        Assert.StartsWith("Your support plan type is CSP.", status.At("error", "message"));
        Assert.Empty((await client.AzureAsync("GET", path[..path.LastIndexOf('/')], tenant: DefaultWorld.TailspinTenantId)).Items());
    }

    [Fact]
    public async Task What_nobody_polls_is_there_after_a_while()
    {
        var clock = new WorldClock();
        using var client = WireClient.Of(clock: clock);
        await client.AzureAsync("PUT", Tickets + "/csp-1", WireClient.TicketBody());
        Assert.DoesNotContain(client.World.Tickets, ticket => ticket.Name == "csp-1");
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Contains(client.World.Tickets, ticket => ticket.Name == "csp-1");
    }

    [Fact]
    public async Task Get_answers_in_another_casing_than_was_sent()
    {
        using var client = WireClient.Of();
        var ticket = await client.FileAsync("csp-1");
        Assert.Equal(("Moderate", "Email"), (ticket.At("properties", "severity"), ticket.At("properties", "contactDetails", "preferredContactMethod")));
        Assert.Equal("Virtual Machine running Linux", ticket.At("properties", "serviceDisplayName"));
        Assert.Equal("Cannot connect to my VM", ticket.At("properties", "problemClassificationDisplayName"));
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.Conflict)]
    public async Task A_second_put_on_a_name_makes_no_second_ticket(bool conflicts, HttpStatusCode expected)
    {
        using var client = WireClient.Of(new SandboxOptions { RepeatedPutConflicts = conflicts });
        await client.AzureAsync("PUT", Tickets + "/csp-1", WireClient.TicketBody());
        var early = await client.AzureAsync("PUT", Tickets + "/csp-1", WireClient.TicketBody());
        Assert.Equal(conflicts ? HttpStatusCode.Conflict : HttpStatusCode.Accepted, early.Status);
        await client.AzureAsync("GET", Tickets + "/csp-1");
        await client.AzureAsync("GET", Tickets + "/csp-1");
        Assert.Equal(expected, (await client.AzureAsync("PUT", Tickets + "/csp-1", WireClient.TicketBody())).Status);
        Assert.Single(client.World.Tickets, ticket => ticket.Name == "csp-1");
    }

    [Fact]
    public async Task The_customers_tenant_must_have_issued_the_token()
    {
        using var client = WireClient.Of();
        var reply = await client.AzureAsync("GET", Tickets, tenant: WireClient.Partner);
        Assert.Equal((HttpStatusCode.Unauthorized, "InvalidAuthenticationTokenTenant"), (reply.Status, reply.At("error", "code")));
        Assert.Contains(WireClient.Contoso, reply.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task A_create_for_a_customer_needs_the_partners_token_beside_it_and_one_that_lives()
    {
        var clock = new WorldClock();
        using var client = WireClient.Of(clock: clock);
        var token = await client.UserTokenAsync(WireClient.Arm, WireClient.Contoso);
        var url = $"{WireClient.Arm}{Tickets}/csp-1?{WireClient.Api}";
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync("PUT", url, token, WireClient.TicketBody())).Status);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await client.SendAsync("PUT", url, token, WireClient.TicketBody(), "x-ms-authorization-auxiliary", "Bearer " + token)).Status
        );

        var auxiliary = await client.UserTokenAsync(WireClient.Arm);
        clock.Advance(TimeSpan.FromMinutes(61));
        var fresh = await client.UserTokenAsync(WireClient.Arm, WireClient.Contoso);
        var expired = await client.SendAsync("PUT", url, fresh, WireClient.TicketBody(), "x-ms-authorization-auxiliary", "Bearer " + auxiliary);
        Assert.Contains(DefaultWorld.PartnerTenantId, expired.At("error", "message"));
        Assert.DoesNotContain(client.World.Tickets, ticket => ticket.Name == "csp-1");
    }

    [Fact]
    public async Task Roles_decide_who_reads_and_who_files()
    {
        using var client = WireClient.Of();
        Assert.Equal("*", await ActionsAsync(client));
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (
                await client.SendAsync("GET", $"{WireClient.Arm}{Tickets}?{WireClient.Api}", await client.AppTokenAsync(WireClient.Arm, WireClient.Contoso))
            ).Status
        );

        client.World.ChangeCustomer(
            WireClient.Contoso,
            customer => customer with { AzureSubscriptions = [customer.AzureSubscriptions[0] with { UserRole = "Support Request Contributor" }] }
        );
        Assert.Contains("Microsoft.Support/*", await ActionsAsync(client));
        Assert.Equal(HttpStatusCode.Accepted, (await client.AzureAsync("PUT", Tickets + "/csp-1", WireClient.TicketBody())).Status);

        client.World.ChangeCustomer(
            WireClient.Contoso,
            customer => customer with { AzureSubscriptions = [customer.AzureSubscriptions[0] with { UserRole = "Reader" }] }
        );
        Assert.True((await client.AzureAsync("GET", Tickets)).IsOk);
        var refused = await client.AzureAsync("PUT", Tickets + "/csp-2", WireClient.TicketBody());
        Assert.Equal((HttpStatusCode.Forbidden, "AuthorizationFailed"), (refused.Status, refused.At("error", "code")));
    }

    private static async Task<string> ActionsAsync(WireClient client) =>
        string.Join(
            ' ',
            (await client.AzureAsync("GET", $"/subscriptions/{WireClient.Production}/providers/Microsoft.Authorization/permissions")).Json["value"]![0]![
                "actions"
            ]!
                .AsArray()
                .Select(action => action!.GetValue<string>())
        );
}
