using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.Graph;

public sealed class GraphFactsTests
{
    [Fact]
    public async Task An_active_relationship_comes_with_roles_assignments_and_our_membership()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var fact = await bench.Services.Customers.GetRelationshipsAsync(ServiceBench.Contoso, refresh: false, ServiceBench.Token);

        var relationship = Assert.Single(fact.Value!);
        Assert.True(relationship.IsActive);
        Assert.Contains(Guid.Parse(AdminRoles.ServiceSupportAdministrator), relationship.RoleIds);
        var assignment = Assert.Single(relationship.Assignments);
        Assert.Equal("active", assignment.Status);
        Assert.Equal(Guid.Parse(DefaultWorld.SupportDeskGroupId), assignment.GroupId);
        Assert.True(assignment.UserIsMember);
        Assert.False(relationship.ExtendsItself);
        Assert.NotNull(relationship.EndsAt);
    }

    [Fact]
    public async Task A_user_outside_the_group_is_known_to_be_outside()
    {
        await using var bench = await ServiceBench.OpenAsync();
        bench.World.ChangeUser(user => user with { Groups = user.Groups.Where(group => group.Id == DefaultWorld.AdminAgentsGroupId).ToArray() });

        var fact = await bench.Services.Customers.GetRelationshipsAsync(ServiceBench.Contoso, refresh: true, ServiceBench.Token);

        Assert.False(fact.Value![0].Assignments[0].UserIsMember);
    }

    [Fact]
    public async Task An_applications_membership_is_unknown_and_not_no()
    {
        await using var bench = await ServiceBench.OpenAsync(appOnly: true);

        var fact = await bench.Services.Customers.GetRelationshipsAsync(ServiceBench.Contoso, refresh: false, ServiceBench.Token);

        Assert.Null(fact.Value![0].Assignments[0].UserIsMember);
    }

    [Fact]
    public async Task A_terminated_relationship_is_known_as_such()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var fact = await bench.Services.Customers.GetRelationshipsAsync(ServiceBench.Adatum, refresh: false, ServiceBench.Token);

        var relationship = Assert.Single(fact.Value!);
        Assert.Equal("terminated", relationship.Status);
        Assert.False(relationship.IsActive);
    }

    [Fact]
    public async Task Relationships_that_cannot_be_read_are_unknown()
    {
        await using var bench = await ServiceBench.OpenAsync();
        bench.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = "delegatedAdminRelationships",
                Times = int.MaxValue,
                RetryAfter = null,
            }
        );

        var fact = await bench.Services.Customers.GetRelationshipsAsync(ServiceBench.Contoso, refresh: false, ServiceBench.Token);

        Assert.False(fact.IsKnown);
        Assert.Contains("delegatedAdminRelationships", fact.WhyUnknown!);
    }

    [Fact]
    public async Task Open_incidents_of_the_tenant_are_read_and_those_that_are_over_left_out()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var fact = await bench.Services.Health.GetOpenIncidentsAsync(ServiceBench.Fabrikam, ServiceBench.Token);

        var incident = Assert.Single(fact.Value!);
        Assert.Equal(("SP000101", CspService.Office365, true), (incident.Id, incident.Service, incident.IsAdvisory));
        Assert.Equal("SharePoint Online", incident.ServiceName);
        Assert.Contains(DefaultWorld.FabrikamTenantId, incident.Link!.AbsoluteUri);
        Assert.Empty((await bench.Services.Health.GetOpenIncidentsAsync(ServiceBench.Contoso, ServiceBench.Token)).Value!);
    }

    [Theory]
    [InlineData(FaultKind.HtmlPage)]
    [InlineData(FaultKind.CutBody)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Drop)]
    public async Task Health_that_cannot_be_read_is_unknown_and_never_quiet(FaultKind fault)
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

        var fact = await bench.Services.Health.GetOpenIncidentsAsync(ServiceBench.Fabrikam, ServiceBench.Token);

        Assert.False(fact.IsKnown);
        Assert.NotEmpty(fact.WhyUnknown!);
    }

    [Fact]
    public async Task One_bad_answer_among_good_ones_is_asked_for_again()
    {
        await using var bench = await ServiceBench.OpenAsync();
        bench.World.Faults.Add(new SandboxFault(FaultKind.HtmlPage) { PathContains = "serviceAnnouncement" });

        Assert.True((await bench.Services.Health.GetOpenIncidentsAsync(ServiceBench.Fabrikam, ServiceBench.Token)).IsKnown);
    }
}
