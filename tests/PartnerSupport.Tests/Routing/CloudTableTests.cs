namespace PartnerSupport.Tests.Routing;

/// <summary>The clouds as data (R1) and their overrides.</summary>
public sealed class CloudTableTests
{
    [Fact]
    public void R1_every_cloud_has_one_row_with_a_source_for_each_entry()
    {
        Assert.Equal(Enum.GetValues<CspCloud>().Where(cloud => cloud != CspCloud.Unknown), CloudTable.All.Select(row => row.Cloud));
        Assert.All(
            CloudTable.All,
            row =>
            {
                Assert.All(row.Entries, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Source), entry.Name));
                Assert.Equal(row.Entries.Count, row.Entries.Select(entry => entry.Name).Distinct().Count());
                Assert.NotEmpty(row.OfferedServices);
            }
        );
    }

    [Theory]
    [InlineData(
        CspCloud.Global,
        "https://login.microsoftonline.com/",
        "https://graph.microsoft.com/",
        "https://management.azure.com/",
        "https://management.core.windows.net/",
        "https://api.partnercenter.microsoft.com/"
    )]
    [InlineData(
        CspCloud.UsGovernment,
        "https://login.microsoftonline.us/",
        "https://graph.microsoft.us/",
        "https://management.usgovcloudapi.net/",
        "https://management.core.usgovcloudapi.net/",
        "https://api.partnercenter.microsoft.com/"
    )]
    [InlineData(
        CspCloud.Germany,
        "https://login.microsoftonline.de/",
        "https://graph.microsoft.de/",
        "https://management.microsoftazure.de/",
        "https://management.core.cloudapi.de/",
        "https://api.partnercenter.microsoft.com/"
    )]
    [InlineData(
        CspCloud.China,
        "https://login.chinacloudapi.cn/",
        "https://microsoftgraph.chinacloudapi.cn/",
        "https://management.chinacloudapi.cn/",
        "https://management.core.chinacloudapi.cn/",
        "https://partner.partnercenterapi.microsoftonline.cn/"
    )]
    public void R1_the_endpoints_of_a_cloud_are_those_of_the_sources(
        CspCloud cloud,
        string login,
        string graph,
        string manager,
        string audience,
        string partnerCenter
    )
    {
        var row = CloudTable.Get(cloud);

        Assert.Equal(
            [login, graph, manager, audience, partnerCenter],
            new[] { row.Login, row.Graph, row.ResourceManager, row.ResourceManagerAudience, row.PartnerCenter }.Select(address => address.AbsoluteUri)
        );
    }

    [Fact]
    public void R1_only_Germany_is_closed_and_only_China_lacks_the_service_request_API()
    {
        Assert.Equal([CspCloud.Germany], CloudTable.All.Where(row => row.IsClosed).Select(row => row.Cloud));
        Assert.Equal([CspCloud.China], CloudTable.All.Where(row => !row.HasServiceRequestApi).Select(row => row.Cloud));
        Assert.Equal("https://dod-graph.microsoft.us/", CloudTable.Get(CspCloud.UsGovernment).GraphDod!.AbsoluteUri);
    }

    [Fact]
    public void An_unknown_cloud_is_an_error_that_names_the_known_ones()
    {
        var error = Assert.Throws<SupportException>(() => CloudTable.Get(CspCloud.Unknown));

        Assert.Equal("CloudUnknown", error.Id);
        Assert.Contains("UsGovernment", error.Message);
    }

    [Fact]
    public void An_override_replaces_one_entry_says_where_it_came_from_and_leaves_the_table_alone()
    {
        var cloud = CloudTable.Get(CspCloud.Global).With(Override("resourcemanager", "https://management.private.example"));

        Assert.Equal("https://management.private.example/", cloud.ResourceManager.AbsoluteUri);
        var entry = Assert.Single(cloud.Entries, entry => entry.Name == "ResourceManager");
        Assert.Equal(("-CloudEndpoint", false), (entry.Source, entry.IsVerified));
        Assert.Equal("https://management.azure.com/", CloudTable.Get(CspCloud.Global).ResourceManager.AbsoluteUri);
        Assert.Equal(CloudTable.Get(CspCloud.Global).OfferedServices, cloud.OfferedServices);
    }

    [Fact]
    public void Another_Graph_takes_tokens_for_itself_but_a_stand_in_on_this_machine_plays_the_real_one()
    {
        var dod = CloudTable.Get(CspCloud.UsGovernment).With(Override("Graph", "https://dod-graph.microsoft.us"));
        var local = CloudTable.Get(CspCloud.Global).With(Override("Graph", "http://127.0.0.1:5080/graph"));

        Assert.Equal("https://dod-graph.microsoft.us/", dod.GraphAudience.AbsoluteUri);
        Assert.Equal("https://graph.microsoft.com/", local.GraphAudience.AbsoluteUri);
    }

    [Fact]
    public void A_portal_override_may_hold_placeholders_and_its_host_is_then_accepted()
    {
        var cloud = CloudTable.Get(CspCloud.Global).With(Override("EmsAdminCenterCreate", "https://endpoint.private.example/{tenant}/support?id={tenantId}"));
        var link = DeepLinks.Create(cloud, SupportChannel.EmsAdminCenter, RoutingWorld.Contoso);

        Assert.Equal("https://endpoint.private.example/contoso.example/support?id=cccccccc-0000-4000-8000-000000000001", link!.AbsoluteUri);
        Assert.Equal(LinkVerdict.Accepted, LinkPolicy.Judge(link, cloud));
        Assert.Equal(LinkVerdict.ForeignHost, LinkPolicy.Judge(link, CloudTable.Get(CspCloud.Global)));
    }

    [Theory]
    [InlineData("NoSuchEntry", "https://x.example", "CloudEndpointUnknown")]
    [InlineData("Graph", "http://graph.example", "CloudEndpointNotHttps")]
    [InlineData("Graph", "ftp://graph.example", "CloudEndpointNotHttps")]
    [InlineData("Graph", "graph.example", "CloudEndpointInvalid")]
    [InlineData("Graph", "https://user:secret@graph.example", "CloudEndpointInvalid")]
    [InlineData("AzurePortalCreate", "http://127.0.0.1:5080/x", "CloudEndpointNotHttps")]
    public void A_bad_override_is_refused(string name, string address, string id)
    {
        var error = Assert.Throws<SupportException>(() => CloudTable.Get(CspCloud.Global).With(Override(name, address)));

        Assert.Equal(id, error.Id);
        Assert.NotNull(error.Action);
    }

    [Fact]
    public void Http_is_accepted_for_an_endpoint_on_the_loopback_interface() =>
        Assert.Equal(
            "http://127.0.0.1:5080/arm",
            CloudTable.Get(CspCloud.Global).With(Override("ResourceManager", "http://127.0.0.1:5080/arm")).ResourceManager.AbsoluteUri
        );

    private static Dictionary<string, Uri> Override(string name, string address) => new() { [name] = new Uri(address, UriKind.RelativeOrAbsolute) };
}
