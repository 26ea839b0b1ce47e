namespace PartnerSupport.Tests.Routing;

/// <summary>Plan words of the wire.</summary>
public sealed class SupportPlanWordsTests
{
    [Theory]
    [InlineData("ProDirect", SupportPlan.ProfessionalDirect)]
    [InlineData("Professional Direct", SupportPlan.ProfessionalDirect)]
    [InlineData("Azure Support Plan - Professional Direct", SupportPlan.ProfessionalDirect)]
    [InlineData("PREMIER", SupportPlan.PremierSupportForPartners)]
    [InlineData("Premier Support for Partners", SupportPlan.PremierSupportForPartners)]
    [InlineData("PSfP", SupportPlan.PremierSupportForPartners)]
    [InlineData("Unified", SupportPlan.Unified)]
    [InlineData("Unified Enterprise", SupportPlan.Unified)]
    [InlineData("CSP", SupportPlan.CloudSolutionProvider)]
    [InlineData("csp plan", SupportPlan.CloudSolutionProvider)]
    [InlineData("Cloud Solution Provider", SupportPlan.CloudSolutionProvider)]
    [InlineData("CloudSolutionProvider", SupportPlan.CloudSolutionProvider)]
    [InlineData("Signature Cloud Support", SupportPlan.SignatureCloudSupport)]
    [InlineData("Advanced Support for Partners", SupportPlan.AdvancedSupportForPartners)]
    [InlineData("ASfP", SupportPlan.AdvancedSupportForPartners)]
    [InlineData("Basic", SupportPlan.AzureSupportPlan)]
    [InlineData("Basic support", SupportPlan.AzureSupportPlan)]
    [InlineData("Developer", SupportPlan.AzureSupportPlan)]
    [InlineData("Azure Support Plan: Standard", SupportPlan.AzureSupportPlan)]
    [InlineData("Free", SupportPlan.AzureSupportPlan)]
    [InlineData("Partner benefits", SupportPlan.PartnerBenefits)]
    [InlineData("Enterprise", SupportPlan.Unknown)]
    [InlineData("Nonstandard", SupportPlan.Unknown)]
    [InlineData("3", SupportPlan.Unknown)]
    [InlineData("", SupportPlan.Unknown)]
    [InlineData(null, SupportPlan.Unknown)]
    public void A_plan_is_read_in_every_spelling_and_an_unknown_one_is_unknown(string? text, SupportPlan expected) =>
        Assert.Equal(expected, SupportPlanWords.Read(text));

    [Fact]
    public void Every_plan_reads_back_from_its_own_name() =>
        Assert.All(Enum.GetValues<SupportPlan>(), plan => Assert.Equal(plan, SupportPlanWords.Read(plan.ToString())));
}
