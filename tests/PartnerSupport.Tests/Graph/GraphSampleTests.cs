using Microsoft.Graph.Models;
using Microsoft.Kiota.Serialization.Json;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Graph;
using PartnerSupport.Services.Wire;
using PartnerSupport.Tests.Sandbox.Specs;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.Graph;

/// <summary>Our readers against the documentation's own answers.</summary>
public sealed class GraphSampleTests
{
    public GraphSampleTests() => Assert.SkipUnless(SpecFolder.Exists, SpecFolder.Absent);

    [Fact]
    public void Relationships_are_read_a_resellers_kind_included()
    {
        var relationships = ReferenceData
            .Json("graph/list-delegatedAdminRelationships.json")
            .Items("value")
            .Select(item => LeanRelationships.Read(item)!)
            .ToArray();

        Assert.Equal(3, relationships.Length);
        Assert.Equal(("active", true, true), (relationships[0].Status, relationships[0].IsActive, relationships[0].ExtendsItself));
        Assert.Equal(Guid.Parse("dd4db9a0-cc4a-4213-9f9f-70242232d97e"), Assert.Single(relationships[0].RoleIds));
        Assert.Equal(("terminated", false, false), (relationships[1].Status, relationships[1].IsActive, relationships[1].ExtendsItself));
        Assert.Equal(
            new DateTimeOffset(2024, 2, 10, 11, 24, 42, TimeSpan.Zero),
            relationships[0].EndsAt!.Value.AddTicks(-(relationships[0].EndsAt!.Value.Ticks % TimeSpan.TicksPerSecond))
        );
    }

    [Fact]
    public void The_SDK_reads_the_same_relationships()
    {
        var lean = ReferenceData.Json("graph/list-delegatedAdminRelationships.json").Items("value").Select(LeanRelationships.Read);
        var typed = Parse("graph/list-delegatedAdminRelationships.json", DelegatedAdminRelationshipCollectionResponse.CreateFromDiscriminatorValue)
            .Value!.Select(SdkRelationships.Read);

        Assert.Equal(lean, typed, Same);

        static bool Same(DelegatedRelationship? one, DelegatedRelationship? other) =>
            one!.RoleIds.SequenceEqual(other!.RoleIds) && one with { RoleIds = [] } == other with { RoleIds = [] };
    }

    [Theory]
    [InlineData("graph/list-healthOverviews.json")]
    [InlineData("graph/list-healthOverviews-expand-issues.json")]
    public void Services_are_read_with_their_state(string file)
    {
        var overviews = Parse(file, ServiceHealthCollectionResponse.CreateFromDiscriminatorValue).Value!;
        var told = ReferenceData.Json(file).Items("value").ToArray();

        var services = overviews.Select(overview => SdkServiceHealth.Read(overview, link: null)!).ToArray();

        Assert.Equal(told.Select(item => item.Text("service")), services.Select(service => service.Name));
        Assert.Equal(told.Select(item => item.Text("status")!.ToUpperInvariant()), services.Select(service => service.Status!.ToUpperInvariant()));
        Assert.Equal(told.Select(item => item.Items("issues").Count()), services.Select(service => service.Incidents.Count));
    }

    [Fact]
    public void An_organization_without_domains_is_not_one_with_none()
    {
        var organization = TenantOrganization.Read(ReferenceData.Json("graph/get-organization.json").Items("value").First());

        Assert.Equal("Contoso", organization.Name);
        Assert.Null(organization.VerifiedDomains);
    }

    [Fact]
    public void Issues_that_are_restored_are_over()
    {
        var issue = Assert.Single(ReferenceData.Json("graph/list-issues-beta.json").Items("value"));

        Assert.Equal("serviceRestored", issue.Text("status"), ignoreCase: true);
        Assert.Null(GraphServiceHealth.Read(issue, link: null));

        issue["isResolved"] = false;
        issue["status"] = "aStateOfTomorrow";
        var open = GraphServiceHealth.Read(issue, link: null)!;
        Assert.Equal(("EX226792", CspService.Office365, false), (open.Id, open.Service, open.IsAdvisory));
        Assert.Equal(new DateTimeOffset(2020, 11, 13, 21, 0, 0, TimeSpan.Zero), open.StartedAt);
    }

    [Fact]
    public void Subscribed_licences_are_read()
    {
        var skus = Parse("graph/list-subscribedSkus.json", SubscribedSkuCollectionResponse.CreateFromDiscriminatorValue)
            .Value!.Select(GraphLicences.Read)
            .ToArray();

        Assert.Equal(
            [("ENTERPRISEPREMIUM", "Enabled", 25), ("CRMSTANDARD", "Suspended", 0)],
            skus.Select(sku => (sku!.SkuPartNumber, sku.State, sku.Units!.Value))
        );
        Assert.Equal(["ADALLOM_S_O365"], skus[0]!.ServicePlans);
    }

    private static T Parse<T>(string file, Microsoft.Kiota.Abstractions.Serialization.ParsableFactory<T> factory)
        where T : Microsoft.Kiota.Abstractions.Serialization.IParsable
    {
        using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllText(SpecFolder.Of(file)));
        return new JsonParseNode(document.RootElement).GetObjectValue(factory)!;
    }
}
