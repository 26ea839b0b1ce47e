using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace PartnerSupport;

/// <summary>A way to sign in. Secrets are held as such and never shown.</summary>
public sealed record SignIn
{
    /// <summary>How to sign in.</summary>
    public required SignInKind Kind { get; init; }

    /// <summary>Application id.</summary>
    public string? ClientId { get; init; }

    /// <summary>Client secret.</summary>
    public SecureString? ClientSecret { get; init; }

    /// <summary>Client certificate with its private key.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Refresh token of the Secure Application Model (FACTS 2.8).</summary>
    public SecureString? RefreshToken { get; init; }

    /// <summary>When the refresh token was obtained, UTC: it lives 90 days.</summary>
    public DateTimeOffset? RefreshTokenObtainedAt { get; init; }

    /// <summary>A caller's own access tokens; their audience and tenant are read from them.</summary>
    public IReadOnlyList<SecureString> AccessTokens { get; init; } = [];

    /// <summary>Whether tokens may be kept in the operating system's protected store.</summary>
    public bool PersistCache { get; init; }

    /// <summary>Nothing of a sign-in is printed.</summary>
    public override string ToString() => Kind.ToString();
}
