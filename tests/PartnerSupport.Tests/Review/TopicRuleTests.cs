namespace PartnerSupport.Tests.Review;

/// <summary>R10: what is filed by API has one topic, named by the partner; the rule never guesses.</summary>
public sealed class TopicRuleTests
{
    private static readonly SupportTopic Boot = Topic("Cannot boot", "1");
    private static readonly SupportTopic Connect = Topic("Cannot connect", "2");

    [Fact]
    public void R10_a_topic_that_was_found_says_nothing() => Assert.Empty(Review(new TopicMatch { Topic = Boot }, "Cannot boot"));

    [Fact]
    public void R10_without_a_look_up_there_is_nothing_to_say() => Assert.Empty(Review(null, "Cannot boot"));

    [Fact]
    public void R10_a_hand_off_chooses_its_topic_in_the_portal() =>
        Assert.Empty(new TopicRule().Review(Facts(new TopicMatch { Candidates = [Boot] }, null) with { Route = Route(SupportChannel.AzurePortal) }));

    [Fact]
    public void R10_a_preview_looks_nothing_up_and_asks_for_nothing() =>
        Assert.Empty(new TopicRule().Review(Facts(new TopicMatch { Candidates = [Boot] }, null) with { IsPreview = true }));

    [Fact]
    public void R10_a_catalogue_that_cannot_be_read_is_an_error_that_says_why_and_nothing_more()
    {
        var finding = Assert.Single(Review(new TopicMatch { WhyUnknown = "503 Service Unavailable" }, "Cannot boot"));

        Assert.Equal(("TopicCatalogUnknown", "R10", FindingSeverity.Error, "Topic"), Of(finding));
        Assert.Contains("503 Service Unavailable", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void R10_where_none_is_named_the_nearest_are_offered(string? typed)
    {
        var finding = Assert.Single(Review(new TopicMatch { Candidates = [Boot, Connect] }, typed));

        Assert.Equal(("TopicRequired", "R10", FindingSeverity.Error, "Topic"), Of(finding));
        Assert.Equal(["VM / Cannot boot", "VM / Cannot connect"], finding.Candidates);
        Assert.Contains("VM / Cannot boot; VM / Cannot connect", finding.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void R10_where_nothing_is_near_a_dash_stands_for_the_list()
    {
        var finding = Assert.Single(Review(new TopicMatch(), null));

        Assert.Equal("TopicRequired", finding.Id);
        Assert.Contains("-Topic. Closest to the title and description: -.", finding.Action, StringComparison.Ordinal);
        Assert.Empty(finding.Candidates);
    }

    [Fact]
    public void R10_a_name_that_fits_several_is_ambiguous_and_all_are_listed()
    {
        var other = Topic("Cannot boot", "3") with { ServiceName = "Scale set" };

        var finding = Assert.Single(Review(new TopicMatch { Candidates = [Boot, other] }, "Cannot boot"));

        Assert.Equal(("TopicAmbiguous", "R10", FindingSeverity.Error, "Topic"), Of(finding));
        Assert.Contains("Cannot boot", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["VM / Cannot boot", "Scale set / Cannot boot"], finding.Candidates);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void R10_a_name_that_fits_none_is_unknown_even_where_one_of_the_near_ones_fits(bool oneFits)
    {
        IReadOnlyList<SupportTopic> near = oneFits ? [Boot, Connect] : [];

        var finding = Assert.Single(Review(new TopicMatch { Candidates = near }, "Cannot boot"));

        Assert.Equal(("TopicUnknown", "R10", FindingSeverity.Error, "Topic"), Of(finding));
        Assert.Contains("\"Cannot boot\"", finding.Message, StringComparison.Ordinal);
    }

    private static (string, string?, FindingSeverity, string?) Of(Finding finding) => (finding.Id, finding.Rule, finding.Severity, finding.Target);

    private static Finding[] Review(TopicMatch? match, string? typed) => [.. new TopicRule().Review(Facts(match, typed))];

    private static ReviewFacts Facts(TopicMatch? match, string? typed) =>
        SampleFacts.Of(SampleFacts.Draft with { Topic = typed }) with
        {
            Topic = match,
            Route = Route(SupportChannel.AzureSupportApi),
        };

    private static SupportRoute Route(SupportChannel channel) =>
        new()
        {
            Service = CspService.Azure,
            Cloud = CspCloud.Global,
            Channel = channel,
            Reason = "r",
        };

    private static SupportTopic Topic(string name, string id) =>
        new()
        {
            Service = CspService.Azure,
            ServiceName = "VM",
            Name = name,
            Id = "/providers/Microsoft.Support/services/vm/problemClassifications/" + id,
        };
}
