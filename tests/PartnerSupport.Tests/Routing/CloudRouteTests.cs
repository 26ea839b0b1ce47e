using static PartnerSupport.Tests.Routing.RoutingWorld;

namespace PartnerSupport.Tests.Routing;

/// <summary>What a route says about its cloud: what is not sold there, what is closed, where no source names the API.</summary>
public sealed class CloudRouteTests
{
    [Theory]
    [InlineData(CspService.Azure, false)]
    [InlineData(CspService.Office365, true)]
    [InlineData(CspService.DynamicsCrmOnline, true)]
    [InlineData(CspService.EnterpriseMobilitySuite, true)]
    public void R1_US_Government_warns_of_the_three_that_are_reported_as_not_sold_there(CspService service, bool warns) =>
        Assert.Equal(warns, Route(Ask(service, CspCloud.UsGovernment)).Find("ServiceNotSoldInCloud") is { Severity: FindingSeverity.Warning });

    [Fact]
    public void R1_China_warns_of_Azure_which_its_Partner_Center_does_not_offer()
    {
        Assert.NotNull(Route(Ask(CspService.Azure, CspCloud.China)).Find("ServiceNotSoldInCloud"));
        Assert.Null(Route(Ask(CspService.Office365, CspCloud.China)).Find("ServiceNotSoldInCloud"));
    }

    [Fact]
    public void R1_Germany_works_for_all_four_and_says_that_it_is_closed()
    {
        foreach (var service in RequestWords.Services.Values)
        {
            var route = Route(Ask(service, CspCloud.Germany));

            Assert.Contains("2021-10-29", route.Find("CloudClosed")!.Message);
            Assert.EndsWith(".de", route.CreateUri!.Host, StringComparison.Ordinal);
        }

        Assert.Null(Route(Ask(CspService.Azure)).Find("CloudClosed"));
    }

    [Fact]
    public void R1_the_API_in_a_cloud_for_which_no_source_names_it_is_a_warning()
    {
        var plan = new PlanKnowledge { DeclaredForPartner = SupportPlan.Unified };

        Assert.NotNull(Route(Ask(CspService.Azure, CspCloud.UsGovernment) with { Plan = plan }).Find("AzureApiUnverified"));
        Assert.Null(Route(Ask(CspService.Azure) with { Plan = plan }).Find("AzureApiUnverified"));
    }
}
