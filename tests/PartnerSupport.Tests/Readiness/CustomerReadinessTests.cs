using System.Net;
using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Desk;

namespace PartnerSupport.Tests.Readiness;

/// <summary>Whether we could file for a customer now, and exactly what is missing.</summary>
public sealed class CustomerReadinessTests
{
    [Fact]
    public async Task A_customer_with_everything_lacks_nothing()
    {
        await using var desk = await DeskWorld.OpenAsync();

        Assert.All(await ChecksAsync(desk, "Contoso"), check => Assert.Equal(ReadinessState.Ready, check.State));
    }

    [Fact]
    public async Task A_customer_that_owns_nothing_of_the_programme_is_told_apart_from_one_that_cannot_be_read()
    {
        var world = SandboxWorld.Create();
        world.ChangeCustomer(DefaultWorld.WoodgroveTenantId, customer => customer with { Licences = [], AzureSubscriptions = [] });
        await using var desk = await DeskWorld.OpenAsync(world);

        var nothing = await CheckAsync(desk, "Woodgrove Bank", "Services");
        Assert.Equal(ReadinessState.Missing, nothing.State);
        PartnerReadinessTests.Says("ReadinessServicesMissing", nothing);

        // No delegated relationship: neither Partner Center nor Graph shows the licences.
        var unknown = await CheckAsync(desk, "Adatum", "Services");
        Assert.Equal(ReadinessState.Unknown, unknown.State);
        Assert.Equal(MessageText.Action("ReadinessServicesUnknown"), unknown.Action);
        Assert.Contains("Directory readers", unknown.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R25_relationships_that_may_not_be_read_are_unknown_and_the_right_is_named()
    {
        await using var desk = await DeskWorld.OpenAsync();
        desk.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = "delegatedAdminRelationships",
                Status = HttpStatusCode.Forbidden,
                Times = int.MaxValue,
            }
        );

        var check = await CheckAsync(desk, "Contoso", "Relationship");

        Assert.Equal(ReadinessState.Unknown, check.State);
        Assert.StartsWith(MessageText.Format("RelationshipsUnknown", "Contoso", "*").Split('*')[0], check.Message, StringComparison.Ordinal);
        Assert.Contains("DelegatedAdminRelationship.Read.All", check.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R25_relationships_of_which_none_is_seen_are_unknown_and_not_missing()
    {
        var world = SandboxWorld.Create();
        world.ChangeCustomer(DefaultWorld.FabrikamTenantId, customer => customer with { Relationships = [] });
        await using var desk = await DeskWorld.OpenAsync(world);

        var check = await CheckAsync(desk, "Fabrikam", "Relationship");

        Assert.Equal(ReadinessState.Unknown, check.State);
        PartnerReadinessTests.Says(ReviewIds.RelationshipsNotSeen, check, "Fabrikam");
    }

    [Fact]
    public async Task R25_an_account_without_a_way_in_is_led_to_the_check_of_the_relationship_and_not_in_a_circle()
    {
        await using var desk = await DeskWorld.OpenAsync();

        var checks = await ChecksAsync(desk, "Adatum");

        Assert.Equal(MessageText.Format(ReviewIds.ReadinessRelationshipNeeded), Assert.Single(checks, check => check.Name == "Consent").Action);
        Assert.All(checks, check => Assert.DoesNotContain("Test-CspSupportReadiness", check.Action ?? string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public async Task R25_a_role_that_is_assigned_to_nobody_needs_attention()
    {
        var world = SandboxWorld.Create();
        world.ChangeCustomer(
            DefaultWorld.FabrikamTenantId,
            customer => customer with { Relationships = [customer.Relationships[0] with { Assignments = [] }] }
        );
        await using var desk = await DeskWorld.OpenAsync(world);

        var check = await CheckAsync(desk, "Fabrikam", "Relationship");

        Assert.Equal(ReadinessState.Attention, check.State);
        PartnerReadinessTests.Says("NoActiveAssignment", check, "Fabrikam");
    }

    [Fact]
    public async Task R2_trouble_that_Microsoft_knows_of_is_named_with_its_incident()
    {
        await using var desk = await DeskWorld.OpenAsync();

        var check = await CheckAsync(desk, "Fabrikam", "Health");

        Assert.Equal(ReadinessState.Attention, check.State);
        PartnerReadinessTests.Says("ReadinessHealthAttention", check, "SharePoint Online (SP000101)");
    }

    [Fact]
    public async Task R2_what_was_over_yesterday_is_still_told_and_what_was_over_last_week_is_not()
    {
        var now = DateTimeOffset.UtcNow;
        var world = SandboxWorld.Create();
        world.ChangeCustomer(
            DefaultWorld.ContosoTenantId,
            customer =>
                customer with
                {
                    Incidents = [Over("EX999001", "Mail is delayed", now.AddDays(-1)), Over("EX999002", "Search is slow", now.AddDays(-7))],
                }
        );
        await using var desk = await DeskWorld.OpenAsync(world);

        var check = await CheckAsync(desk, "Contoso", "Health");

        Assert.Equal(ReadinessState.Ready, check.State);
        Assert.Equal(MessageText.Format("ReadinessHealthRecovered", 7, "EX999001 Mail is delayed"), check.Message);

        static SandboxIncident Over(string id, string title, DateTimeOffset ended) =>
            new(id, "Exchange Online", title, ended.AddHours(-2)) { Status = "serviceRestored", Ended = ended };
    }

    [Fact]
    public async Task R2_health_that_may_not_be_read_is_unknown_and_the_right_is_named()
    {
        await using var desk = await DeskWorld.OpenAsync();
        desk.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = "serviceAnnouncement",
                Status = HttpStatusCode.Forbidden,
                Times = int.MaxValue,
            }
        );

        var check = await CheckAsync(desk, "Contoso", "Health");

        Assert.Equal(ReadinessState.Unknown, check.State);
        Assert.Contains("ServiceHealth.Read.All", check.Action, StringComparison.Ordinal);
    }

    private static async Task<ReadinessCheck> CheckAsync(DeskWorld desk, string customer, string name) =>
        Assert.Single(await ChecksAsync(desk, customer), check => check.Name == name);

    private static async Task<IReadOnlyList<ReadinessCheck>> ChecksAsync(DeskWorld desk, string name)
    {
        var customer = await desk.Desk.Customers.ResolveAsync(name, TestContext.Current.CancellationToken);
        return await desk.Desk.Readiness.CheckCustomerAsync(customer, TestContext.Current.CancellationToken);
    }
}
