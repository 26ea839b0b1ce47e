using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Clients;

/// <summary>Microsoft.Graph as published.</summary>
public sealed class GraphClientTests : IClassFixture<ProxiedSandbox>, IDisposable
{
    private readonly HttpClient _http;
    private readonly GraphServiceClient _graph;

    public GraphClientTests(ProxiedSandbox sandbox)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        _http = new HttpClient(sandbox.Transport());
        _graph = new GraphServiceClient(_http, SandboxCredential.Of(DefaultWorld.PartnerTenantId, _http));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public void Dispose()
    {
        _graph.Dispose();
        _http.Dispose();
    }

    /// <summary>Every call, and the table.</summary>
    [Fact]
    public Task Reads_as_at_Microsoft() =>
        ClientTable.CheckAsync(
            "Microsoft.Graph 6.10.0 with Azure.Identity 1.21.0",
            [
                new("Me", async () => (await _graph.Me.GetAsync(cancellationToken: Stop))!.UserPrincipalName!),
                new("Organization", async () => (await _graph.Organization.GetAsync(cancellationToken: Stop))!.Value![0].DisplayName!),
                new("Contracts", async () => $"{(await _graph.Contracts.GetAsync(cancellationToken: Stop))!.Value!.Count} contracts"),
                new("DelegatedAdminRelationships, two a page, PageIterator", PagesAsync),
                new("HealthOverviews with issues", HealthAsync),
                new("Batch of three, one unknown", BatchAsync),
                new("Users of an unknown path", UnknownAsync),
            ]
        );

    private async Task<string> PagesAsync()
    {
        var first = await _graph.TenantRelationships.DelegatedAdminRelationships.GetAsync(asked => asked.QueryParameters.Top = 2, Stop);
        var all = new List<string>();
        var pages = PageIterator<DelegatedAdminRelationship, DelegatedAdminRelationshipCollectionResponse>.CreatePageIterator(
            _graph,
            first!,
            relationship =>
            {
                all.Add(relationship.Customer!.DisplayName!);
                return true;
            }
        );
        await pages.IterateAsync(Stop);
        return $"{all.Count} relationships of {all.Distinct().Count()} customers";
    }

    private async Task<string> HealthAsync()
    {
        var found = await _graph.Admin.ServiceAnnouncement.HealthOverviews.GetAsync(asked => asked.QueryParameters.Expand = ["issues"], Stop);
        return $"{found!.Value!.Count} services";
    }

    private async Task<string> BatchAsync()
    {
        var batch = new BatchRequestContentCollection(_graph);
        var me = await batch.AddBatchRequestStepAsync(_graph.Me.ToGetRequestInformation());
        var organization = await batch.AddBatchRequestStepAsync(_graph.Organization.ToGetRequestInformation());
        var none = await batch.AddBatchRequestStepAsync(_graph.Planner.ToGetRequestInformation());
        var answers = await _graph.Batch.PostAsync(batch, Stop);
        var statuses = await answers.GetResponsesStatusCodesAsync();
        var user = await answers.GetResponseByIdAsync<User>(me);
        return $"{(int)statuses[me]} {user.GivenName}, {(int)statuses[organization]}, {(int)statuses[none]}";
    }

    private async Task<string> UnknownAsync()
    {
        var error = await Assert.ThrowsAsync<ODataError>(() => _graph.Planner.GetAsync(cancellationToken: Stop));
        return $"{error.ResponseStatusCode} {error.Error!.Code}";
    }
}
