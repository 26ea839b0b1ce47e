namespace PartnerSupport.Tests.Review;

/// <summary>Each finding of the review says by which rule, on which field, how gravely, and names what it is about.</summary>
public sealed class FindingShapeTests
{
    private static readonly SupportRequestDraft Draft = SampleFacts.Draft;
    private static readonly ReviewFacts Facts = SampleFacts.Of();

    [Fact]
    public void R13_a_missing_service_lists_the_four() =>
        IsSaid(
            new ServiceRule(),
            SampleFacts.Of(Draft with { Service = null }),
            ("ServiceMissing", "R13", FindingSeverity.Error, "Service"),
            action: "Azure, Office365, DynamicsCrmOnline, EnterpriseMobilitySuite"
        );

    [Fact]
    public void R13_an_unknown_service_offers_every_accepted_word()
    {
        var finding = IsSaid(
            new ServiceRule(),
            SampleFacts.Of(Draft with { Service = "Skype for Grandparents" }),
            ("ServiceUnknown", "R13", FindingSeverity.Error, "Service"),
            "Skype for Grandparents",
            "Exchange"
        );
        Assert.Equal(RequestWords.Services.Accepted, finding.Candidates);
    }

    [Fact]
    public void R13_a_known_service_says_nothing() => Assert.Empty(new ServiceRule().Review(Facts));

    [Fact]
    public void R13_what_is_not_owned_names_customer_and_service() =>
        IsSaid(
            new OwnershipRule(),
            Facts with
            {
                OwnsService = false,
            },
            ("ServiceNotOwned", "R13", FindingSeverity.Error, "Service"),
            "Contoso doesn't own Azure",
            "Get-CspCustomerService -Customer \"Contoso\""
        );

    [Theory]
    [InlineData(CspService.Azure, "subscriptions: 403")]
    [InlineData(CspService.Office365, "licences: 429")]
    public void R13_what_could_not_be_read_says_why_for_the_service_in_question(CspService service, string why) =>
        IsSaid(
            new OwnershipRule(),
            Facts with
            {
                Service = service,
                OwnsService = null,
                Estate = new CustomerEstate
                {
                    Subscriptions = Fact<IReadOnlyList<AzureSubscription>>.Unknown("subscriptions: 403"),
                    Licences = Fact<IReadOnlyList<CustomerLicence>>.Unknown("licences: 429"),
                },
            },
            ("ServiceOwnershipUnknown", "R13", FindingSeverity.Warning, "Service"),
            why
        );

    [Fact]
    public void R15_a_trial_names_customer_and_service() =>
        IsSaid(
            new OwnershipRule(),
            Facts with
            {
                IsTrial = true,
            },
            ("ServiceInTrial", "R15", FindingSeverity.Information, "Service"),
            "Contoso has a trial of Azure"
        );

    [Fact]
    public void R13_ownership_is_judged_only_of_a_customer_and_a_service_that_were_looked_up()
    {
        var facts = Facts with { OwnsService = false };

        Assert.Empty(new OwnershipRule().Review(facts with { Customer = null }));
        Assert.Empty(new OwnershipRule().Review(facts with { Service = CspService.Unknown }));
        Assert.Empty(new OwnershipRule().Review(facts with { IsPreview = true }));
        Assert.Empty(new OwnershipRule().Review(Facts));
    }

    [Theory]
    [InlineData("CustomerNotFound", "R4")]
    [InlineData("OwnTenant", "R14a")]
    public void R4_R14a_a_customer_that_was_not_found_keeps_the_errors_own_words(string id, string rule)
    {
        var error = new SupportException(id, SupportErrorKind.ObjectNotFound, "Contosso", "Contoso", "-") { Candidates = ["Contoso"] };

        var finding = IsSaid(new CustomerRule(), Facts with { CustomerError = error }, (id, rule, FindingSeverity.Error, "Customer"), error.Message);

        Assert.Equal((error.Action, RuleSources.Of("R4")), (finding.Action, finding.Source));
        Assert.Equal(["Contoso"], finding.Candidates);
    }

    [Fact]
    public void R4_a_customer_that_was_found_says_nothing() => Assert.Empty(new CustomerRule().Review(Facts));

    [Fact]
    public void R4_a_subscription_of_somebody_else_lists_this_customers_own() =>
        IsSaid(
            new SubscriptionRule(),
            SampleFacts.Of(Draft with { SubscriptionId = "11111111-0000-4000-8000-000000000003" }),
            ("SubscriptionNotOfCustomer", "R4", FindingSeverity.Error, "SubscriptionId"),
            "11111111-0000-4000-8000-000000000003 doesn't belong to Contoso",
            $"{SampleFacts.First}; {SampleFacts.Second}"
        );

    [Fact]
    public void R4_a_subscription_that_is_not_named_lists_all() =>
        IsSaid(
            new SubscriptionRule(),
            SampleFacts.Of(Draft with { SubscriptionId = null }),
            ("SubscriptionRequired", "R4", FindingSeverity.Error, "SubscriptionId"),
            "Contoso",
            $"{SampleFacts.First}; {SampleFacts.Second}"
        );

    [Fact]
    public void R4_a_subscription_id_that_is_none_is_told_and_nothing_else() =>
        IsSaid(
            new SubscriptionRule(),
            SampleFacts.Of(Draft with { SubscriptionId = "prod" }),
            ("SubscriptionIdInvalid", null, FindingSeverity.Error, "SubscriptionId"),
            "\"prod\""
        );

    [Fact]
    public void R4_a_subscription_is_asked_for_only_where_one_can_be_chosen()
    {
        var facts = SampleFacts.Of(Draft with { SubscriptionId = null });

        Assert.Empty(new SubscriptionRule().Review(Facts));
        Assert.Empty(new SubscriptionRule().Review(facts with { Customer = null }));
        Assert.Empty(new SubscriptionRule().Review(facts with { IsPreview = true }));
        Assert.Empty(new SubscriptionRule().Review(facts with { OwnsService = false }));
        Assert.Empty(new SubscriptionRule().Review(facts with { Service = CspService.Office365 }));
        Assert.Empty(new SubscriptionRule().Review(Facts with { Service = CspService.Unknown, Subscription = new SubscriptionChoice() }));
    }

    [Fact]
    public void What_an_other_service_has_no_use_for_is_named_as_left_out()
    {
        var facts = SampleFacts.Of(Draft with { Service = CspService.Office365, ResourceId = "/subscriptions/x" });

        IsSaid(new SubscriptionRule(), facts, ("SubscriptionIgnored", null, FindingSeverity.Warning, "SubscriptionId"), "Office365");
        IsSaid(new ResourceRule(), facts, ("ResourceIgnored", null, FindingSeverity.Warning, "ResourceId"), "Office365");
    }

    [Fact]
    public void R24_the_provider_alone_files_for_azure()
    {
        IsSaid(
            new ProviderRule(),
            Facts with
            {
                Customer = SampleFacts.Contoso with { Relationship = " Advisor " },
            },
            ("NotTheProvider", "R24", FindingSeverity.Error, "Customer"),
            "Contoso"
        );
        foreach (var program in (string[])["indirectreseller", "Indirect Reseller", "advisor"])
            Assert.Single(new ProviderRule().Review(Facts with { Partner = Program(program) }));
        Assert.Empty(new ProviderRule().Review(Facts with { Partner = Program("directreseller") }));
        Assert.Empty(new ProviderRule().Review(Facts with { Customer = SampleFacts.Contoso with { Relationship = "reseller" } }));
        Assert.Empty(
            new ProviderRule().Review(Facts with { Service = CspService.Office365, Customer = SampleFacts.Contoso with { Relationship = "advisor" } })
        );
        Assert.Empty(new ProviderRule().Review(Facts with { Customer = null, Partner = Program("advisor") }));
    }

    [Fact]
    public void R6_a_title_is_needed_short_enough_and_one_line()
    {
        (string, string?, FindingSeverity, string?) Of(string id) => (id, "R6", FindingSeverity.Error, "Title");

        IsSaid(new TitleRule(), SampleFacts.Of(Draft with { Title = null }), Of("TitleMissing"));
        IsSaid(
            new TitleRule(),
            SampleFacts.Of(Draft with { Title = new string('x', RequestTitle.MaxLength + 1) }),
            Of("TitleTooLong"),
            $"{RequestTitle.MaxLength + 1} characters"
        );
        IsSaid(new TitleRule(), SampleFacts.Of(Draft with { Title = "two\nlines" }), Of("TitleHasControlCharacters"));
        Assert.Empty(new TitleRule().Review(SampleFacts.Of(Draft with { Title = $"  {new string('x', RequestTitle.MaxLength)}  " })));
        IsSaid(new DescriptionRule(), SampleFacts.Of(Draft with { Description = " " }), ("DescriptionMissing", "R6", FindingSeverity.Error, "Description"));
        Assert.Empty(new DescriptionRule().Review(Facts));
    }

    [Fact]
    public void R19_a_language_that_is_unknown_is_quoted_trimmed_before_the_list()
    {
        var finding = IsSaid(
            new LanguageRule(),
            SampleFacts.Of(Draft with { Language = " tlh " }),
            ("LanguageUnknown", "R19", FindingSeverity.Error, "Language"),
            "\"tlh\"",
            "ko-kr, "
        );
        Assert.Equal(SupportLanguages.All.Select(language => language.Code), finding.Candidates);
        Assert.Empty(new LanguageRule().Review(Facts));
        Assert.Empty(new LanguageRule().Review(SampleFacts.Of(Draft with { Language = " " })));
        Assert.Empty(new LanguageRule().Review(SampleFacts.Of(Draft with { Language = "ko" })));
    }

    [Fact]
    public void Look_ups_that_came_too_late_are_named()
    {
        IsSaid(new LateRule(), Facts with { Late = ["incidents", "topics"] }, ("LookUpsLate", null, FindingSeverity.Warning, null), "incidents, topics");
        Assert.Empty(new LateRule().Review(Facts));
    }

    private static PartnerProfile Program(string type) =>
        new()
        {
            TenantId = Guid.Empty,
            Name = "Relecloud",
            ProgramType = type,
        };

    private static Finding IsSaid(
        IReviewRule rule,
        ReviewFacts facts,
        (string Id, string? Rule, FindingSeverity Severity, string? Target) expected,
        string message = "",
        string action = ""
    )
    {
        var finding = Assert.Single(rule.Review(facts));
        Assert.Equal(expected, (finding.Id, finding.Rule, finding.Severity, finding.Target));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(action, finding.Action ?? "", StringComparison.Ordinal);
        return finding;
    }
}
