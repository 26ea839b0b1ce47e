using Newtonsoft.Json.Linq;
using PartnerSupport.Services.AzureSupport;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.AzureSupport;

public sealed class TicketBodyTests
{
    [Fact]
    public void What_nobody_said_is_not_sent_but_the_consent_which_is_no()
    {
        var properties = (JObject)TicketBody.Create(TicketRequests.For(ServiceBench.Production))["properties"]!;

        Assert.Equal("No", (string?)properties["advancedDiagnosticConsent"]);
        Assert.DoesNotContain(
            properties.Properties(),
            property => property.Name is "require24X7Response" or "problemStartTime" or "technicalTicketDetails" or "supportPlanId"
        );
    }

    [Theory]
    [InlineData("Europe/Madrid", "Romance Standard Time")]
    [InlineData("Romance Standard Time", "Romance Standard Time")]
    [InlineData("Asia/Seoul", "Korea Standard Time")]
    [InlineData("UTC", "UTC")]
    [InlineData(null, "UTC")]
    public void The_time_zone_goes_out_as_a_windows_id(string? zone, string expected) =>
        Assert.Equal(expected, (string?)Contact(TicketRequests.Ana with { TimeZone = zone })["preferredTimeZone"]);

    [Theory]
    [InlineData("ko-KR", "ko-kr")]
    [InlineData("zh-CN", "zh-hans")]
    [InlineData("en", "en-us")]
    [InlineData(null, "en-us")]
    public void The_language_goes_out_as_one_that_azure_knows(string? language, string expected) =>
        Assert.Equal(expected, (string?)Contact(TicketRequests.Ana with { Language = language })["preferredSupportLanguage"]);

    [Fact]
    public void A_billing_request_carries_no_resource()
    {
        var request = TicketRequests.For(ServiceBench.Production);
        request = request with
        {
            ResourceId = "/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm1",
            ProductId = "/providers/Microsoft.Support/services/517f2da6-78fd-0498-4e22-ad26996b1dfc",
        };

        Assert.Null(TicketBody.Create(request)["properties"]!["technicalTicketDetails"]);
    }

    [Fact]
    public void Text_goes_out_as_typed_markup_and_emoji_included()
    {
        const string title = "AKS API server times out 🚨 <script>alert(1)</script> \"quoted\" 사서함";
        var request = TicketRequests.For(ServiceBench.Production, title: title);

        var bytes = PartnerSupport.Services.Wire.JsonExchange.Bytes(TicketBody.Create(request));

        Assert.Equal(title, (string?)JObject.Parse(System.Text.Encoding.UTF8.GetString(bytes))["properties"]!["title"]);
    }

    [Fact]
    public void A_reference_is_read_from_our_resource_names_and_from_no_others()
    {
        var reference = RequestReference.FromKey(ServiceBench.Partner, ServiceBench.Contoso.TenantId, "INC1");

        Assert.Equal(reference.Reference, TicketReader.ReferenceOf(reference.ResourceName));
        Assert.Null(TicketReader.ReferenceOf("contoso-2026-vpn-gateway"));
        Assert.Null(TicketReader.ReferenceOf("csp-7q2mz0ab"));
        Assert.Null(TicketReader.ReferenceOf(null));
    }

    private static JObject Contact(SupportContact contact) => TicketBody.Contact(contact);
}
