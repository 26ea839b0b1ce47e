using static PartnerSupport.Tests.Routing.RoutingWorld;

namespace PartnerSupport.Tests.Routing;

/// <summary>Only https links to hosts of the cloud's table, in this customer's context.</summary>
public sealed class LinkPolicyTests
{
    private const string Ready = "https://portal.office.com/Partner/BeginClientSession.aspx?CTID=cccccccc-0000-4000-8000-000000000001&CSDEST=Support";

    [Theory]
    [InlineData(Ready, LinkVerdict.Accepted)]
    [InlineData("https://PORTAL.office.com/x", LinkVerdict.Accepted)]
    [InlineData("http://portal.office.com/x", LinkVerdict.NotHttps)]
    [InlineData("https://portal.office.com:8443/x", LinkVerdict.NotHttps)]
    [InlineData("https://portal.office.com@evil.example/x", LinkVerdict.NotHttps)]
    [InlineData("https://evil.example/portal.office.com", LinkVerdict.ForeignHost)]
    [InlineData("https://portal.office.com.evil.example/", LinkVerdict.ForeignHost)]
    [InlineData("https://evil.portal.office.com/", LinkVerdict.ForeignHost)]
    [InlineData("https://portal.оffice.com/", LinkVerdict.ForeignHost)]
    [InlineData("https://portal.office.de/", LinkVerdict.ForeignHost)]
    [InlineData("javascript:alert(1)", LinkVerdict.NotHttps)]
    [InlineData("file:///etc/passwd", LinkVerdict.NotHttps)]
    [InlineData("/relative", LinkVerdict.NotHttps)]
    [InlineData("https://portal.office.com/Partner/BeginClientSession.aspx?CTID=dddddddd-0000-4000-8000-000000000001&CSDEST=Support", LinkVerdict.OtherTenant)]
    [InlineData("https://portal.office.com/Partner/BeginClientSession.aspx?csdest=Support&ctid=dddddddd-0000-4000-8000-000000000001", LinkVerdict.OtherTenant)]
    public void A_link_is_judged_by_scheme_host_and_tenant(string link, LinkVerdict expected) =>
        Assert.Equal(expected, LinkPolicy.Judge(new Uri(link, UriKind.RelativeOrAbsolute), CloudTable.Get(CspCloud.Global), Contoso));

    [Fact]
    public void No_link_is_missing() => Assert.Equal(LinkVerdict.Missing, LinkPolicy.Judge(null, CloudTable.Get(CspCloud.Global)));

    [Fact]
    public void R5_the_link_that_Partner_Center_returns_wins_over_the_template()
    {
        const string Link =
            "https://portal.office.com/Partner/BeginClientSession.aspx?CTID=cccccccc-0000-4000-8000-000000000001&CSDEST=Support&From=PartnerCenter";
        var route = Route(Ask(CspService.Office365) with { ManagedServices = [Managed("Exchange", Link)] });

        Assert.Equal(Link, route.CreateUri!.AbsoluteUri);
        Assert.Equal(Link, route.ManageUri!.AbsoluteUri);
        Assert.Empty(route.Findings);
    }

    [Theory]
    [InlineData("https://evil.example/Partner?CTID=cccccccc-0000-4000-8000-000000000001")]
    [InlineData("http://portal.office.com/Partner")]
    [InlineData("https://portal.office.com/Partner/BeginClientSession.aspx?CTID=dddddddd-0000-4000-8000-000000000001&CSDEST=Support")]
    public void R5_a_link_that_is_refused_gives_way_to_the_template_with_a_warning(string link)
    {
        var route = Route(Ask(CspService.Office365) with { ManagedServices = [Managed("Exchange", link)] });

        Assert.Equal(Ready, route.CreateUri!.AbsoluteUri);
        Assert.Equal(FindingSeverity.Warning, route.Find("PortalLinkNotUsed")!.Severity);
    }

    [Fact]
    public void R5_a_refused_link_does_not_hide_a_good_one_of_the_same_service()
    {
        var route = Route(
            Ask(CspService.Office365) with
            {
                ManagedServices = [Managed("Exchange", "https://evil.example/"), Managed("SharePoint", Ready + "&a=1")],
            }
        );

        Assert.Equal(Ready + "&a=1", route.CreateUri!.AbsoluteUri);
        Assert.NotNull(route.Find("PortalLinkNotUsed"));
    }

    [Fact]
    public void R5_a_link_of_another_service_is_not_taken()
    {
        var route = Route(Ask(CspService.EnterpriseMobilitySuite) with { ManagedServices = [Managed("Exchange", Ready)] });

        Assert.Equal("intune.microsoft.com", route.CreateUri!.Host);
    }

    [Fact]
    public void R4_a_template_that_no_source_shows_says_so_and_a_documented_one_does_not()
    {
        Assert.NotNull(Route(Ask(CspService.EnterpriseMobilitySuite)).Find("PortalLinkUnverified"));
        Assert.Null(Route(Ask(CspService.Office365)).Find("PortalLinkUnverified"));
    }

    private static ManagedService Managed(string id, string link) =>
        new()
        {
            Id = id,
            Name = id,
            ServiceTicket = new Uri(link),
        };
}
