namespace PartnerSupport.Sandbox;

/// <summary>What a refresh token stands for.</summary>
internal sealed record RefreshGrant(string ClientId, bool Confidential, bool Mfa, bool StepUp, DateTimeOffset Issued)
{
    /// <summary>The Secure Application Model's tokens live 90 days (FACTS 2.8).</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    public bool Revoked { get; init; }
}
