using static PartnerSupport.Tests.Routing.RoutingWorld;

namespace PartnerSupport.Tests.Routing;

/// <summary>Each row of the routing table.</summary>
public sealed class SupportRouterTests
{
    [Fact]
    public void R7_Azure_with_no_plan_known_goes_to_the_portal_under_the_plan_Cloud_Solution_Provider()
    {
        var route = Route(Ask(CspService.Azure));

        Assert.Equal(SupportChannel.AzurePortal, route.Channel);
        Assert.Equal(SupportPlan.CloudSolutionProvider, route.Plan);
        Assert.Equal(PlanEvidence.Unknown, route.PlanEvidence);
        Assert.False(route.IsFiled);
        Assert.Contains("R7", route.Rules);
        Assert.Contains("Cloud Solution Provider", route.Find("PlanCloudSolutionProvider")!.Action);
    }

    [Fact]
    public void R7_Azure_whose_earlier_ticket_shows_the_plan_Cloud_Solution_Provider_goes_to_the_portal_and_says_how_that_is_known()
    {
        var route = Route(Ask(CspService.Azure) with { Plan = new() { EarlierTicket = SupportPlan.CloudSolutionProvider } });

        Assert.Equal(SupportChannel.AzurePortal, route.Channel);
        Assert.Equal(PlanEvidence.EarlierTicket, route.PlanEvidence);
    }

    [Theory]
    [InlineData(SupportPlan.ProfessionalDirect)]
    [InlineData(SupportPlan.PremierSupportForPartners)]
    [InlineData(SupportPlan.Unified)]
    public void R6_Azure_with_a_plan_that_the_API_serves_is_filed_however_the_plan_is_known(SupportPlan plan)
    {
        (PlanKnowledge Known, PlanEvidence Evidence)[] ways =
        [
            (new() { DeclaredForPartner = plan }, PlanEvidence.DeclaredForPartner),
            (new() { DeclaredForSubscription = plan }, PlanEvidence.DeclaredForSubscription),
            (new() { EarlierTicket = plan }, PlanEvidence.EarlierTicket),
        ];
        foreach (var (known, evidence) in ways)
        {
            var route = Route(Ask(CspService.Azure) with { Plan = known });

            Assert.True(route.IsFiled);
            Assert.Equal(plan, route.Plan);
            Assert.Equal(evidence, route.PlanEvidence);
            Assert.Null(route.Find("PlanMayBeRefused"));
        }
    }

    [Theory]
    [InlineData(SupportPlan.AzureSupportPlan)]
    [InlineData(SupportPlan.SignatureCloudSupport)]
    [InlineData(SupportPlan.AdvancedSupportForPartners)]
    [InlineData(SupportPlan.PartnerBenefits)]
    public void R7_Azure_with_a_plan_that_the_API_does_not_serve_goes_to_the_portal(SupportPlan plan) =>
        Assert.Equal(SupportChannel.AzurePortal, Route(Ask(CspService.Azure) with { Plan = new() { DeclaredForPartner = plan } }).Channel);

    [Fact]
    public void The_most_particular_evidence_of_a_plan_decides()
    {
        var known = new PlanKnowledge { DeclaredForPartner = SupportPlan.Unified, EarlierTicket = SupportPlan.CloudSolutionProvider };

        Assert.False(Route(Ask(CspService.Azure) with { Plan = known }).IsFiled);
        Assert.True(Route(Ask(CspService.Azure) with { Plan = known with { DeclaredForSubscription = SupportPlan.ProfessionalDirect } }).IsFiled);
    }

    [Fact]
    public void A_plan_of_the_policy_counts_for_its_own_subscription_only()
    {
        var policy = new SupportPolicy { SubscriptionPlans = new Dictionary<Guid, SupportPlan> { [Subscription.Id] = SupportPlan.Unified } };

        Assert.True(Route(Ask(CspService.Azure) with { Plan = PlanKnowledge.From(policy, Subscription.Id) }).IsFiled);
        Assert.False(Route(Ask(CspService.Azure) with { Plan = PlanKnowledge.From(policy, Guid.NewGuid()) }).IsFiled);
    }

    [Fact]
    public void R7_a_subscription_whose_plan_was_refused_before_goes_to_the_portal_even_where_the_policy_declares_a_plan()
    {
        var route = Route(
            Ask(CspService.Azure) with
            {
                Plan = new() { DeclaredForSubscription = SupportPlan.Unified, RefusedBefore = true },
            }
        );

        Assert.Equal(SupportChannel.AzurePortal, route.Channel);
        Assert.Equal(PlanEvidence.RefusedBefore, route.PlanEvidence);
        Assert.Equal(SupportPlan.CloudSolutionProvider, route.Plan);
    }

    [Fact]
    public void Api_forced_without_a_plan_that_it_serves_goes_there_and_warns()
    {
        var route = Route(Ask(CspService.Azure) with { Preference = ChannelPreference.Api });

        Assert.True(route.IsFiled);
        Assert.Equal(FindingSeverity.Warning, route.Find("PlanMayBeRefused")!.Severity);
    }

    [Fact]
    public void Portal_forced_goes_to_the_portal_although_the_API_would_serve()
    {
        var route = Route(
            Ask(CspService.Azure) with
            {
                Preference = ChannelPreference.Portal,
                Plan = new() { DeclaredForPartner = SupportPlan.Unified },
            }
        );

        Assert.Equal(SupportChannel.AzurePortal, route.Channel);
        Assert.Equal(SupportPlan.CloudSolutionProvider, route.Plan);
    }

    [Theory]
    [InlineData(CspService.Office365, SupportChannel.Office365AdminCenter)]
    [InlineData(CspService.DynamicsCrmOnline, SupportChannel.DynamicsAdminCenter)]
    [InlineData(CspService.EnterpriseMobilitySuite, SupportChannel.EmsAdminCenter)]
    public void R5_R10_the_three_are_handed_over_to_their_admin_center_in_every_cloud(CspService service, SupportChannel portal)
    {
        foreach (var cloud in CloudTable.All)
        {
            var route = Route(Ask(service, cloud.Cloud));

            Assert.Equal(portal, route.Channel);
            Assert.Equal(cloud.Cloud, route.Cloud);
            Assert.Contains("R5", route.Rules);
            Assert.Contains("R10", route.Rules);
            Assert.Null(route.Find("AzureChargeMayArise"));
        }
    }

    [Theory]
    [InlineData(CspService.Office365)]
    [InlineData(CspService.DynamicsCrmOnline)]
    [InlineData(CspService.EnterpriseMobilitySuite)]
    public void R5_Api_forced_where_none_files_it_is_refused_with_what_to_do(CspService service)
    {
        var decision = SupportRouter.Route(Ask(service) with { Preference = ChannelPreference.Api });

        Assert.Null(decision.Route);
        Assert.Equal("ChannelNotAvailable", decision.Refusal!.Id);
        Assert.Equal(FindingSeverity.Error, decision.Refusal.Severity);
        Assert.Contains("-Channel Portal", decision.Refusal.Action);
    }

    [Theory]
    [InlineData(SupportPlan.Unknown, true)]
    [InlineData(SupportPlan.CloudSolutionProvider, true)]
    [InlineData(SupportPlan.SignatureCloudSupport, true)]
    [InlineData(SupportPlan.AdvancedSupportForPartners, false)]
    [InlineData(SupportPlan.PremierSupportForPartners, false)]
    [InlineData(SupportPlan.Unified, false)]
    public void R24_Dynamics_below_Advanced_Support_for_Partners_is_a_warning(SupportPlan plan, bool warns)
    {
        var finding = Route(Ask(CspService.DynamicsCrmOnline) with { Plan = new() { DeclaredForPartner = plan } }).Find("DynamicsPlanTooLow");

        Assert.Equal(warns, finding is { Severity: FindingSeverity.Warning, Rule: "R24" });
    }

    [Fact]
    public void R24_only_Dynamics_asks_for_that_plan() =>
        Assert.All(
            [CspService.Azure, CspService.Office365, CspService.EnterpriseMobilitySuite],
            service => Assert.Null(Route(Ask(service)).Find("DynamicsPlanTooLow"))
        );

    [Fact]
    public void R14b_Azure_says_that_a_charge_may_arise_and_which_benefits_pay_it()
    {
        var note = Route(Ask(CspService.Azure)).Find("AzureChargeMayArise")!;

        Assert.Equal(FindingSeverity.Information, note.Severity);
        Assert.Contains("Signature Cloud Support", note.Action);
    }

    [Theory]
    [InlineData(RequestCategory.Billing)]
    [InlineData(RequestCategory.SubscriptionManagement)]
    public void R16_billing_and_subscription_management_are_included_and_no_charge_is_announced(RequestCategory category)
    {
        foreach (var service in RequestWords.Services.Values)
        {
            var route = Route(Ask(service) with { Category = category });

            Assert.NotNull(route.Find("BillingIncluded"));
            Assert.Null(route.Find("AzureChargeMayArise"));
            Assert.Equal(category == RequestCategory.Billing, route.Find("BillingInvoiceElsewhere") is not null);
        }
    }

    [Fact]
    public void R3_R16_billing_and_fraud_take_the_way_of_their_service()
    {
        foreach (var service in RequestWords.Services.Values)
        {
            var technical = Route(Ask(service)).Channel;

            Assert.Equal(technical, Route(Ask(service) with { Category = RequestCategory.Billing }).Channel);
            Assert.Equal(technical, Route(Ask(service) with { Category = RequestCategory.Fraud }).Channel);
        }
    }

    [Fact]
    public void R3_fraud_warns_first_of_what_to_contain() =>
        Assert.Equal("R3", Route(Ask(CspService.Office365) with { Category = RequestCategory.Fraud }).Find("FraudContainFirst")!.Rule);

    [Fact]
    public void R14a_a_request_on_our_own_tenant_is_refused_with_the_open_door()
    {
        var decision = SupportRouter.Route(Ask(CspService.Azure) with { Customer = Contoso with { TenantId = PartnerTenant, Name = "Relecloud" } });

        Assert.Equal("OwnTenant", decision.Refusal!.Id);
        Assert.Contains("https://portal.azure.com/#blade/", decision.Refusal.Action);
    }

    [Fact]
    public void R13_a_service_outside_the_four_is_refused_with_the_four()
    {
        var refusal = SupportRouter.Route(Ask(CspService.Unknown)).Refusal!;

        Assert.Equal("ServiceOutsideProgramme", refusal.Id);
        Assert.All(["Azure", "Office 365", "Dynamics CRM Online", "Enterprise Mobility Suite"], name => Assert.Contains(name, refusal.Action));
    }

    [Theory]
    [InlineData(RequestCategory.Quota)]
    [InlineData(RequestCategory.Other)]
    [InlineData(RequestCategory.Unknown)]
    public void A_category_that_is_only_read_back_is_refused(RequestCategory category) =>
        Assert.Equal("CategoryReadOnly", SupportRouter.Route(Ask(CspService.Azure) with { Category = category }).Refusal!.Id);

    [Fact]
    public void Every_way_through_the_table_ends_in_a_route_with_links_or_in_a_refusal_with_an_action()
    {
        var plans = Enum.GetValues<SupportPlan>();
        foreach (var cloud in CloudTable.All)
        {
            foreach (var service in Enum.GetValues<CspService>())
            {
                foreach (var category in Enum.GetValues<RequestCategory>())
                {
                    foreach (var preference in Enum.GetValues<ChannelPreference>())
                    {
                        foreach (var plan in plans)
                        {
                            var decision = SupportRouter.Route(
                                Ask(service, cloud.Cloud) with
                                {
                                    Category = category,
                                    Preference = preference,
                                    Plan = new() { EarlierTicket = plan },
                                }
                            );
                            if (decision.Route is { } route)
                            {
                                Assert.Equal(LinkVerdict.Accepted, LinkPolicy.Judge(route.CreateUri, cloud, Contoso));
                                Assert.Equal(LinkVerdict.Accepted, LinkPolicy.Judge(route.ManageUri, cloud, Contoso));
                                Assert.NotEmpty(route.Reason);
                                Assert.NotEmpty(route.Rules);
                            }
                            else
                            {
                                Assert.Equal(FindingSeverity.Error, decision.Refusal!.Severity);
                                Assert.False(string.IsNullOrEmpty(decision.Refusal.Action));
                            }
                        }
                    }
                }
            }
        }
    }
}
