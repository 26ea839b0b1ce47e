namespace PartnerSupport.Sandbox;

/// <summary>An access token as the login service remembers it. Tokens are looked up, not verified: what was never issued is no token.</summary>
internal sealed record IssuedToken
{
    public static readonly IssuedToken None = new();

    public SandboxService Service { get; init; }

    public SandboxCloud Cloud { get; init; }

    public string Audience { get; init; } = "";

    public string TenantId { get; init; } = "";

    /// <summary>Issued to the application alone, without a user.</summary>
    public bool AppOnly { get; init; }

    public bool Mfa { get; init; }

    /// <summary>Answers a claims challenge.</summary>
    public bool StepUp { get; init; }

    public DateTimeOffset Issued { get; init; }

    public DateTimeOffset Expires { get; init; }

    /// <summary>Revocations up to this number are older than the token.</summary>
    public int Epoch { get; init; }
}
