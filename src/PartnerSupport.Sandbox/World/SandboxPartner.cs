namespace PartnerSupport.Sandbox;

/// <summary>The partner whose sandbox this is: its directory and its profiles at Partner Center (FACTS 2.7).</summary>
public sealed record SandboxPartner
{
    /// <summary>The partner's directory.</summary>
    public required SandboxTenant Tenant { get; init; }

    /// <summary>Support profile: mail address.</summary>
    public required string SupportEmail { get; init; }

    /// <summary>Support profile: phone.</summary>
    public required string SupportPhone { get; init; }

    /// <summary>Support profile: web site.</summary>
    public required string SupportWebsite { get; init; }

    /// <summary>The primary contact of the legal business profile.</summary>
    public required SandboxContact PrimaryContact { get; init; }

    /// <summary>The address of the legal business profile.</summary>
    public required SandboxAddress Address { get; init; }

    /// <summary>The partner's programme id.</summary>
    public required string MpnId { get; init; }
}
