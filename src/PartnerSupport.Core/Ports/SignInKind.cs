namespace PartnerSupport;

/// <summary>The ways to sign in.</summary>
public enum SignInKind
{
    /// <summary>Not given.</summary>
    Unknown = 0,

    /// <summary>The sandbox's own.</summary>
    Sandbox,

    /// <summary>In a browser.</summary>
    Interactive,

    /// <summary>With a code on another device.</summary>
    DeviceCode,

    /// <summary>Secure Application Model: app and user with MFA, from a refresh token.</summary>
    RefreshToken,

    /// <summary>App only, with a certificate.</summary>
    Certificate,

    /// <summary>App only, with a secret.</summary>
    ClientSecret,

    /// <summary>App only, an Azure resource's own identity.</summary>
    ManagedIdentity,

    /// <summary>App only, a federated workload's identity.</summary>
    WorkloadIdentity,

    /// <summary>The caller's own tokens.</summary>
    AccessToken,
}
