namespace PartnerSupport;

/// <summary>Where a contact came from.</summary>
public enum ContactOrigin
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The partner's own profile at Partner Center and Graph.</summary>
    PartnerProfile,

    /// <summary>A contact of the policy.</summary>
    Policy,

    /// <summary>A profile that the user stored.</summary>
    Stored,

    /// <summary>Given with the request.</summary>
    Given,
}
