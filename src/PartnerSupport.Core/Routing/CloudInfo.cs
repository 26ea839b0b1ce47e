namespace PartnerSupport;

/// <summary>One cloud: its endpoints and portals, what it offers, and whether it is closed (R1, FACTS 2.8, 3.9, 4.7, 6).</summary>
public sealed record CloudInfo
{
    /// <summary>The cloud.</summary>
    public required CspCloud Cloud { get; init; }

    /// <summary>Sign-in, for example <c>https://login.microsoftonline.com</c>.</summary>
    public required Uri Login { get; init; }

    /// <summary>Microsoft Graph.</summary>
    public required Uri Graph { get; init; }

    /// <summary>Azure Resource Manager.</summary>
    public required Uri ResourceManager { get; init; }

    /// <summary>Audience of Azure Resource Manager tokens.</summary>
    public required Uri ResourceManagerAudience { get; init; }

    /// <summary>Partner Center's API.</summary>
    public required Uri PartnerCenter { get; init; }
}
