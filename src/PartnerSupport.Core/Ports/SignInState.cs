namespace PartnerSupport;

/// <summary>What is known of a sign-in; safe to show.</summary>
public sealed record SignInState
{
    /// <summary>How it was signed in.</summary>
    public required SignInKind Kind { get; init; }

    /// <summary>The partner's tenant.</summary>
    public Guid TenantId { get; init; }

    /// <summary>The signed-in user's name; null for an app.</summary>
    public string? Account { get; init; }

    /// <summary>The application.</summary>
    public string? ClientId { get; init; }

    /// <summary>Whether a user stands behind it.</summary>
    public bool IsDelegated { get; init; }

    /// <summary>Whether MFA was done; null until a token was seen.</summary>
    public bool? HasMfa { get; init; }

    /// <summary>When the refresh token was obtained, UTC; null when unknown.</summary>
    public DateTimeOffset? RefreshTokenObtainedAt { get; init; }
}
