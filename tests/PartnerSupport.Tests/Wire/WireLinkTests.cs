using PartnerSupport.Services.Wire;

namespace PartnerSupport.Tests.Wire;

public sealed class WireLinkTests
{
    private static readonly Uri From = new("https://api.partnercenter.microsoft.com/v1/customers?size=40");

    [Theory]
    [InlineData("/v1/customers?size=40&seekOperation=Next", "https://api.partnercenter.microsoft.com/v1/customers?size=40&seekOperation=Next")]
    [InlineData("https://API.partnercenter.microsoft.com/v1/x", "https://api.partnercenter.microsoft.com/v1/x")]
    [InlineData("//api.partnercenter.microsoft.com/v1/x", "https://api.partnercenter.microsoft.com/v1/x")]
    public void A_link_on_its_own_host_is_followed(string link, string target) => Assert.Equal(new Uri(target), WireLink.Resolve(From, link));

    [Theory]
    [InlineData("https://evil.example/v1/customers")]
    [InlineData("//evil.example/v1/customers")]
    [InlineData("http://api.partnercenter.microsoft.com/v1/customers")]
    [InlineData("https://api.partnercenter.microsoft.com:8443/v1/customers")]
    [InlineData("https://api.partnercenter.microsoft.com@evil.example/")]
    [InlineData("https://user:word@api.partnercenter.microsoft.com/")]
    [InlineData("https://api.partnercenter.microsoft.com.evil.example/")]
    [InlineData("\\\\evil.example\\share")]
    [InlineData("/\\evil.example")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void A_link_that_leads_elsewhere_is_refused(string link) =>
        Assert.Equal("LinkLeavesHost", Assert.Throws<SupportException>(() => WireLink.Resolve(From, link)).Id);
}
