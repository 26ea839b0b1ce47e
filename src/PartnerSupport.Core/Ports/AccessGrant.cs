namespace PartnerSupport;

/// <summary>An access token and what can be read from it.</summary>
public sealed class AccessGrant
{
    /// <summary>The token itself: goes into one header and nowhere else.</summary>
    public required string Token { get; init; }

    /// <summary>When it ends, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether a user stands behind it.</summary>
    public bool IsDelegated { get; init; }

    /// <summary>Whether its <c>amr</c> holds mfa.</summary>
    public bool HasMfa { get; init; }

    /// <summary>Nothing of a token is printed.</summary>
    public override string ToString() => "AccessGrant";
}
