namespace PartnerSupport.Sandbox;

/// <summary>Which of Microsoft's services a host of the sandbox plays.</summary>
public enum SandboxService
{
    /// <summary>No service of the sandbox.</summary>
    Unknown = 0,

    /// <summary>The token service (Entra ID), v1 and v2.0.</summary>
    Login,

    /// <summary>Microsoft Graph v1.0 and beta (FACTS 4).</summary>
    Graph,

    /// <summary>Partner Center's REST API (FACTS 2).</summary>
    PartnerCenter,

    /// <summary>Azure Resource Manager with Microsoft.Support (FACTS 3).</summary>
    AzureResourceManager,
}
