using static PartnerSupport.Tests.Routing.RoutingWorld;

namespace PartnerSupport.Tests.Routing;

/// <summary>Every deep link: encoding and tenant context (FACTS 6).</summary>
public sealed class DeepLinkTests
{
    private static readonly SupportChannel[] Portals =
    [
        SupportChannel.AzurePortal,
        SupportChannel.Office365AdminCenter,
        SupportChannel.DynamicsAdminCenter,
        SupportChannel.EmsAdminCenter,
    ];

    [Theory]
    [InlineData(
        CspCloud.Global,
        SupportChannel.AzurePortal,
        "https://portal.azure.com/contoso.example/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest"
    )]
    [InlineData(
        CspCloud.Global,
        SupportChannel.Office365AdminCenter,
        "https://portal.office.com/Partner/BeginClientSession.aspx?CTID=cccccccc-0000-4000-8000-000000000001&CSDEST=Support"
    )]
    [InlineData(
        CspCloud.Global,
        SupportChannel.DynamicsAdminCenter,
        "https://admin.powerplatform.microsoft.com/account/login/cccccccc-0000-4000-8000-000000000001"
    )]
    [InlineData(CspCloud.Global, SupportChannel.EmsAdminCenter, "https://intune.microsoft.com/contoso.example")]
    [InlineData(
        CspCloud.UsGovernment,
        SupportChannel.AzurePortal,
        "https://portal.azure.us/contoso.example/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest"
    )]
    [InlineData(
        CspCloud.UsGovernment,
        SupportChannel.Office365AdminCenter,
        "https://portal.office365.us/Partner/BeginClientSession.aspx?CTID=cccccccc-0000-4000-8000-000000000001&CSDEST=Support"
    )]
    [InlineData(
        CspCloud.UsGovernment,
        SupportChannel.DynamicsAdminCenter,
        "https://gcc.admin.powerplatform.microsoft.us/account/login/cccccccc-0000-4000-8000-000000000001"
    )]
    [InlineData(CspCloud.UsGovernment, SupportChannel.EmsAdminCenter, "https://intune.microsoft.us/contoso.example")]
    [InlineData(
        CspCloud.Germany,
        SupportChannel.AzurePortal,
        "https://portal.microsoftazure.de/contoso.example/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest"
    )]
    [InlineData(
        CspCloud.Germany,
        SupportChannel.Office365AdminCenter,
        "https://portal.office.de/Partner/BeginClientSession.aspx?CTID=cccccccc-0000-4000-8000-000000000001&CSDEST=Support"
    )]
    [InlineData(
        CspCloud.Germany,
        SupportChannel.DynamicsAdminCenter,
        "https://portal.office.de/Partner/BeginClientSession.aspx?CTID=cccccccc-0000-4000-8000-000000000001&CSDEST=Support"
    )]
    [InlineData(
        CspCloud.Germany,
        SupportChannel.EmsAdminCenter,
        "https://portal.office.de/Partner/BeginClientSession.aspx?CTID=cccccccc-0000-4000-8000-000000000001&CSDEST=Support"
    )]
    [InlineData(
        CspCloud.China,
        SupportChannel.AzurePortal,
        "https://portal.azure.cn/contoso.example/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest"
    )]
    [InlineData(
        CspCloud.China,
        SupportChannel.Office365AdminCenter,
        "https://portal.partner.microsoftonline.cn/Partner/BeginClientSession.aspx?CTID=cccccccc-0000-4000-8000-000000000001&CSDEST=Support"
    )]
    [InlineData(
        CspCloud.China,
        SupportChannel.DynamicsAdminCenter,
        "https://portal.partner.microsoftonline.cn/Partner/BeginClientSession.aspx?CTID=cccccccc-0000-4000-8000-000000000001&CSDEST=Support"
    )]
    [InlineData(
        CspCloud.China,
        SupportChannel.EmsAdminCenter,
        "https://portal.partner.microsoftonline.cn/Partner/BeginClientSession.aspx?CTID=cccccccc-0000-4000-8000-000000000001&CSDEST=Support"
    )]
    public void R4_R5_the_create_link_opens_the_customers_context(CspCloud cloud, SupportChannel portal, string expected) =>
        Assert.Equal(expected, DeepLinks.Create(CloudTable.Get(cloud), portal, Contoso)!.AbsoluteUri);

    [Theory]
    [InlineData(CspCloud.Global, "portal.azure.com")]
    [InlineData(CspCloud.UsGovernment, "portal.azure.us")]
    [InlineData(CspCloud.Germany, "portal.microsoftazure.de")]
    [InlineData(CspCloud.China, "portal.azure.cn")]
    public void R9_the_Azure_manage_link_lists_the_customers_requests(CspCloud cloud, string host) =>
        Assert.Equal(
            $"https://{host}/contoso.example/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/managesupportrequest",
            DeepLinks.Manage(CloudTable.Get(cloud), SupportChannel.AzurePortal, Contoso)!.AbsoluteUri
        );

    [Fact]
    public void R9_requests_that_were_filed_by_API_are_seen_in_the_same_portal()
    {
        var cloud = CloudTable.Get(CspCloud.Global);

        Assert.Equal(DeepLinks.Manage(cloud, SupportChannel.AzurePortal, Contoso), DeepLinks.Manage(cloud, SupportChannel.AzureSupportApi, Contoso));
    }

    public static TheoryData<CspCloud, SupportChannel> EveryPortal()
    {
        var rows = new TheoryData<CspCloud, SupportChannel>();
        foreach (var cloud in CloudTable.All)
        {
            foreach (var portal in Portals)
                rows.Add(cloud.Cloud, portal);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(EveryPortal))]
    public void R4_create_manage_and_health_links_name_the_customer_and_stay_on_the_clouds_hosts(CspCloud name, SupportChannel portal)
    {
        var cloud = CloudTable.Get(name);
        Uri?[] links = [DeepLinks.Create(cloud, portal, Contoso), DeepLinks.Manage(cloud, portal, Contoso), DeepLinks.Health(cloud, portal, Contoso)];

        Assert.All(
            links,
            link =>
            {
                Assert.Equal(LinkVerdict.Accepted, LinkPolicy.Judge(link, cloud, Contoso));
                Assert.True(
                    link!.AbsoluteUri.Contains("contoso.example", StringComparison.Ordinal)
                        || link.AbsoluteUri.Contains(CustomerTenant.ToString(), StringComparison.Ordinal),
                    link.AbsoluteUri
                );
                Assert.DoesNotContain('{', link.OriginalString);
                Assert.DoesNotContain('%', link.AbsoluteUri);
            }
        );
    }

    [Theory]
    [MemberData(nameof(EveryPortal))]
    public void R22_R23_the_own_door_names_no_tenant_and_is_another_link_than_the_customers(CspCloud name, SupportChannel portal)
    {
        var cloud = CloudTable.Get(name);
        var own = DeepLinks.Own(cloud, portal)!;

        Assert.Equal(LinkVerdict.Accepted, LinkPolicy.Judge(own, cloud));
        Assert.NotEqual(own, DeepLinks.Create(cloud, portal, Contoso));
        Assert.DoesNotContain("contoso", own.AbsoluteUri, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("contoso")]
    [InlineData("contoso.example/../evil")]
    [InlineData("contoso.example?x=1")]
    [InlineData("contoso.example#blade")]
    [InlineData("contoso.example&CTID=other")]
    [InlineData("contoso.example@evil.example")]
    [InlineData("con toso.example")]
    [InlineData("{tenantId}.example")]
    [InlineData("cöntoso.example")]
    [InlineData("соntoso.example")]
    [InlineData("contoso.example\n")]
    public void R4_a_domain_that_is_not_plain_never_gets_into_a_link_and_the_tenant_id_stands_in(string? domain)
    {
        var customer = Contoso with { DefaultDomain = domain };
        var link = DeepLinks.Create(CloudTable.Get(CspCloud.Global), SupportChannel.EmsAdminCenter, customer)!;

        Assert.Equal(
            domain?.Trim() == "contoso.example" ? "https://intune.microsoft.com/contoso.example" : $"https://intune.microsoft.com/{CustomerTenant}",
            link.AbsoluteUri
        );
    }

    [Fact]
    public void A_punycode_domain_stands_in_the_link_as_it_is()
    {
        var customer = Contoso with { DefaultDomain = "XN--Cntoso-90a.Example" };

        Assert.Equal(
            "https://intune.microsoft.com/xn--cntoso-90a.example",
            DeepLinks.Create(CloudTable.Get(CspCloud.Global), SupportChannel.EmsAdminCenter, customer)!.AbsoluteUri
        );
    }

    [Fact]
    public void The_blade_of_the_Azure_portal_stands_in_the_fragment_so_that_the_directory_is_the_path()
    {
        var link = DeepLinks.Create(CloudTable.Get(CspCloud.Global), SupportChannel.AzurePortal, Contoso)!;

        Assert.Equal("/contoso.example/", link.AbsolutePath);
        Assert.StartsWith("#blade/", link.Fragment, StringComparison.Ordinal);
    }

    [Fact]
    public void No_portal_is_no_link() => Assert.Null(DeepLinks.Create(CloudTable.Get(CspCloud.Global), SupportChannel.PartnerCenter, Contoso));
}
