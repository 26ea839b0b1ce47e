namespace PartnerSupport;

/// <summary>The APIs that tokens are for.</summary>
public enum MicrosoftApi
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Microsoft Graph.</summary>
    Graph,

    /// <summary>Partner Center.</summary>
    PartnerCenter,

    /// <summary>Azure Resource Manager.</summary>
    AzureResourceManager,
}
