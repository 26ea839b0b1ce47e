using Newtonsoft.Json.Linq;
using PartnerSupport.Services.PartnerCenter;

namespace PartnerSupport.Tests.PartnerCenter;

public sealed class PartnerCenterLinkTests
{
    private static readonly Uri Root = new("https://api.partnercenter.microsoft.com");

    [Theory]
    [InlineData("/v1/customers?size=40", "/v1/customers?size=40")]
    [InlineData("/customers?size=40&seekOperation=Next", "/v1/customers?size=40&seekOperation=Next")]
    [InlineData("customers?size=40", "/v1/customers?size=40")]
    [InlineData("https://api.partnercenter.microsoft.com/v1/customers?size=40", "/v1/customers?size=40")]
    public void A_link_with_or_without_version_leads_to_the_same_place(string link, string pathAndQuery) =>
        Assert.Equal(Root.AbsoluteUri.TrimEnd('/') + pathAndQuery, PartnerCenterLink.Resolve(link, Root).AbsoluteUri);

    [Theory]
    [InlineData("https://api.partnercenter.microsoft.com.evil.example/v1/customers")]
    [InlineData("//evil.example/v1/customers")]
    [InlineData("http://api.partnercenter.microsoft.com/v1/customers")]
    [InlineData("https://api.partnercenter.microsoft.com@evil.example/v1/customers")]
    [InlineData("https://api.partnercenter.microsoft.com:8443/v1/customers")]
    public void A_link_to_another_host_is_never_followed(string link) =>
        Assert.Equal("LinkLeavesHost", Assert.Throws<SupportException>(() => PartnerCenterLink.Resolve(link, Root)).Id);

    [Fact]
    public void The_continuation_token_is_repeated_and_no_other_header()
    {
        var page = JObject.Parse(
            """
            {"links":{"next":{"uri":"/customers?size=2&seekOperation=Next",
            "headers":[{"key":"MS-ContinuationToken","value":"AQ=="},{"key":"Authorization","value":"Bearer theirs"}]}}}
            """
        );

        var next = PartnerCenterLink.Next(page, Root)!;

        Assert.Equal([new KeyValuePair<string, string>("MS-ContinuationToken", "AQ==")], next.Headers);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"links":{"self":{"uri":"/v1/customers"}}}""")]
    [InlineData("""{"links":{"next":null}}""")]
    public void A_page_without_a_next_link_is_the_last(string page) => Assert.Null(PartnerCenterLink.Next(JObject.Parse(page), Root));
}
