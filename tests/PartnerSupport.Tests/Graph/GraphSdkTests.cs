using Microsoft.Graph.Models.ODataErrors;
using PartnerSupport.Sandbox;
using PartnerSupport.Services.Graph;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.Graph;

/// <summary>What is read by the Graph SDK: the same as without it, and nothing of the SDK comes out.</summary>
public sealed class GraphSdkTests
{
    [Theory]
    [InlineData(DefaultWorld.ContosoTenantId)]
    [InlineData(DefaultWorld.FabrikamTenantId)]
    [InlineData(DefaultWorld.AdatumTenantId)]
    public async Task Readiness_and_filing_see_the_same_relationships(string tenant)
    {
        await using var bench = await ServiceBench.OpenAsync();
        var customer = new CspCustomer { TenantId = Guid.Parse(tenant), Name = "-" };

        var filing = await bench.Services.Customers.GetRelationshipsAsync(customer, refresh: false, ServiceBench.Token);
        var readiness = await bench.Services.Customers.GetRelationshipsAsync(customer, refresh: true, ServiceBench.Token);

        Assert.NotEmpty(filing.Value!);
        Assert.Equal(filing.Value!.Select(Words), readiness.Value!.Select(Words));
    }

    [Theory]
    [InlineData(FaultKind.HtmlPage)]
    [InlineData(FaultKind.CutBody)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Drop)]
    public async Task What_the_SDK_cannot_read_is_unknown_and_never_quiet(FaultKind fault)
    {
        await using var bench = await ServiceBench.OpenAsync();
        bench.World.Faults.Add(
            new SandboxFault(fault)
            {
                PathContains = "serviceAnnouncement",
                Times = int.MaxValue,
                RetryAfter = null,
            }
        );
        bench.World.Faults.Add(
            new SandboxFault(fault)
            {
                PathContains = "delegatedAdminRelationships",
                Times = int.MaxValue,
                RetryAfter = null,
            }
        );

        var health = await bench.Services.Health.GetServicesAsync(ServiceBench.Contoso, ServiceBench.Token);
        var relationships = await bench.Services.Customers.GetRelationshipsAsync(ServiceBench.Contoso, refresh: true, ServiceBench.Token);

        Assert.False(health.IsKnown);
        Assert.NotEmpty(health.WhyUnknown!);
        Assert.False(relationships.IsKnown);
        Assert.NotEmpty(relationships.WhyUnknown!);
    }

    [Fact]
    public async Task An_error_of_the_SDK_becomes_ours_and_keeps_nothing_of_it()
    {
        using var chain = new HttpClientHandler();
        using var sdk = new GraphSdk(chain, CloudTable.Get(CspCloud.Global));

        var ours = await Assert.ThrowsAsync<SupportException>(() =>
            sdk.ReadAsync<string>(ServiceBench.Partner, (_, _) => throw new ODataError { Error = new MainError { Message = "secret body" } })
        );

        Assert.Equal("AnswerNotUnderstood", ours.Id);
        Assert.Null(ours.InnerException);
        Assert.DoesNotContain("secret body", ours.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_client_serves_all_tenants_of_a_session_each_with_its_own_token()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var clients = new HashSet<object>();
        using var chain = new HttpClientHandler();
        using var sdk = new GraphSdk(chain, CloudTable.Get(CspCloud.Global));
        foreach (var tenant in new[] { ServiceBench.Contoso.TenantId, ServiceBench.Fabrikam.TenantId, ServiceBench.Partner })
            await sdk.ReadAsync(tenant, (client, options) => Task.FromResult(clients.Add(client) && options.OfType<GraphTenant>().Single().TenantId == tenant));

        var contoso = (await bench.Services.Health.GetServicesAsync(ServiceBench.Contoso, ServiceBench.Token)).Value!;
        var fabrikam = (await bench.Services.Health.GetServicesAsync(ServiceBench.Fabrikam, ServiceBench.Token)).Value!;

        Assert.Single(clients);
        Assert.NotEmpty(contoso);
        Assert.All(contoso, service => Assert.True(service.IsNormal));
        Assert.Equal(["SharePoint Online"], fabrikam.Where(service => !service.IsNormal).Select(service => service.Name));
    }

    [Fact]
    public async Task After_the_session_the_client_is_gone()
    {
        using var chain = new HttpClientHandler();
        var sdk = new GraphSdk(chain, CloudTable.Get(CspCloud.Global));
        sdk.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => sdk.ReadAsync(ServiceBench.Partner, (_, _) => Task.FromResult(0)));
    }

    [Fact]
    public async Task A_request_that_names_no_tenant_is_never_sent()
    {
        using var never = new Never();
        using var client = new HttpClient(new GraphSdkHandler(never));

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(new Uri("https://graph.microsoft.com/v1.0/me"), ServiceBench.Token));

        Assert.False(never.WasAsked);
    }

    [Fact]
    public async Task A_next_page_on_another_host_is_not_asked_for()
    {
        using var astray = new Astray();
        using var sdk = new GraphSdk(astray, CloudTable.Get(CspCloud.Global));

        var refused = await Assert.ThrowsAsync<SupportException>(() =>
            ServiceBench.AllAsync(new SdkRelationships(sdk, ServiceBench.Partner).ListAsync(ServiceBench.Contoso.TenantId, ServiceBench.Token))
        );

        Assert.Equal("LinkLeavesHost", refused.Id);
        Assert.Equal(["graph.microsoft.com"], astray.Hosts);
    }

    private static string Words(DelegatedRelationship one) =>
        $"{one with { RoleIds = [], Assignments = [] }} {string.Join(',', one.RoleIds)} "
        + string.Join(';', one.Assignments.Select(each => $"{each.GroupId} {each.Status} {string.Join(',', each.RoleIds)} {each.UserIsMember}"));

    private sealed class Never : HttpMessageHandler
    {
        public bool WasAsked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            WasAsked = true;
            return Task.FromResult(new HttpResponseMessage());
        }
    }

    private sealed class Astray : HttpMessageHandler
    {
        public List<string> Hosts { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Hosts.Add(request.RequestUri!.Host);
            return Task.FromResult(
                new HttpResponseMessage
                {
                    RequestMessage = request,
                    Content = new StringContent(
                        """{"value":[],"@odata.nextLink":"https://graph.evil.example/v1.0/next"}""",
                        System.Text.Encoding.UTF8,
                        "application/json"
                    ),
                }
            );
        }
    }
}
