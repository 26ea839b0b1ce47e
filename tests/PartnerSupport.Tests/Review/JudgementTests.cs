namespace PartnerSupport.Tests.Review;

/// <summary>Where the review draws its lines: severities, times, words, resources.</summary>
public sealed class JudgementTests
{
    private static readonly SupportRequestDraft Draft = SampleFacts.Draft;
    private static readonly ReviewFacts Facts = SampleFacts.Of();

    [Fact]
    public void R17_severity_findings_name_rule_field_and_words()
    {
        var unknown = Single(new SeverityRule(), SampleFacts.Of(Draft with { Severity = "Urgent!!" }));
        Assert.Equal(("SeverityUnknown", "R17", "Severity"), (unknown.Id, unknown.Rule, unknown.Target));
        Assert.Contains("\"Urgent!!\"", unknown.Message, StringComparison.Ordinal);
        Assert.Equal(RequestWords.Severities.Accepted, unknown.Candidates);

        var missing = Single(new SeverityRule(), SampleFacts.Of(Draft with { Severity = null }));
        Assert.Equal(("SeverityMissing", "R17", "Severity"), (missing.Id, missing.Rule, missing.Target));
        Assert.Contains("-Severity (A, B, C) or -BusinessImpact (ProductionDown, PartlyAffected, NotProduction)", missing.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void R17_an_impact_alone_is_enough_and_a_bad_one_is_left_to_its_own_finding()
    {
        Assert.Empty(
            new SeverityRule().Review(
                SampleFacts.Of(Draft with { Severity = null, BusinessImpact = BusinessImpact.ProductionDown }) with
                {
                    Severity = SupportSeverity.Critical,
                }
            )
        );
        Assert.Empty(new SeverityRule().Review(SampleFacts.Of(Draft with { Severity = null, BusinessImpact = "big" })));
        Assert.Empty(new SeverityRule().Review(Facts));
        Assert.Empty(new SeverityRule().Review(SampleFacts.Of(Draft with { BusinessImpact = BusinessImpact.PartlyAffected })));
    }

    [Fact]
    public void R17_critical_work_of_azure_goes_around_the_clock_or_the_review_says_so()
    {
        var facts = SampleFacts.Of(Draft with { Severity = "A" });
        var finding = Single(new AroundTheClockRule(), facts);

        Assert.Equal(("R17", FindingSeverity.Warning, "Require24x7Response"), (finding.Rule, finding.Severity, finding.Target));
        Assert.Single(new AroundTheClockRule().Review(facts with { Draft = facts.Draft with { Require24x7Response = false } }));
        Assert.Empty(new AroundTheClockRule().Review(facts with { Service = CspService.Office365 }));
        Assert.Empty(new AroundTheClockRule().Review(Facts));
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, "ProblemStartTimeInFuture")]
    [InlineData(-30 * 24 * 60, null)]
    [InlineData(-30 * 24 * 60 - 1, "ProblemStartTimeFarPast")]
    public void A_clock_may_be_ten_minutes_fast_and_a_problem_thirty_days_old(int minutes, string? id)
    {
        var at = SampleFacts.Now.AddMinutes(minutes);
        var findings = new StartTimeRule().Review(SampleFacts.Of(Draft with { ProblemStartTime = at })).ToArray();

        Assert.Equal(id is null ? [] : [id], findings.Select(finding => finding.Id));
        Assert.All(
            findings,
            finding => Assert.Equal(("ProblemStartTime", true), (finding.Target, finding.Message.Contains(at.ToString("u"), StringComparison.Ordinal)))
        );
        Assert.All(findings, finding => Assert.Equal(minutes > 0 ? FindingSeverity.Error : FindingSeverity.Warning, finding.Severity));
    }

    [Fact]
    public void A_time_that_is_none_is_quoted_and_one_that_was_not_given_is_not_missed()
    {
        var finding = Single(new StartTimeRule(), SampleFacts.Of(Draft with { ProblemStartTime = "last tuesday" }));

        Assert.Equal(("ProblemStartTimeInvalid", FindingSeverity.Error, "ProblemStartTime"), (finding.Id, finding.Severity, finding.Target));
        Assert.Contains("\"last tuesday\"", finding.Message, StringComparison.Ordinal);
        Assert.Empty(new StartTimeRule().Review(Facts));
        Assert.Empty(new StartTimeRule().Review(SampleFacts.Of(Draft with { ProblemStartTime = " " })));
    }

    [Fact]
    public void R2_the_criterion_is_asked_for_of_technical_requests_that_name_none()
    {
        var facts = Facts with { PolicyInForce = SampleFacts.InForce(new SupportPolicy { EscalationCriterion = PolicyMode.Require }) };
        var finding = Single(new EscalationRule(), facts);

        Assert.Equal(("R2", "EscalationCriterion"), (finding.Rule, finding.Target));
        Assert.Contains(string.Join(", ", RequestWords.Criteria.Values), finding.Action, StringComparison.Ordinal);
        Assert.Empty(new EscalationRule().Review(facts with { Category = RequestCategory.Billing }));
        Assert.Empty(new EscalationRule().Review(facts with { Draft = Draft with { EscalationCriterion = RequestWords.Criteria.Accepted[0] } }));
        Assert.Equal(
            "R2",
            Single(new EscalationRule(), facts with { PolicyInForce = SampleFacts.InForce(new SupportPolicy { EscalationCriterion = PolicyMode.Warn }) }).Rule
        );
    }

    [Fact]
    public void Words_are_judged_each_under_its_own_name()
    {
        var draft = Draft with
        {
            Category = "x",
            BusinessImpact = "x",
            Channel = "x",
            OnDuplicate = "x",
            PreferredContactMethod = "x",
            EscalationCriterion = "x",
        };
        var findings = new WordsRule().Review(SampleFacts.Of(draft)).ToArray();

        Assert.Equal(
            ["BusinessImpact", "Category", "Channel", "EscalationCriterion", "OnDuplicate", "PreferredContactMethod"],
            findings.Select(finding => finding.Target).Order(StringComparer.Ordinal)
        );
        Assert.All(
            findings,
            finding => Assert.Equal((FindingSeverity.Error, true), (finding.Severity, finding.Message.Contains("\"x\"", StringComparison.Ordinal)))
        );
        Assert.All(
            findings,
            finding => Assert.Contains(string.Join(", ", finding.Candidates.Where(word => word.All(char.IsAscii))), finding.Action, StringComparison.Ordinal)
        );
        Assert.All(findings, finding => Assert.NotEmpty(finding.Candidates));
        Assert.Empty(new WordsRule().Review(Facts));
    }

    [Fact]
    public void A_resource_of_the_chosen_subscription_passes_and_every_other_is_told_apart()
    {
        string Resource(string subscription) => $"/subscriptions/{subscription}/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/v";

        Assert.Empty(new ResourceRule().Review(SampleFacts.Of(Draft with { ResourceId = $" {Resource(SampleFacts.First.Id.ToString())} " })));
        Assert.Empty(new ResourceRule().Review(SampleFacts.Of(Draft with { ResourceId = " " })));
        Assert.Empty(new ResourceRule().Review(SampleFacts.Of(Draft with { ResourceId = "x" }) with { Service = CspService.Unknown }));

        var other = Single(new ResourceRule(), SampleFacts.Of(Draft with { ResourceId = Resource(SampleFacts.Second.Id.ToString()) }));
        Assert.Equal(("R4", FindingSeverity.Error, "ResourceId"), (other.Rule, other.Severity, other.Target));
        Assert.Contains($"{SampleFacts.Second.Id}, but the request is for {SampleFacts.First}", other.Message, StringComparison.Ordinal);

        var invalid = Single(new ResourceRule(), SampleFacts.Of(Draft with { ResourceId = Resource("prod") }));
        Assert.Equal(("ResourceIdInvalid", FindingSeverity.Error, "ResourceId"), (invalid.Id, invalid.Severity, invalid.Target));
        Assert.Contains("prod", invalid.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_of_route_contact_and_response_are_handed_through()
    {
        var (one, two) = (
            new Finding
            {
                Id = "One",
                Severity = FindingSeverity.Error,
                Message = "1",
            },
            new Finding
            {
                Id = "Two",
                Severity = FindingSeverity.Warning,
                Message = "2",
            }
        );
        var route = new SupportRoute
        {
            Service = CspService.Azure,
            Cloud = CspCloud.Global,
            Channel = SupportChannel.AzurePortal,
            Reason = "r",
            Findings = [two],
        };

        Assert.Equal([one, two], new RouteRule().Review(Facts with { RouteError = one, Route = route }));
        Assert.Empty(new RouteRule().Review(Facts));
        Assert.Equal([one], new ContactRule().Review(Facts with { Contact = new ContactVerdict([one], null) }));
        Assert.Empty(new ContactRule().Review(Facts));
        Assert.Equal([one], new ResponseRule().Review(Facts with { ResponseFindings = [one] }));
        Assert.Empty(new ResponseRule().Review(Facts with { ResponseFindings = [one], Severity = SupportSeverity.Unknown }));
        Assert.Equal(["One", "Two"], ReviewRules.Apply(Facts with { RouteError = one, Route = route }).Select(finding => finding.Id));
    }

    private static Finding Single(IReviewRule rule, ReviewFacts facts) => Assert.Single(rule.Review(facts));
}
