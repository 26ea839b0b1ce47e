using PartnerSupport;

namespace PartnerSupport.Tests.Review;

public sealed class TopicMatcherTests
{
    private static readonly SupportTopic[] Topics =
    [
        Topic("Virtual Machine running Linux", "Cannot connect to my VM", "11"),
        Topic("Virtual Machine running Windows", "Cannot connect to my VM", "21"),
        Topic("Billing", "Reservation Management / Exchanges and Refunds", "31"),
        Topic("Key Vault", "Recover a deleted vault or object", "41"),
    ];

    [Fact]
    public void R10_a_topic_is_found_by_service_and_classification() =>
        Assert.Equal(Topics[1], TopicMatcher.Match(Topics, "virtual machine running windows/cannot connect to my vm").Topic);

    [Fact]
    public void A_classification_that_holds_the_separator_is_found() =>
        Assert.Equal(Topics[2], TopicMatcher.Match(Topics, "Billing / Reservation Management / Exchanges and Refunds").Topic);

    [Theory]
    [InlineData("/providers/Microsoft.Support/services/s/problemClassifications/41")]
    [InlineData("41")]
    public void A_topic_is_found_by_id(string id) => Assert.Equal(Topics[3], TopicMatcher.Match(Topics, id).Topic);

    [Fact]
    public void R10_a_name_that_two_services_have_is_never_guessed()
    {
        var match = TopicMatcher.Match(Topics, "cannot connect to my VM");

        Assert.Null(match.Topic);
        Assert.Equal(Topics[..2], match.Candidates);
    }

    [Fact]
    public void Candidates_for_free_text_share_the_most_words_first() =>
        Assert.Equal(Topics[3], TopicMatcher.Near(Topics, "Test vault cannot be recreated, recover the deleted object", RequestCategory.Technical)[0]);

    [Theory]
    [InlineData(RequestCategory.Billing)]
    [InlineData(RequestCategory.Fraud)]
    public void R3_a_request_about_money_is_offered_billing_topics_whatever_its_words_are(RequestCategory category) =>
        Assert.Equal([Topics[2]], TopicMatcher.Near(Topics, "Cannot connect to my VM since the vault is gone", category));

    [Fact]
    public void R3_a_category_in_which_nothing_is_near_is_offered_as_it_is() =>
        Assert.Equal([Topics[2]], TopicMatcher.Near(Topics, "Zzz", RequestCategory.Billing));

    [Fact]
    public void Every_slash_may_end_the_product_name() =>
        Assert.Equal(["Billing", "Billing / Reservation Management"], TopicMatcher.ServiceNames("Billing / Reservation Management / Exchanges"));

    private static SupportTopic Topic(string service, string name, string id) =>
        new()
        {
            Service = CspService.Azure,
            ServiceName = service,
            ServiceId = "/providers/Microsoft.Support/services/s",
            Name = name,
            Category = service == "Billing" ? RequestCategory.Billing : RequestCategory.Technical,
            Id = $"/providers/Microsoft.Support/services/s/problemClassifications/{id}",
        };
}
