namespace PartnerSupport.Tests.Review;

/// <summary>What else is known of the same trouble: duplicates, sweeps, fraud, incidents.</summary>
public sealed class KnownElsewhereTests
{
    private static readonly SupportRequestDraft Draft = SampleFacts.Draft;
    private static readonly ReviewFacts Facts = SampleFacts.Of();

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
        Assert.Contains("CSP-0000000C already reports this problem", finding.Message, StringComparison.Ordinal);
        Assert.Contains("(Open, -, 2026-03-04 07:00:00Z", finding.Message, StringComparison.Ordinal);
        Assert.Equal(id == "DuplicateRequest" ? ["CSP-0000000C"] : [], finding.Candidates);
        Assert.Empty(new DuplicateRule().Review(Facts));
    }

    [Theory]
    [InlineData(SupportSeverity.Critical, SupportSeverity.Moderate, true)]
    [InlineData(SupportSeverity.Moderate, SupportSeverity.Minimal, true)]
    [InlineData(SupportSeverity.Moderate, SupportSeverity.Moderate, false)]
    [InlineData(SupportSeverity.Minimal, SupportSeverity.Moderate, false)]
    [InlineData(SupportSeverity.Moderate, SupportSeverity.Critical, false)]
    [InlineData(SupportSeverity.Critical, SupportSeverity.Unknown, false)]
    [InlineData(SupportSeverity.Unknown, SupportSeverity.Minimal, false)]
    public void R17_a_graver_request_is_filed_beside_the_one_that_it_repeats(SupportSeverity severity, SupportSeverity earlier, bool isGraver)
    {
        var entry = SampleFacts.Entry("Contoso");
        entry = entry with { Request = entry.Request with { Severity = earlier } };

        var finding = Single(new DuplicateRule(), Facts with { Severity = severity, Duplicates = [entry] });

        Assert.Equal(
            isGraver ? ("DuplicateGraver", "R17", FindingSeverity.Warning) : ("DuplicateRequest", null, FindingSeverity.Error),
            (finding.Id, finding.Rule, finding.Severity)
        );
        Assert.Equal("CSP-0000000C", finding.Target);
        Assert.Contains($"severity {ValueNames.Of(earlier)}", finding.Message, StringComparison.Ordinal);
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
            "Azure: 2 other customers reported a problem within the last hour (Fabrikam CSP-0000000F, Woodgrove CSP-0000000W)",
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

    private static ReviewFacts Fraud(FraudEvent fraud) => Facts with { FraudEvents = Fact<IReadOnlyList<FraudEvent>>.Known([fraud]) };

    private static Finding Single(IReviewRule rule, ReviewFacts facts) => Assert.Single(rule.Review(facts));
}
