using System.Security;

namespace PartnerSupport;

/// <summary>What a session is: safe to show, to log and to serialise; it holds no token.</summary>
public sealed record SupportContext
{
    private Func<SecureString?>? _refreshToken;

    /// <summary>The partner's name.</summary>
    public required string PartnerName { get; init; }

    /// <summary>The partner's tenant.</summary>
    public required Guid PartnerTenantId { get; init; }

    /// <summary>The cloud.</summary>
    public required CspCloud Cloud { get; init; }

    /// <summary>Whether Microsoft's side is simulated.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>Address of the sandbox server; null when it is in the process.</summary>
    public Uri? SandboxUri { get; init; }

    /// <summary>The signed-in user; null for an app.</summary>
    public string? Account { get; init; }

    /// <summary>The way of signing in.</summary>
    public SignInKind SignIn { get; init; }

    /// <summary>Whether MFA was done; null until a token was seen.</summary>
    public bool? HasMfa { get; init; }

    /// <summary>Age of the refresh token; null when unknown. It lives 90 days.</summary>
    public TimeSpan? RefreshTokenAge { get; init; }

    /// <summary>The contact used when none is given.</summary>
    public string? DefaultContact { get; init; }

    /// <summary>Where the ledger lies.</summary>
    public string? Ledger { get; init; }

    /// <summary>When the session was made, UTC.</summary>
    public DateTimeOffset ConnectedAt { get; init; }

    /// <summary>The customers that the session's last list of requests could not read, and why.</summary>
    public IReadOnlyList<UnreadCustomer> UnreadCustomers { get; init; } = [];

    /// <summary>
    /// The newest refresh token of a session that was signed in with one, so that its owner can store it again; null for other
    /// sign-ins. A method and no property: what is exported, logged or formatted are properties.
    /// </summary>
    public SecureString? GetRefreshToken() => _refreshToken?.Invoke();

    /// <summary>The context of a session that can give its refresh token back.</summary>
    /// <param name="reader">Reads the newest token.</param>
    public SupportContext WithRefreshToken(Func<SecureString?> reader) => this with { _refreshToken = reader };
}
