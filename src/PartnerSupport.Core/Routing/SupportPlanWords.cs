namespace PartnerSupport;

/// <summary>Plan words of the wire and of people (FACTS 3.3, 3.4, 3.6, 5.3): the service writes the same plan in several ways.</summary>
public static class SupportPlanWords
{
    // The order decides where a name holds two words: "Azure Support Plan: Premier" is Premier, "Premier Support for Partners" as well.
    private static readonly (string Word, SupportPlan Plan)[] Parts =
    [
        ("cloudsolutionprovider", SupportPlan.CloudSolutionProvider),
        ("signature", SupportPlan.SignatureCloudSupport),
        ("asfp", SupportPlan.AdvancedSupportForPartners),
        ("advancedsupport", SupportPlan.AdvancedSupportForPartners),
        ("psfp", SupportPlan.PremierSupportForPartners),
        ("premier", SupportPlan.PremierSupportForPartners),
        ("unified", SupportPlan.Unified),
        ("prodirect", SupportPlan.ProfessionalDirect),
        ("professionaldirect", SupportPlan.ProfessionalDirect),
        ("benefit", SupportPlan.PartnerBenefits),
    ];

    private static readonly (string Word, SupportPlan Plan)[] Wholes =
    [
        ("csp", SupportPlan.CloudSolutionProvider),
        ("cspplan", SupportPlan.CloudSolutionProvider),
        ("mpn", SupportPlan.PartnerBenefits),
        ("basic", SupportPlan.AzureSupportPlan),
        ("free", SupportPlan.AzureSupportPlan),
        ("developer", SupportPlan.AzureSupportPlan),
        ("standard", SupportPlan.AzureSupportPlan),
    ];

    private static readonly string[] Wrappings = ["microsoft", "azuresupportplan", "azure", "supportplan", "support", "plan"];

    /// <summary>The plan that a word means; Unknown for one that this version does not know, never an error.</summary>
    /// <param name="text">The word, for example "ProDirect", "Azure Support Plan - Standard" or "CSP".</param>
    public static SupportPlan Read(string? text)
    {
        var word = string.Concat((text ?? string.Empty).Where(char.IsLetterOrDigit)).ToLowerInvariant();
        if (word.Length == 0)
            return SupportPlan.Unknown;
        if (Enum.TryParse<SupportPlan>(word, ignoreCase: true, out var named) && Enum.IsDefined(named) && !char.IsAsciiDigit(word[0]))
            return named;
        foreach (var (part, plan) in Parts)
        {
            if (word.Contains(part, StringComparison.Ordinal))
                return plan;
        }

        var bare = Wrappings.Aggregate(word, (rest, wrapping) => rest.Replace(wrapping, string.Empty, StringComparison.Ordinal));
        return Wholes.FirstOrDefault(whole => whole.Word == bare).Plan;
    }
}
