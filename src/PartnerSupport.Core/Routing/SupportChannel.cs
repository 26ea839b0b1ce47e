namespace PartnerSupport;

/// <summary>Where a request is filed, or handed over to a person.</summary>
public enum SupportChannel
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Azure Support REST API: filed by this module.</summary>
    AzureSupportApi,

    /// <summary>Azure portal: handed over (R6 to R9).</summary>
    AzurePortal,

    /// <summary>Office 365 admin center: handed over (R10 to R12).</summary>
    Office365AdminCenter,

    /// <summary>Dynamics 365 or Power Platform admin center: handed over (R10 to R12).</summary>
    DynamicsAdminCenter,

    /// <summary>Admin center of Enterprise Mobility Suite: handed over (R10 to R12).</summary>
    EmsAdminCenter,

    /// <summary>Partner Center: read and annotated by this module (FACTS 2.2).</summary>
    PartnerCenter,
}
