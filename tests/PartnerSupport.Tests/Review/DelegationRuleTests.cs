using PartnerSupport;

namespace PartnerSupport.Tests.Review;

public sealed class DelegationRuleTests
{
    private static readonly Guid DirectoryReaders = new("88d8e3e3-8f55-4a1e-953a-9b9898b8876b");

    [Fact]
    public void R25_an_active_relationship_with_role_and_assignment_says_nothing() => Assert.Empty(Review(SampleFacts.Relationship()));

    [Theory]
    [InlineData("terminated")]
    [InlineData("approvalPending")]
    public void R25_a_relationship_that_is_proven_inactive_refuses_and_names_its_state(string status)
    {
        var finding = Assert.Single(Review(SampleFacts.Relationship(status)));

        Assert.Equal(("NoDelegatedRelationship", FindingSeverity.Error), (finding.Id, finding.Severity));
        Assert.Contains(status, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void R25_relationships_that_cannot_be_read_warn_and_never_refuse()
    {
        var facts = SampleFacts.Of() with { Relationships = Fact<IReadOnlyList<DelegatedRelationship>>.Unknown("403", "DelegatedAdminRelationship.Read.All") };

        var finding = Assert.Single(new DelegationRule().Review(facts));

        Assert.Equal(("RelationshipsUnknown", FindingSeverity.Warning), (finding.Id, finding.Severity));
        Assert.Contains("DelegatedAdminRelationship.Read.All", finding.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void R25_a_role_that_files_nothing_warns_and_names_the_least_one()
    {
        var finding = Assert.Single(Review(SampleFacts.Relationship(role: DirectoryReaders), CspService.Office365));

        Assert.Equal("NoSupportRole", finding.Id);
        Assert.Contains("Service Support Administrator", finding.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void R25_for_azure_any_role_does_since_the_right_lies_on_the_subscription() =>
        Assert.Empty(Review(SampleFacts.Relationship(role: DirectoryReaders)));

    [Fact]
    public void R25_a_role_that_no_group_holds_yet_warns_and_names_the_place_where_it_is_assigned()
    {
        var finding = Assert.Single(
            Review(
                SampleFacts.Relationship() with
                {
                    Assignments = [new AccessAssignment(Guid.NewGuid(), "pending", [SupportRoles.ServiceSupportAdministrator], true)],
                }
            )
        );

        Assert.Equal(("NoActiveAssignment", FindingSeverity.Warning), (finding.Id, finding.Severity));
        Assert.Contains("Admin relationships", finding.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void R25_somebody_outside_the_assigned_group_is_told() =>
        Assert.Equal("NotInAssignedGroup", Assert.Single(Review(SampleFacts.Relationship(member: false))).Id);

    [Fact]
    public void R25_a_relationship_that_ends_within_thirty_days_warns() =>
        Assert.Equal("RelationshipExpires", Assert.Single(Review(SampleFacts.Relationship(ends: SampleFacts.Now.AddDays(29)))).Id);

    [Theory]
    [InlineData(SupportChannel.AzureSupportApi, FindingSeverity.Error)]
    [InlineData(SupportChannel.AzurePortal, FindingSeverity.Warning)]
    public void R25_a_role_that_is_proven_unassigned_refuses_what_we_would_file_and_warns_of_what_a_person_submits(
        SupportChannel channel,
        FindingSeverity severity
    )
    {
        var facts = SampleFacts.Of() with
        {
            Route = new SupportRoute
            {
                Service = CspService.Azure,
                Cloud = CspCloud.Global,
                Channel = channel,
                Reason = "-",
            },
            Relationships = Fact<IReadOnlyList<DelegatedRelationship>>.Known([SampleFacts.Relationship() with { Assignments = [] }]),
        };

        var finding = Assert.Single(new DelegationRule().Review(facts));

        Assert.Equal(("NoActiveAssignment", severity), (finding.Id, finding.Severity));
    }

    private static IEnumerable<Finding> Review(DelegatedRelationship relationship, CspService service = CspService.Azure) =>
        new DelegationRule().Review(
            SampleFacts.Of() with
            {
                Service = service,
                Relationships = Fact<IReadOnlyList<DelegatedRelationship>>.Known([relationship]),
            }
        );
}
