using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>What Microsoft knows of trouble already (R2, R3).</summary>
public sealed class HealthTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_open_has_the_ids_that_a_filing_warns_with()
    {
        await using var world = await DeskWorld.OpenAsync();
        var customer = await world.Desk.Customers.ResolveAsync("Fabrikam", Stop);
        var warned = (await world.Desk.Filing.ReviewAsync(DeskWorld.Office(), Stop)).Findings.Where(finding => finding.Id == "KnownIncident");

        var open = await world.Desk.Health.GetIncidentsAsync(customer, new HealthQuery(), Stop);

        Assert.All(open, incident => Assert.False(incident.IsResolved));
        Assert.All(open, incident => Assert.Equal(("Fabrikam", customer.TenantId), (incident.CustomerName, incident.CustomerId)));
        Assert.Equal("SP000101", Assert.Single(open).Id);
        Assert.All(warned.SelectMany(finding => finding.Candidates), id => Assert.Contains(open, incident => incident.Id == id));
    }

    [Fact]
    public void A_query_takes_what_is_over_only_where_it_is_asked_for_and_a_workload_only_its_own()
    {
        var over = Incident("Exchange Online") with { IsResolved = true, EndedAt = At(10) };

        Assert.False(new HealthQuery().Takes(over));
        Assert.True(new HealthQuery { IncludeResolved = true }.Takes(over));
        Assert.True(new HealthQuery { Since = At(9) }.Takes(over));
        Assert.False(new HealthQuery { Since = At(11) }.Takes(over));
        Assert.True(new HealthQuery { Since = At(11) }.Takes(Incident("Exchange Online")));
        Assert.True(new HealthQuery { Services = ["Exchange"] }.Takes(Incident("Exchange Online")));
        Assert.False(new HealthQuery { Services = ["Exchange"] }.Takes(Incident("SharePoint Online")));
        Assert.True(new HealthQuery { Services = ["Office365"] }.Takes(Incident("SharePoint Online")));
    }

    [Fact]
    public async Task Without_rights_on_health_or_fraud_events_it_is_said_which_right_is_missing()
    {
        await using var world = await DeskWorld.OpenAsync();
        var customer = await world.Desk.Customers.ResolveAsync("Fabrikam", Stop);
        foreach (var path in new[] { "serviceAnnouncement", "fraudEvents" })
            world.World.Faults.Add(
                new SandboxFault(FaultKind.ServerError)
                {
                    PathContains = path,
                    Status = System.Net.HttpStatusCode.Forbidden,
                    Times = 9,
                }
            );

        var health = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Health.GetIncidentsAsync(customer, new HealthQuery(), Stop));
        var fraud = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Health.GetFraudEventsAsync(customer, false, Stop));

        Assert.Equal(("HealthUnreadable", SupportErrorKind.PermissionDenied), (health.Id, health.Kind));
        Assert.Contains("ServiceHealth.Read.All", health.Action, StringComparison.Ordinal);
        Assert.Equal("FraudUnreadable", fraud.Id);
    }

    [Fact]
    public async Task Fraud_events_that_are_resolved_come_only_where_they_are_asked_for()
    {
        await using var world = await DeskWorld.OpenAsync();
        var open = 0;
        var all = 0;
        await foreach (var customer in world.Desk.Customers.FindAsync(null, Stop))
        {
            open += (await world.Desk.Health.GetFraudEventsAsync(customer, false, Stop)).Count(fraud => !fraud.IsResolved);
            all += (await world.Desk.Health.GetFraudEventsAsync(customer, true, Stop)).Count;
        }

        Assert.True(open > 0);
        Assert.True(all >= open);
    }

    private static DateTimeOffset At(int hour) => new(2026, 11, 27, hour, 0, 0, TimeSpan.Zero);

    private static ServiceIncident Incident(string service) =>
        new()
        {
            Id = "EX1",
            Title = "Mail is delayed",
            ServiceName = service,
            StartedAt = At(8),
        };
}
