namespace PartnerSupport;

/// <summary>Gives access tokens per tenant and audience.</summary>
public interface ITokenSource
{
    /// <summary>An access token.</summary>
    /// <param name="request">For which tenant, for which API, with which claims challenge.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">No token can be had; the id names the sign-in that would give it.</exception>
    ValueTask<AccessGrant> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken);

    /// <summary>What is known of the sign-in without asking anybody.</summary>
    SignInState State { get; }
}
