namespace PartnerSupport;

/// <summary>Support plans and contracts (R7, R14b, R22, R24, FACTS 5.3).</summary>
public enum SupportPlan
{
    /// <summary>Nothing is known.</summary>
    Unknown = 0,

    /// <summary>Cloud Solution Provider: comes with the programme; chosen in the Azure portal (R7).</summary>
    CloudSolutionProvider,

    /// <summary>Signature Cloud Support, with partner benefits (R14b).</summary>
    SignatureCloudSupport,

    /// <summary>Advanced Support for Partners: the least for Dynamics 365 (R24).</summary>
    AdvancedSupportForPartners,

    /// <summary>Premier Support for Partners.</summary>
    PremierSupportForPartners,

    /// <summary>Professional Direct: Azure's API files tickets under it (FACTS 3.6).</summary>
    ProfessionalDirect,

    /// <summary>Unified: Azure's API files tickets under it (FACTS 3.6).</summary>
    Unified,

    /// <summary>Support incidents among the partner's benefits.</summary>
    PartnerBenefits,

    /// <summary>An Azure support plan of one's own (R22): Basic, Developer or Standard.</summary>
    AzureSupportPlan,
}
