using Newtonsoft.Json.Linq;
using PartnerSupport.Services.PartnerCenter;
using PartnerSupport.Services.Wire;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.PartnerCenter;

/// <summary>What no sample shows and the services do all the same: unknown words, other types, missing members.</summary>
public sealed class LiberalReadingTests
{
    [Theory]
    [InlineData("\"attention_needed\"", RequestStatus.AttentionNeeded)]
    [InlineData("\"AttentionNeeded\"", RequestStatus.AttentionNeeded)]
    [InlineData("3", RequestStatus.AttentionNeeded)]
    [InlineData("\"2\"", RequestStatus.Closed)]
    [InlineData("\"escalated_to_mars\"", RequestStatus.Unknown)]
    [InlineData("{\"a\":1}", RequestStatus.Unknown)]
    [InlineData("null", RequestStatus.Unknown)]
    public void A_status_that_nobody_knows_is_unknown_and_no_crash(string status, RequestStatus expected) =>
        Assert.Equal(
            expected,
            ServiceRequestReader.Read(JObject.Parse($$"""{"id":616122292874576,"status":{{status}}}"""), ServiceBench.Contoso, CspCloud.Global)!.Status
        );

    [Theory]
    [InlineData("0001-01-01T00:00:00", null)]
    [InlineData("9999-12-31T23:59:59.9999999", null)]
    [InlineData("yesterday", null)]
    [InlineData("2017-01-09T23:31:15.373", "2017-01-09T23:31:15.373Z")]
    [InlineData("2017-01-09T23:31:15.373+02:00", "2017-01-09T21:31:15.373Z")]
    public void Dates_without_a_zone_are_utc_and_the_first_and_last_year_mean_none(string text, string? expected) =>
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected), ((JObject)JsonExchange.Parse($$"""{"at":"{{text}}"}""")!).Time("at"));

    [Theory]
    [InlineData("<html>Service unavailable</html>")]
    [InlineData("{\"items\":[{\"id\":\"1")]
    public void A_body_that_is_no_json_is_an_error_with_an_id(string body) =>
        Assert.Equal("AnswerNotUnderstood", Assert.Throws<SupportException>(() => JsonExchange.Parse(body)).Id);

    [Fact]
    public void A_page_that_is_none_is_an_error_and_not_an_empty_list()
    {
        Assert.Equal("AnswerNotUnderstood", Assert.Throws<SupportException>(() => PartnerCenterClient.Items(JObject.Parse("{\"hello\":1}")).ToArray()).Id);
        Assert.Empty(PartnerCenterClient.Items(JObject.Parse("{\"totalCount\":0}")));
    }

    [Fact]
    public void A_product_of_which_one_subscription_is_paid_is_no_trial()
    {
        var trials = LicenceReader.Trials(
            JArray
                .Parse(
                    """
                    [{"offerName":"Office 365 E3 Trial","isTrial":true},
                    {"offerName":"Office 365 E3","isTrial":false},
                    {"offerName":"Enterprise Mobility + Security E3 (Trial)","isTrial":true}]
                    """
                )
                .OfType<JObject>()
        );

        Assert.False(Licence("ENTERPRISEPACK", "Office 365 E3").IsTrial);
        Assert.True(Licence("EMS", "Enterprise Mobility + Security E3").IsTrial);

        CustomerLicence Licence(string part, string name) =>
            LicenceReader.Read(
                new JObject
                {
                    ["productSku"] = new JObject { ["skuPartNumber"] = part, ["name"] = name },
                },
                trials
            )!;
    }

    [Fact]
    public void A_company_profile_without_mail_and_phone_tells_nothing()
    {
        Assert.Null(CustomerReader.Company(JObject.Parse("""{"tenantId":"x","domain":"contoso.example","companyName":"Contoso"}""")));
        Assert.Null(CustomerReader.Domains(JObject.Parse("""{"companyProfile":{"domain":"contoso.example"},"customDomains":[]}""")));
    }
}
