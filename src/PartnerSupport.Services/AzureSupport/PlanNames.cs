namespace PartnerSupport.Services.AzureSupport;

/// <summary>What the service calls the support plans (supportPlanType, supportPlanDisplayName; FACTS 3.4, 5.3).</summary>
internal static class PlanNames
{
    /// <summary>Compared without blanks and case, from the most telling part on.</summary>
    private static readonly (string Part, SupportPlan Plan)[] Parts =
    [
        ("cloudsolutionprovider", SupportPlan.CloudSolutionProvider),
        ("csp", SupportPlan.CloudSolutionProvider),
        ("prodirect", SupportPlan.ProfessionalDirect),
        ("professionaldirect", SupportPlan.ProfessionalDirect),
        ("unified", SupportPlan.Unified),
        ("premier", SupportPlan.PremierSupportForPartners),
        ("advancedsupport", SupportPlan.AdvancedSupportForPartners),
        ("asfp", SupportPlan.AdvancedSupportForPartners),
        ("signature", SupportPlan.SignatureCloudSupport),
        ("partnerbenefit", SupportPlan.PartnerBenefits),
        ("basic", SupportPlan.AzureSupportPlan),
        ("developer", SupportPlan.AzureSupportPlan),
        ("standard", SupportPlan.AzureSupportPlan),
        ("free", SupportPlan.AzureSupportPlan),
    ];

    /// <summary>The plan; Unknown for a name that this version does not know.</summary>
    /// <param name="name">The service's words.</param>
    public static SupportPlan Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return SupportPlan.Unknown;
        var key = string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
        return Parts.FirstOrDefault(row => key.Contains(row.Part, StringComparison.Ordinal)).Plan;
    }
}
