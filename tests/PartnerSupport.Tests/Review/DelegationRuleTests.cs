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

    [Theory]
    [InlineData(SupportChannel.AzureSupportApi, FindingSeverity.Error)]
    [InlineData(SupportChannel.AzurePortal, FindingSeverity.Warning)]
    public void R25_an_empty_answer_proves_nothing_it_warns_of_a_hand_off_and_refuses_what_we_would_file(SupportChannel channel, FindingSeverity severity)
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
            Relationships = Fact<IReadOnlyList<DelegatedRelationship>>.Known([]),
        };

        var finding = Assert.Single(new DelegationRule().Review(facts));

        Assert.Equal((ReviewIds.RelationshipsNotSeen, severity), (finding.Id, finding.Severity));
        Assert.Contains("DelegatedAdminRelationship.Read.All", finding.Action, StringComparison.Ordinal);
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

    [Fact]
    public void R25_every_finding_names_rule_customer_and_what_was_found()
    {
        var group = Guid.NewGuid();
        var other = Guid.NewGuid();
        AccessAssignment Outside(Guid id) => new(id, "Active", [SupportRoles.ServiceSupportAdministrator], false);
        IEnumerable<Finding>[] reviews =
        [
            Review(),
            Review(SampleFacts.Relationship("terminated"), SampleFacts.Relationship("expired"), SampleFacts.Relationship("expired")),
            Review(SampleFacts.Relationship() with { RoleIds = [] }),
            Review(SampleFacts.Relationship() with { Assignments = [] }),
            Review(SampleFacts.Relationship() with { Assignments = [Outside(group), Outside(other)] }),
            Review(SampleFacts.Relationship(ends: SampleFacts.Now.AddDays(29)), SampleFacts.Relationship(ends: SampleFacts.Now.AddDays(10))),
            new DelegationRule().Review(SampleFacts.Of() with { Relationships = Fact<IReadOnlyList<DelegatedRelationship>>.Unknown("403") }),
        ];
        var findings = reviews.Select(review => Assert.Single(review)).ToArray();

        Assert.All(findings, finding => Assert.Equal(("R25", "Customer"), (finding.Rule, finding.Target)));
        Assert.All(findings.Where((_, at) => at != 4), finding => Assert.Contains("Contoso", finding.Message, StringComparison.Ordinal));
        Assert.Equal(ReviewIds.RelationshipsNotSeen, findings[0].Id);
        Assert.Contains("(found: terminated, expired)", findings[1].Message, StringComparison.Ordinal);
        Assert.Contains("Directory readers + Support Request Contributor", findings[2].Action, StringComparison.Ordinal);
        Assert.Contains($"{group}, {other}", findings[4].Action, StringComparison.Ordinal);
        Assert.Contains("2026-04-02", findings[5].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void R25_one_relationship_group_or_role_that_will_do_is_enough()
    {
        var (lasting, ending) = (SampleFacts.Relationship(), SampleFacts.Relationship(ends: SampleFacts.Now.AddDays(10)));
        AccessAssignment Of(bool member) => new(Guid.NewGuid(), "active", [SupportRoles.ServiceSupportAdministrator], member);

        Assert.Empty(Review(lasting, ending));
        Assert.Empty(Review(SampleFacts.Relationship(ends: SampleFacts.Now.AddDays(30))));
        Assert.Empty(Review(lasting with { Assignments = [Of(false), Of(true)] }));
        Assert.Empty(Review(lasting with { RoleIds = [DirectoryReaders, SupportRoles.ServiceSupportAdministrator] }, CspService.Office365));
    }

    [Fact]
    public void R25_a_preview_and_a_customer_that_was_not_found_have_no_relationship_to_judge()
    {
        var facts = SampleFacts.Of() with { Relationships = Fact<IReadOnlyList<DelegatedRelationship>>.Known([]) };

        Assert.Empty(new DelegationRule().Review(facts with { IsPreview = true }));
        Assert.Empty(new DelegationRule().Review(facts with { Customer = null }));
    }

    private static IEnumerable<Finding> Review(params DelegatedRelationship[] relationships) =>
        new DelegationRule().Review(SampleFacts.Of() with { Relationships = Fact<IReadOnlyList<DelegatedRelationship>>.Known(relationships) });

    private static IEnumerable<Finding> Review(DelegatedRelationship relationship, CspService service) =>
        new DelegationRule().Review(
            SampleFacts.Of() with
            {
                Service = service,
                Relationships = Fact<IReadOnlyList<DelegatedRelationship>>.Known([relationship]),
            }
        );
}
