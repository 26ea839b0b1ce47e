namespace PartnerSupport.Tests.Desk;

/// <summary>What is known before a request is filed is named in it: Microsoft's incidents, fraud events, the same service elsewhere.</summary>
public sealed class KnownTroubleTests
{
    [Fact]
    public async Task R2_an_open_incident_of_the_service_is_named_and_one_that_is_over_is_not()
    {
        await using var world = await DeskWorld.OpenAsync();

        var findings = (await world.SubmitAsync(DeskWorld.Office())).Findings;

        var finding = Assert.Single(findings, finding => finding.Id == "KnownIncident");
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Equal(["SP000101"], finding.Candidates);
    }

    [Fact]
    public async Task R3_an_open_fraud_event_of_the_subscription_comes_with_what_to_contain_first()
    {
        await using var world = await DeskWorld.OpenAsync();

        var findings = (await world.SubmitAsync(DeskWorld.Azure() with { SubscriptionId = DeskWorld.SecondSubscription })).Findings;

        var finding = Assert.Single(findings, finding => finding.Id == "OpenFraudEvent");
        Assert.Equal(("f0000000-0000-4000-8000-000000000002", FindingSeverity.Warning), (finding.Target, finding.Severity));
        Assert.Contains(DeskWorld.SecondSubscription, finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("Contain it first", finding.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_third_customer_with_the_same_service_within_the_hour_names_the_other_two()
    {
        await using var world = await DeskWorld.OpenAsync();
        var first = await world.SubmitAsync(DeskWorld.Office());
        var second = await world.SubmitAsync(DeskWorld.Office() with { Customer = "Contoso" });
        Assert.DoesNotContain(second.Findings, finding => finding.Id == "SameServiceElsewhere");

        var third = await world.SubmitAsync(DeskWorld.Office() with { Customer = "Woodgrove Bank" });

        var finding = Assert.Single(third.Findings, finding => finding.Id == "SameServiceElsewhere");
        Assert.Equal(FindingSeverity.Information, finding.Severity);
        Assert.Equal(new[] { first.Reference, second.Reference }.Order(), finding.Candidates.Order());
        Assert.False(string.IsNullOrWhiteSpace(finding.Action));
    }
}
