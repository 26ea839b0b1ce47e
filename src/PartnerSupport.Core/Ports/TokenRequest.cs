namespace PartnerSupport;

/// <summary>Which token is wanted.</summary>
/// <param name="TenantId">The tenant that issues it: the partner's or a customer's.</param>
/// <param name="Api">The API it is for.</param>
/// <param name="Claims">A claims challenge that the API answered with; null without one.</param>
public sealed record TokenRequest(Guid TenantId, MicrosoftApi Api, string? Claims = null)
{
    /// <summary>A token that the API has just refused: not to be handed out again. Null without one.</summary>
    public AccessGrant? Refused { get; init; }
}
