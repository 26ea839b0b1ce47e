namespace PartnerSupport.Services.Identity;

/// <summary>One way of getting tokens. Asks each time: what is held is the <see cref="TokenCache"/>'s business.</summary>
internal interface ISignInFlow
{
    /// <summary>Whether a user stands behind it; null when only a token can tell.</summary>
    bool? IsDelegated { get; }

    /// <summary>Gets a token.</summary>
    /// <param name="tenant">The tenant that issues it, by id or domain; "organizations" for the account's home.</param>
    /// <param name="api">The API it is for.</param>
    /// <param name="claims">A claims challenge; null without one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FlowToken> AcquireAsync(string tenant, MicrosoftApi api, string? claims, CancellationToken cancellationToken);
}
