using PartnerSupport;

namespace PartnerSupport.Tests.Review;

public sealed class ReviewRuleTests
{
    [Fact]
    public void A_request_that_nothing_speaks_against_has_no_error() =>
        Assert.DoesNotContain(ReviewRules.Apply(SampleFacts.Of()), finding => finding.Severity == FindingSeverity.Error);

    [Theory]
    [InlineData("", "ServiceMissing")]
    [InlineData("Skype for Grandparents", "ServiceUnknown")]
    public void R13_a_service_outside_the_four_is_refused_with_the_accepted_words(string service, string id)
    {
        var finding = Single(new ServiceRule(), SampleFacts.Of(SampleFacts.Draft with { Service = service }));

        Assert.Equal((id, "R13", FindingSeverity.Error), (finding.Id, finding.Rule, finding.Severity));
        Assert.Contains("EnterpriseMobilitySuite", finding.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void R13_what_the_programme_does_not_cover_leads_to_the_right_door_as_well() =>
        Assert.Equal(
            ["ServiceUnknown", "OnPremisesElsewhere"],
            new ServiceRule().Review(SampleFacts.Of(SampleFacts.Draft with { Service = "Exchange 2013 on premises" })).Select(finding => finding.Id)
        );

    [Fact]
    public void R13_a_service_that_the_customer_does_not_own_is_refused() =>
        Assert.Equal("ServiceNotOwned", Single(new OwnershipRule(), SampleFacts.Of() with { OwnsService = false }).Id);

    [Fact]
    public void R13_what_cannot_be_read_warns_and_never_refuses() =>
        Assert.Equal(
            ("ServiceOwnershipUnknown", FindingSeverity.Warning),
            IdAndSeverity(Single(new OwnershipRule(), SampleFacts.Of() with { OwnsService = null }))
        );

    [Fact]
    public void R15_trial_licences_count_as_owned() =>
        Assert.Equal(("ServiceInTrial", FindingSeverity.Information), IdAndSeverity(Single(new OwnershipRule(), SampleFacts.Of() with { IsTrial = true })));

    [Fact]
    public void R4_of_two_subscriptions_one_must_be_named_and_both_are_listed()
    {
        var finding = Single(new SubscriptionRule(), SampleFacts.Of(SampleFacts.Draft with { SubscriptionId = null }));

        Assert.Equal("SubscriptionRequired", finding.Id);
        Assert.Equal([SampleFacts.First.Id.ToString(), SampleFacts.Second.Id.ToString()], finding.Candidates);
    }

    [Fact]
    public void R4_the_subscription_of_another_customer_is_refused() =>
        Assert.Equal(
            "SubscriptionNotOfCustomer",
            Single(new SubscriptionRule(), SampleFacts.Of(SampleFacts.Draft with { SubscriptionId = "11111111-0000-4000-8000-000000000003" })).Id
        );

    [Fact]
    public void A_subscription_id_that_is_none_is_refused() =>
        Assert.Equal("SubscriptionIdInvalid", Single(new SubscriptionRule(), SampleFacts.Of(SampleFacts.Draft with { SubscriptionId = "prod" })).Id);

    [Theory]
    [InlineData(
        "/subscriptions/11111111-0000-4000-8000-000000000002/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/v",
        "ResourceOfOtherSubscription"
    )]
    [InlineData("vm-1", "ResourceIdInvalid")]
    public void A_resource_lies_in_the_subscription_that_is_named(string resource, string id) =>
        Assert.Equal(id, Single(new ResourceRule(), SampleFacts.Of(SampleFacts.Draft with { ResourceId = resource })).Id);

    [Fact]
    public void R17_a_severity_or_an_impact_is_needed() =>
        Assert.Equal("SeverityMissing", Single(new SeverityRule(), SampleFacts.Of(SampleFacts.Draft with { Severity = null })).Id);

    [Fact]
    public void R17_a_severity_in_own_words_is_refused_with_the_accepted_ones() =>
        Assert.Contains("B", Single(new SeverityRule(), SampleFacts.Of(SampleFacts.Draft with { Severity = "Urgent!!" })).Candidates);

    [Fact]
    public void R17_a_severity_against_the_impact_warns() =>
        Assert.Equal(
            FindingSeverity.Warning,
            Single(new SeverityRule(), SampleFacts.Of(SampleFacts.Draft with { BusinessImpact = BusinessImpact.ProductionDown })).Severity
        );

    [Fact]
    public void R19_a_language_that_support_does_not_speak_is_refused_with_the_list() =>
        Assert.Contains("ko-kr", Single(new LanguageRule(), SampleFacts.Of(SampleFacts.Draft with { Language = "tlh" })).Candidates);

    [Theory]
    [InlineData("\u200B\u200D", "TitleMissing")]
    [InlineData("VM \uFFFD\uFFFD down", "TextBroken")]
    [InlineData("VM ^ down", "TextBroken")]
    public void A_title_that_nobody_can_read_is_refused(string title, string id)
    {
        var facts = SampleFacts.Of(SampleFacts.Draft with { Title = title.Replace('^', '\uD83D') });
        Assert.Equal(id, Assert.Single(new TitleRule().Review(facts).Concat(new BrokenTextRule().Review(facts))).Id);
    }

    [Theory]
    [InlineData("2026-03-05T00:00Z", "ProblemStartTimeInFuture")]
    [InlineData("2025-12-24T00:00Z", "ProblemStartTimeFarPast")]
    [InlineData("last tuesday", "ProblemStartTimeInvalid")]
    public void A_problem_begins_at_a_time_that_can_be(string time, string id) =>
        Assert.Equal(id, Single(new StartTimeRule(), SampleFacts.Of(SampleFacts.Draft with { ProblemStartTime = time })).Id);

    [Theory]
    [InlineData(PolicyMode.Require, "EscalationCriterionRequired", FindingSeverity.Error)]
    [InlineData(PolicyMode.Warn, "EscalationCriterionMissing", FindingSeverity.Warning)]
    public void R2_the_policy_says_how_strictly_the_criterion_is_asked_for(PolicyMode mode, string id, FindingSeverity severity)
    {
        var finding = Single(
            new EscalationRule(),
            SampleFacts.Of() with
            {
                PolicyInForce = SampleFacts.InForce(new SupportPolicy { EscalationCriterion = mode }),
            }
        );

        Assert.Equal((id, severity), IdAndSeverity(finding));
        Assert.Contains("-EscalationCriterion", finding.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void R2_without_a_policy_no_criterion_is_asked_for() => Assert.Empty(new EscalationRule().Review(SampleFacts.Of()));

    [Fact]
    public void R2_a_known_incident_of_the_service_is_named_with_its_link()
    {
        var incident = new ServiceIncident
        {
            Id = "MO1",
            Title = "VMs slow",
            ServiceName = "Azure",
            Service = CspService.Azure,
            Link = new Uri("https://portal.azure.com/x"),
        };
        var finding = Single(
            new IncidentRule(),
            SampleFacts.Of() with
            {
                Incidents = Fact<IReadOnlyList<ServiceIncident>>.Known([
                    incident,
                    incident with
                    {
                        Id = "EX1",
                        ServiceName = "Exchange Online",
                        Service = CspService.Office365,
                    },
                ]),
            }
        );

        Assert.Equal(("KnownIncident", "https://portal.azure.com/x", FindingSeverity.Warning), (finding.Id, finding.Target, finding.Severity));
        Assert.Contains("MO1", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subscription_on_a_service_that_has_none_is_said_to_be_left_out() =>
        Assert.Equal(
            ("SubscriptionIgnored", FindingSeverity.Warning),
            IdAndSeverity(Single(new SubscriptionRule(), SampleFacts.Of(SampleFacts.Draft with { Service = CspService.Office365 })))
        );

    [Fact]
    public void A_resource_on_a_service_that_has_none_is_said_to_be_left_out()
    {
        var draft = SampleFacts.Draft with { Service = CspService.Office365, ResourceId = "/subscriptions/x" };
        Assert.Equal(("ResourceIgnored", FindingSeverity.Warning), IdAndSeverity(Single(new ResourceRule(), SampleFacts.Of(draft))));
    }

    [Theory]
    [InlineData("Exchange Online", "SharePoint Online", false)]
    [InlineData("Exchange", "Exchange Online", true)]
    [InlineData("Teams", "Microsoft 365 suite", true)]
    [InlineData("Office365", "SharePoint Online", true)]
    [InlineData("Exchange", "Microsoft Entra", true)]
    public void R2_who_asks_about_one_workload_is_not_sent_to_the_incident_of_another(string typed, string announced, bool isNamed)
    {
        var incident = new ServiceIncident
        {
            Id = "SP1",
            Title = "Slow",
            ServiceName = announced,
            Service = CspService.Office365,
        };
        var facts = SampleFacts.Of() with { Service = CspService.Office365, Incidents = Fact<IReadOnlyList<ServiceIncident>>.Known([incident]) };
        Assert.Equal(isNamed, new IncidentRule().Review(facts with { Draft = facts.Draft with { Service = new Word<CspService>(typed) } }).Any());
    }

    [Fact]
    public void R3_open_fraud_events_of_the_subscription_say_what_to_contain_first()
    {
        var mine = new FraudEvent { Id = "f1", SubscriptionId = SampleFacts.First.Id };
        var finding = Single(
            new FraudRule(),
            SampleFacts.Of() with
            {
                FraudEvents = Fact<IReadOnlyList<FraudEvent>>.Known([mine, mine with { Id = "f2", SubscriptionId = SampleFacts.Second.Id }]),
            }
        );

        Assert.Equal(("OpenFraudEvent", "f1", FindingSeverity.Warning), (finding.Id, finding.Target, finding.Severity));
        Assert.Contains("suspend", finding.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void R24_an_indirect_reseller_cannot_file_for_azure() =>
        Assert.Equal(
            "NotTheProvider",
            Single(new ProviderRule(), SampleFacts.Of() with { Customer = SampleFacts.Contoso with { Relationship = "advisor" } }).Id
        );

    [Fact]
    public void Severity_A_without_work_around_the_clock_warns()
    {
        var facts = SampleFacts.Of(SampleFacts.Draft with { Severity = "A" });

        Assert.Equal("CriticalWithout24x7", Single(new AroundTheClockRule(), facts).Id);
        Assert.Empty(new AroundTheClockRule().Review(facts with { Draft = facts.Draft with { Require24x7Response = true } }));
    }

    [Theory]
    [InlineData(null, FindingSeverity.Error)]
    [InlineData("Return", FindingSeverity.Information)]
    [InlineData("Create", FindingSeverity.Warning)]
    public void A_duplicate_is_treated_as_asked_and_names_the_first_request(string? handling, FindingSeverity severity)
    {
        var finding = Single(
            new DuplicateRule(),
            SampleFacts.Of(SampleFacts.Draft with { OnDuplicate = handling }) with
            {
                Duplicates = [SampleFacts.Entry("Contoso")],
            }
        );

        Assert.Equal((severity, "CSP-0000000C"), (finding.Severity, finding.Target));
    }

    [Fact]
    public void The_same_service_at_two_other_customers_within_the_hour_is_named()
    {
        var finding = Single(new SweepRule(), SampleFacts.Of() with { Neighbours = [SampleFacts.Entry("Fabrikam"), SampleFacts.Entry("Woodgrove")] });

        Assert.Equal(("SameServiceElsewhere", FindingSeverity.Information), IdAndSeverity(finding));
        Assert.Equal(["CSP-0000000F", "CSP-0000000W"], finding.Candidates);
    }

    [Theory]
    [InlineData("", "TitleMissing")]
    [InlineData("   ", "TitleMissing")]
    [InlineData("two\nlines", "TitleHasControlCharacters")]
    public void A_title_is_one_line(string title, string id) =>
        Assert.Equal(id, Single(new TitleRule(), SampleFacts.Of(SampleFacts.Draft with { Title = title })).Id);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_request_says_what_happens(string? description)
    {
        var finding = Single(new DescriptionRule(), SampleFacts.Of(SampleFacts.Draft with { Description = description }));

        Assert.Equal(("DescriptionMissing", FindingSeverity.Error), IdAndSeverity(finding));
        Assert.Contains("when it started", finding.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_is_too_long_says_how_long_it_may_be() =>
        Assert.Contains(
            RequestTitle.MaxLength.ToString(),
            Single(new TitleRule(), SampleFacts.Of(SampleFacts.Draft with { Title = new string('x', 251) })).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Words_that_mean_nothing_are_refused_and_never_a_silent_default()
    {
        var draft = SampleFacts.Draft with
        {
            Category = "Other things",
            Channel = "carrier pigeon",
            OnDuplicate = "shrug",
            PreferredContactMethod = "fax",
            EscalationCriterion = "because",
            BusinessImpact = "big",
        };

        Assert.Equal(
            ["BusinessImpactUnknown", "CategoryUnknown", "ChannelUnknown", "ContactMethodUnknown", "EscalationCriterionUnknown", "OnDuplicateUnknown"],
            new WordsRule().Review(SampleFacts.Of(draft)).Select(finding => finding.Id).Order(StringComparer.Ordinal)
        );
    }

    private static Finding Single(IReviewRule rule, ReviewFacts facts) => Assert.Single(rule.Review(facts));

    private static (string Id, FindingSeverity Severity) IdAndSeverity(Finding finding) => (finding.Id, finding.Severity);
}
