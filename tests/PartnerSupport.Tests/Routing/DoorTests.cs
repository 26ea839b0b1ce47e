namespace PartnerSupport.Tests.Routing;

/// <summary>The right doors for what the programme does not cover.</summary>
public sealed class DoorTests
{
    private static readonly CloudInfo Cloud = CloudTable.Get(CspCloud.Global);

    [Fact]
    public void R22_the_own_door_of_Azure_names_the_direct_link_and_the_entitlement()
    {
        var refusal = OwnTenantDoor.Refuse(Cloud, CspService.Azure, "Relecloud");

        Assert.Equal(("OwnTenant", "R14a", FindingSeverity.Error), (refusal.Id, refusal.Rule, refusal.Severity));
        Assert.Contains("https://portal.azure.com/#blade/Microsoft_Azure_Support/HelpAndSupportBlade/newsupportrequest", refusal.Action);
        Assert.Contains("your own support plan", refusal.Action);
        Assert.Single(refusal.Candidates);
    }

    [Theory]
    [InlineData(CspService.Office365, "https://admin.microsoft.com/AdminPortal/Home#/support")]
    [InlineData(CspService.DynamicsCrmOnline, "https://admin.powerplatform.microsoft.com/support")]
    [InlineData(CspService.EnterpriseMobilitySuite, "https://intune.microsoft.com/")]
    public void R23_the_own_door_of_the_other_services_is_their_admin_center(CspService service, string link) =>
        Assert.Equal([link], OwnTenantDoor.Refuse(Cloud, service, "Relecloud").Candidates);

    [Fact]
    public void R14a_both_doors_are_named_while_the_service_is_not_known() =>
        Assert.Equal(2, OwnTenantDoor.Refuse(Cloud, CspService.Unknown, "Relecloud").Candidates.Count);

    [Theory]
    [InlineData("Marketplace product Barracuda WAF", "MarketplaceElsewhere")]
    [InlineData("third-party add-in", "MarketplaceElsewhere")]
    [InlineData("Vulnerability", "VulnerabilityElsewhere")]
    [InlineData("CVE-2026-1234", "VulnerabilityElsewhere")]
    [InlineData("Exchange 2013 on premises", "OnPremisesElsewhere")]
    [InlineData("Windows Server 2019", "OnPremisesElsewhere")]
    [InlineData("CSP invoice", "PartnerInvoiceElsewhere")]
    [InlineData("Partner Center", "PartnerCenterElsewhere")]
    [InlineData("Quota increase", "QuotaElsewhere")]
    public void R13_R24_what_is_outside_the_four_is_refused_by_the_right_door(string typed, string id)
    {
        var refusal = RefusedDoors.For(typed, Cloud)!;

        Assert.Equal(id, refusal.Id);
        Assert.Contains(typed, refusal.Message);
        Assert.NotNull(refusal.Action);
    }

    [Theory]
    [InlineData("Azure")]
    [InlineData("Exchange")]
    [InlineData("Advisory")]
    [InlineData("Something else")]
    [InlineData("")]
    [InlineData(null)]
    public void R13_no_door_is_named_for_one_of_the_four_or_for_a_word_that_says_nothing(string? typed) => Assert.Null(RefusedDoors.For(typed, Cloud));
}
