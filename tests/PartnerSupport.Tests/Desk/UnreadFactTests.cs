using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>A fact that could not be read is not an absent fact.</summary>
public sealed class UnreadFactTests
{
    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "A")]
    [InlineData(HttpStatusCode.InternalServerError, "C")]
    public async Task A_plan_that_cannot_be_read_is_told_with_its_cause_by_the_route_and_by_a_warning(HttpStatusCode status, string severity)
    {
        await using var world = await DeskWorld.OpenAsync();
        Fail(world, "supportTickets?", status);

        var handOff = await world.SubmitAsync(DeskWorld.Azure() with { Severity = severity, Require24x7Response = severity == "A" });

        var warning = Assert.Single(handOff.Findings, finding => finding.Id == "PlanUnread");
        Assert.Equal((RequestStatus.ToSubmit, FindingSeverity.Warning), (handOff.Status, warning.Severity));
        Assert.Contains(
            ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture),
            warning.Message + handOff.RouteReason,
            StringComparison.Ordinal
        );
        Assert.Contains("-Channel Api", warning.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_the_policy_declares_for_the_subscription_needs_no_reading()
    {
        await using var world = await DeskWorld.OpenAsync();
        var policy = await world.Desk.Contacts.GetPolicyAsync(TestContext.Current.CancellationToken);
        var plans = new Dictionary<Guid, SupportPlan> { [Guid.Parse(DeskWorld.FirstSubscription)] = SupportPlan.Unified };
        await world.Desk.Contacts.SetPolicyAsync(policy with { SubscriptionPlans = plans }, TestContext.Current.CancellationToken);
        Fail(world, "supportTickets?", HttpStatusCode.Forbidden);

        var filed = await world.SubmitAsync(DeskWorld.Azure());

        Assert.Equal(RequestStatus.Open, filed.Status);
        Assert.DoesNotContain(filed.Findings, finding => finding.Id == "PlanUnread");
    }

    [Fact]
    public async Task A_declared_plan_of_the_partner_that_the_API_does_not_serve_hides_no_plan_that_nobody_saw()
    {
        await using var world = await DeskWorld.OpenAsync();
        var policy = await world.Desk.Contacts.GetPolicyAsync(TestContext.Current.CancellationToken);
        await world.Desk.Contacts.SetPolicyAsync(policy with { Plan = SupportPlan.CloudSolutionProvider }, TestContext.Current.CancellationToken);
        Fail(world, "supportTickets?", HttpStatusCode.Forbidden);

        Assert.Contains((await world.SubmitAsync(DeskWorld.Azure())).Findings, finding => finding.Id == "PlanUnread");
    }

    [Theory]
    [InlineData("serviceAnnouncement", "IncidentsUnread")]
    [InlineData("fraudEvents", "FraudEventsUnread")]
    public async Task Incidents_and_fraud_events_that_cannot_be_read_are_a_warning(string path, string id)
    {
        await using var world = await DeskWorld.OpenAsync();
        var before = await world.SubmitAsync(DeskWorld.Azure("Before"));
        Fail(world, path, HttpStatusCode.Forbidden);
        await using var fresh = await DeskWorld.OpenAsync(world.World);

        var after = await fresh.SubmitAsync(DeskWorld.Azure("After"));

        Assert.DoesNotContain(before.Findings, finding => finding.Id == id);
        Assert.Equal(FindingSeverity.Warning, Assert.Single(after.Findings, finding => finding.Id == id).Severity);
    }

    private static void Fail(DeskWorld world, string path, HttpStatusCode status) =>
        world.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = path,
                Method = "GET",
                Status = status,
                Times = int.MaxValue,
                RetryAfter = TimeSpan.Zero,
            }
        );
}
