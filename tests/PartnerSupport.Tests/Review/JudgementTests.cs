namespace PartnerSupport.Tests.Review;

/// <summary>Where the review draws its lines: severities, times, duplicates, sweeps, fraud, incidents.</summary>
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
        Assert.Contains(
            "-Severity (Critical, Moderate, Minimal) or -BusinessImpact (ProductionDown, PartlyAffected, NotProduction)",
            missing.Action,
            StringComparison.Ordinal
        );
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
        var facts = Facts with { Policy = new SupportPolicy { EscalationCriterion = PolicyMode.Require } };
        var finding = Single(new EscalationRule(), facts);

        Assert.Equal(("R2", "EscalationCriterion"), (finding.Rule, finding.Target));
        Assert.Contains(string.Join(", ", RequestWords.Criteria.Values), finding.Action, StringComparison.Ordinal);
        Assert.Empty(new EscalationRule().Review(facts with { Category = RequestCategory.Billing }));
        Assert.Empty(new EscalationRule().Review(facts with { Draft = Draft with { EscalationCriterion = RequestWords.Criteria.Accepted[0] } }));
        Assert.Equal("R2", Single(new EscalationRule(), facts with { Policy = new SupportPolicy { EscalationCriterion = PolicyMode.Warn } }).Rule);
    }

    [Theory]
    [InlineData("Return", "DuplicateReturned", FindingSeverity.Information)]
    [InlineData("Note", "DuplicateReturned", FindingSeverity.Information)]
    [InlineData("Create", "DuplicateCreated", FindingSeverity.Warning)]
    [InlineData("Error", "DuplicateRequest", FindingSeverity.Error)]
    [InlineData(null, "DuplicateRequest", FindingSeverity.Error)]
    public void The_oldest_of_the_same_requests_is_named_with_state_number_and_time(string? handling, string id, FindingSeverity severity)
    {
        var (older, newer) = (SampleFacts.Entry("Contoso", SampleFacts.Now.AddHours(-3)), SampleFacts.Entry("Woodgrove"));

        var finding = Single(new DuplicateRule(), SampleFacts.Of(Draft with { OnDuplicate = handling }) with { Duplicates = [newer, older] });

        Assert.Equal((id, severity, "CSP-0000000C"), (finding.Id, finding.Severity, finding.Target));
        Assert.Contains("CSP-0000000C reports the same already (Open, -, 2026-03-04 07:00:00Z)", finding.Message, StringComparison.Ordinal);
        Assert.Equal(id == "DuplicateRequest" ? ["CSP-0000000C"] : [], finding.Candidates);
        Assert.Empty(new DuplicateRule().Review(Facts));
    }

    [Fact]
    public void A_duplicate_that_has_a_number_is_named_by_it()
    {
        var entry = SampleFacts.Entry("Contoso");
        entry = entry with { Request = entry.Request with { RequestNumber = "2603040010000123" } };

        Assert.Contains("2603040010000123", Single(new DuplicateRule(), Facts with { Duplicates = [entry] }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void R2_a_sweep_takes_two_other_customers_each_counted_once()
    {
        var (fabrikam, woodgrove) = (SampleFacts.Entry("Fabrikam"), SampleFacts.Entry("Woodgrove"));
        var own = SampleFacts.Entry("Contoso");
        own = own with { Request = own.Request with { CustomerId = SampleFacts.Contoso.TenantId } };

        var finding = Single(new SweepRule(), Facts with { Neighbours = [fabrikam, fabrikam, own, woodgrove] });

        Assert.Equal(("R2", "Group"), (finding.Rule, finding.Target));
        Assert.Contains(
            "Azure: 2 other customers reported it within the hour (Fabrikam CSP-0000000F, Woodgrove CSP-0000000W)",
            finding.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(new SweepRule().Review(Facts with { Neighbours = [fabrikam, fabrikam, own] }));
        Assert.Empty(new SweepRule().Review(Facts with { Neighbours = [fabrikam, woodgrove], Category = RequestCategory.Billing }));
        Assert.Empty(new SweepRule().Review(SampleFacts.Of(Draft with { Group = "outage" }) with { Neighbours = [fabrikam, woodgrove] }));
        Assert.Single(new SweepRule().Review(Facts with { Customer = null, Neighbours = [fabrikam, woodgrove] }));
    }

    [Fact]
    public void R3_a_fraud_event_is_told_with_what_is_known_of_it()
    {
        var bare = new FraudEvent { Id = "f1" };
        var finding = Single(new FraudRule(), Fraud(bare));
        Assert.Equal(("R3", "f1"), (finding.Rule, finding.Target));
        Assert.EndsWith("(-, since -).", finding.Message, StringComparison.Ordinal);

        var known = bare with
        {
            SubscriptionId = SampleFacts.First.Id,
            Kind = "NetworkConnectionsToCryptoMiningPools",
            ResourceName = "vm1",
            SeenAt = SampleFacts.Now,
        };
        var message = Single(new FraudRule(), Fraud(known)).Message;
        Assert.Contains(
            $"for subscription {SampleFacts.First.Id} (NetworkConnectionsToCryptoMiningPools, since 2026-03-04 10:00:00Z)",
            message,
            StringComparison.Ordinal
        );
        Assert.Contains("(vm1, since", Single(new FraudRule(), Fraud(known with { Kind = null })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void R3_an_event_of_another_subscription_is_left_out_only_where_both_are_known()
    {
        var other = new FraudEvent { Id = "f2", SubscriptionId = SampleFacts.Second.Id };

        Assert.Empty(new FraudRule().Review(Fraud(other)));
        Assert.Single(new FraudRule().Review(Fraud(other) with { Subscription = new SubscriptionChoice() }));
        Assert.Empty(new FraudRule().Review(Facts));
    }

    [Fact]
    public void R2_an_incident_is_named_with_what_microsoft_says_of_it()
    {
        var incident = new ServiceIncident
        {
            Id = "MO1",
            Title = "VMs slow",
            ServiceName = "Azure",
            Service = CspService.Azure,
            Status = "investigating",
        };
        var facts = Facts with { Incidents = Fact<IReadOnlyList<ServiceIncident>>.Known([incident]) };
        var finding = Single(new IncidentRule(), facts);

        Assert.Equal(("R2", "MO1"), (finding.Rule, finding.Target));
        Assert.Contains("MO1 \"VMs slow\" (Azure, investigating)", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["MO1"], finding.Candidates);
        Assert.Empty(new IncidentRule().Review(facts with { Category = RequestCategory.Billing }));
        Assert.Empty(new IncidentRule().Review(Facts));
        Assert.Single(new IncidentRule().Review(facts with { Draft = Draft with { Service = null } }));
    }

    [Theory]
    [InlineData("Teams")]
    [InlineData("OneDrive")]
    [InlineData("Intune")]
    [InlineData("Power Apps")]
    [InlineData("Power Automate")]
    [InlineData("SharePoint")]
    public void R2_each_workload_is_told_from_the_others(string workload)
    {
        Assert.True(Workload.AreDifferent(workload.ToUpperInvariant(), "Exchange Online"));
        Assert.False(Workload.AreDifferent(workload, workload + " for business"));
        Assert.False(Workload.AreDifferent(workload + " and Exchange", "Exchange Online"));
        Assert.False(Workload.AreDifferent("", workload));
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
        Assert.All(findings, finding => Assert.Contains(string.Join(", ", finding.Candidates), finding.Action, StringComparison.Ordinal));
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
        Assert.Contains($"{SampleFacts.Second.Id}, and the request is about {SampleFacts.First}", other.Message, StringComparison.Ordinal);

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

    private static ReviewFacts Fraud(FraudEvent fraud) => Facts with { FraudEvents = Fact<IReadOnlyList<FraudEvent>>.Known([fraud]) };

    private static Finding Single(IReviewRule rule, ReviewFacts facts) => Assert.Single(rule.Review(facts));
}
