using System.Globalization;
using static PartnerSupport.Tests.Routing.RoutingWorld;

namespace PartnerSupport.Tests.Routing;

/// <summary>What a person gets to submit a request at a portal.</summary>
public sealed class HandOffTests
{
    private static SupportRequest Built(HandOffOrder order) => HandOffBuilder.Build(order).Request;

    [Fact]
    public void R4_R5_R6_R7_R8_R9_the_steps_of_Azure_follow_the_document()
    {
        var steps = Built(Order(CspService.Azure)).Steps;

        Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(step => step.Number));
        Assert.Equal(["R4", "R5", "R22", "R6", "R6", "R7", "R17", null, "R8", "R6", "R9", null], steps.Select(step => step.Rule));
        Assert.Contains("https://partner.microsoft.com/dashboard/commerce2/customers/list", steps[0].Text);
        Assert.Contains("Customers, then Contoso (cccccccc-0000-4000-8000-000000000001), then Service management", steps[0].Text);
        Assert.Contains("https://portal.azure.com/contoso.example/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest", steps[1].Text);
        Assert.Contains("\"Cloud Solution Provider\"", steps[5].Text);
        Assert.Contains("ana.moreno@relecloud.example", steps[8].Text);
        Assert.Contains("managesupportrequest", steps[10].Text);
    }

    [Theory]
    [InlineData(CspService.Office365)]
    [InlineData(CspService.EnterpriseMobilitySuite)]
    public void R4_R5_R10_R11_R12_the_steps_of_the_others_follow_the_document(CspService service)
    {
        var steps = Built(Order(service)).Steps;

        Assert.Equal(["R4", "R5", "R23", "R10", "R10", "R17", null, "R11", "R11", "R12", null], steps.Select(step => step.Rule));
        Assert.Contains("More…", steps[4].Text);
        Assert.Contains("Submit", steps[8].Text);
        Assert.Contains("View all support tickets", steps[9].Text);
        Assert.DoesNotContain(steps, step => step.Text.Contains("Cloud Solution Provider", StringComparison.Ordinal));
    }

    [Fact]
    public void R5_the_support_page_of_Power_Platform_follows_the_sign_in_to_the_customers_tenant()
    {
        var steps = Built(Order(CspService.DynamicsCrmOnline)).Steps;

        Assert.Contains("/account/login/cccccccc-0000-4000-8000-000000000001", steps[1].Text);
        Assert.EndsWith("https://admin.powerplatform.microsoft.com/support", steps[2].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CspService.Azure)]
    [InlineData(CspService.Office365)]
    public void R3_fraud_leads_with_what_to_contain_and_suspend(CspService service)
    {
        var events = new FraudEvent[]
        {
            new()
            {
                Id = "1a2b",
                Kind = "CryptoMining",
                ResourceName = "vm-7",
            },
        };
        var steps = Built(Order(service, category: RequestCategory.Fraud) with { FraudEvents = events }).Steps;

        Assert.Equal(["R3", "R3", "R3", "R3", "R4"], steps.Take(5).Select(step => step.Rule));
        Assert.Contains("1a2b, CryptoMining, vm-7", steps[0].Text);
        Assert.Contains("uspend", steps[1].Text);
        Assert.Contains("https://partner.microsoft.com/dashboard/commerce2/insights/security/alerts", steps[3].Text);
    }

    [Fact]
    public void R7_R8_the_form_of_Azure_is_complete_and_its_values_are_exact()
    {
        var order = Order(CspService.Azure)
            .With(request =>
                request with
                {
                    Topic = "Virtual Machine running Linux / Cannot connect to my VM",
                    ProblemStartTime = new DateTimeOffset(2026, 3, 2, 9, 40, 0, TimeSpan.FromHours(3)),
                    Require24x7Response = true,
                }
            );
        var form = Built(order).FormFields;

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Issue type"] = "Technical",
                ["Subscription"] = "Contoso production (11111111-0000-4000-8000-000000000001)",
                ["Topic"] = "Virtual Machine running Linux / Cannot connect to my VM",
                ["Title"] = "Mail flow stopped [CSP-7ZK3M0QX]",
                ["Description"] = "No inbound mail since 07:15.\n\n[CSP-7ZK3M0QX]",
                ["When did the problem start"] = "2026-03-02 06:40 UTC",
                ["Support plan"] = "Cloud Solution Provider",
                ["Severity"] = "B - Moderate impact",
                ["24x7 response"] = "Yes",
                ["Advanced diagnostic information"] = "No",
                ["Support language"] = "English",
                ["Preferred contact method"] = "Email",
                ["First name"] = "Ana",
                ["Last name"] = "Moreno",
                ["Email"] = "ana.moreno@relecloud.example",
                ["Additional email for notification"] = "desk@relecloud-helpdesk.example; noc@relecloud.example",
                ["Phone"] = "+34915550134",
                ["Country/region"] = "ESP",
                ["Time zone"] = "Romance Standard Time",
            },
            form
        );
    }

    [Fact]
    public void R11_the_form_of_the_others_has_the_same_contact_and_no_field_of_Azures()
    {
        var handOff = Built(Order(CspService.Office365));

        Assert.Equal("ana.moreno@relecloud.example", handOff.FormFields["Email"]);
        Assert.DoesNotContain("Support plan", handOff.FormFields.Keys);
        Assert.DoesNotContain("Subscription", handOff.FormFields.Keys);
        Assert.Equal(
            ["First name", "Last name", "Email", "Additional email for notification", "Phone"],
            HandOffBuilder.Build(Order(CspService.Office365)).ContactFields
        );
    }

    [Theory]
    [InlineData(RequestCategory.Technical, "Technical")]
    [InlineData(RequestCategory.Billing, "Billing")]
    [InlineData(RequestCategory.SubscriptionManagement, "Subscription management")]
    [InlineData(RequestCategory.Fraud, "Billing")]
    public void R3_R16_the_issue_type_follows_the_category(RequestCategory category, string expected) =>
        Assert.Equal(expected, Built(Order(CspService.Azure, category: category)).FormFields["Issue type"]);

    [Theory]
    [InlineData(SupportSeverity.Critical, "A - Critical impact", 15)]
    [InlineData(SupportSeverity.Moderate, "B - Moderate impact", 60)]
    [InlineData(SupportSeverity.Minimal, "C - Minimal impact", 240)]
    public void R17_severity_stands_in_the_form_and_sets_until_when_to_submit(SupportSeverity severity, string text, int minutes)
    {
        var order = Order(CspService.Office365).With(request => request with { Severity = severity });
        var handOff = Built(order);

        Assert.Equal(text, handOff.FormFields["Severity"]);
        Assert.Equal(order.Now.AddMinutes(minutes), handOff.SubmitBy);
        Assert.Contains(handOff.SubmitBy!.Value.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture), handOff.Steps[^1].Text);
    }

    [Fact]
    public void The_policys_time_to_submit_counts_and_a_severity_that_it_leaves_out_keeps_the_usual_time()
    {
        var policy = new SupportPolicy { TimeToSubmit = new Dictionary<SupportSeverity, TimeSpan> { [SupportSeverity.Moderate] = TimeSpan.FromMinutes(5) } };
        var order = Order(CspService.Office365) with { Policy = policy };

        Assert.Equal(order.Now.AddMinutes(5), Built(order).SubmitBy);
        Assert.Equal(order.Now.AddMinutes(15), Built(order.With(request => request with { Severity = SupportSeverity.Critical })).SubmitBy);
    }

    [Fact]
    public void The_reference_is_found_again_in_title_and_description()
    {
        var handOff = Built(Order(CspService.Office365));

        Assert.Equal("CSP-7ZK3M0QX", RequestReference.FindIn(handOff.FormFields["Title"]));
        Assert.Equal("CSP-7ZK3M0QX", RequestReference.FindIn(handOff.FormFields["Description"].Split('\n')[^1]));
    }

    [Fact]
    public void The_steps_are_Korean_where_the_user_reads_Korean_and_the_plans_name_stays_exact()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko-KR");
            var handOff = Built(Order(CspService.Azure));

            Assert.Contains("서비스 관리", handOff.Steps[0].Text);
            Assert.Contains("\"Cloud Solution Provider\"", handOff.Steps[5].Text);
            Assert.Equal("Cloud Solution Provider", handOff.FormFields["지원 플랜(포털의 영문 값)"]);
            Assert.Equal("B - Moderate impact", handOff.FormFields["심각도(포털의 영문 값)"]);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_request_that_is_filed_by_API_is_not_handed_over()
    {
        var route = Route(Ask(CspService.Azure) with { Plan = new() { DeclaredForPartner = SupportPlan.Unified } });

        Assert.Throws<ArgumentException>(() => HandOffBuilder.Build(Order(CspService.Azure) with { Route = route }));
    }
}
