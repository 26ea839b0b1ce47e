namespace PartnerSupport.Sandbox;

/// <summary>A sign-in under way: a device code or an authorization code.</summary>
internal sealed record SignIn(string ClientId, string Scope, DateTimeOffset Expires)
{
    /// <summary>Device code: polls answered with authorization_pending before the person is done.</summary>
    public int PendingPolls { get; init; }

    /// <summary>Authorization code: where it may be redeemed.</summary>
    public string RedirectUri { get; init; } = "";

    /// <summary>Authorization code: the PKCE challenge (S256), or empty.</summary>
    public string Challenge { get; init; } = "";

    /// <summary>The request carried a claims challenge, and the person at the browser met it.</summary>
    public bool StepUp { get; init; }
}
