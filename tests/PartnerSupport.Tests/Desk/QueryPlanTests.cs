using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>Who is asked: the ledger first, then only who can answer.</summary>
public sealed class QueryPlanTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_only_the_ledger_knows_costs_no_call_over_three_hundred_customers()
    {
        await using var world = await DeskWorld.OpenAsync(SandboxWorld.Create(new SandboxOptions { CustomerCount = 300 }));
        var handedOver = await world.SubmitAsync(DeskWorld.Office() with { Group = "Mail", ExternalReference = "INC0001" });

        Assert.Equal(0, await CallsAsync(world, new RequestQuery { Statuses = [RequestStatus.ToSubmit] }, handedOver));
        Assert.Equal(0, await CallsAsync(world, new RequestQuery { Group = "mail" }, handedOver));
        Assert.Equal(0, await CallsAsync(world, new RequestQuery { ExternalReference = "INC0001" }, handedOver));
        Assert.Equal(0, await CallsAsync(world, new RequestQuery { ExternalReference = "INC9999" }, null));
        world.World.ClearRequests();
        var unknown = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Requests.GetAsync("2611220050000123", null, Stop));
        Assert.Equal(("RequestNotFound", 0), (unknown.Id, world.World.Requests.Count));
        Assert.Contains("-Customer", unknown.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_of_ours_that_is_at_Azure_costs_the_one_call_that_reads_it()
    {
        await using var world = await DeskWorld.OpenAsync(SandboxWorld.Create(new SandboxOptions { CustomerCount = 300 }));
        var filed = await world.SubmitAsync(DeskWorld.Azure() with { Group = "Front door" });

        Assert.Equal(1, await CallsAsync(world, new RequestQuery { Group = "front door" }, filed));
    }

    [Fact]
    public async Task Without_a_customer_the_list_has_our_requests_and_what_Partner_Center_tells_of_all_in_one_call()
    {
        await using var world = await DeskWorld.OpenAsync(SandboxWorld.Create(new SandboxOptions { CustomerCount = 300 }));
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.ClearRequests();

        var found = (await world.ListAsync()).Select(part => part.Item).OfType<SupportRequest>().ToArray();

        Assert.Contains(found, request => request.Reference == filed.Reference);
        Assert.Contains(found, request => request.Channel == SupportChannel.PartnerCenter);
        Assert.InRange(world.World.Requests.Count, 2, 10);
    }

    [Theory]
    [InlineData(false, "", "", false, 1)]
    [InlineData(false, "", "", true, 0)]
    [InlineData(true, "", "", false, 2)]
    [InlineData(true, "Mail", "", false, 3)]
    [InlineData(false, "", "INC1", true, 3)]
    public void Who_is_asked_follows_from_the_question(bool customer, string group, string external, bool sweep, int expected)
    {
        QueryPlan[] plans = [QueryPlan.EveryCustomer, QueryPlan.OursAndPartnerList, QueryPlan.NamedCustomers, QueryPlan.OurRequests];
        var query = new RequestQuery
        {
            Customers = customer ? [new CspCustomer { TenantId = Guid.NewGuid(), Name = "Contoso" }] : [],
            Group = group,
            ExternalReference = external,
            Sweep = sweep,
        };

        Assert.Equal(plans[expected], QueryPlans.Of(query));
        Assert.Equal(QueryPlan.LedgerAlone, QueryPlans.Of(query with { LedgerOnly = true }));
    }

    [Fact]
    public void Only_states_that_Microsoft_does_not_know_are_answered_by_the_ledger_alone()
    {
        Assert.Equal(QueryPlan.LedgerAlone, QueryPlans.Of(new RequestQuery { Statuses = [RequestStatus.ToSubmit, RequestStatus.Withdrawn] }));
        Assert.Equal(QueryPlan.OurRequests, QueryPlans.Of(new RequestQuery { Statuses = [RequestStatus.Submitting, RequestStatus.ToSubmit] }));
        Assert.Equal(QueryPlan.OursAndPartnerList, QueryPlans.Of(new RequestQuery { Statuses = [RequestStatus.Open] }));
    }

    private static async Task<int> CallsAsync(DeskWorld world, RequestQuery query, SupportRequest? expected)
    {
        world.World.ClearRequests();
        var found = await world.ListAsync(query);
        Assert.All(found, part => Assert.Null(part.Error));
        Assert.Equal(expected is null ? [] : [expected.Reference], found.Select(part => part.Item?.Reference));
        return world.World.Requests.Count;
    }
}
