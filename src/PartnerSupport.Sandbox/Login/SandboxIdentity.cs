using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;

namespace PartnerSupport.Sandbox;

/// <summary>The login service's memory and its knobs: what was issued, what is revoked, what is demanded.</summary>
public sealed class SandboxIdentity
{
    private const int TokensBeforeCleaning = 20_000;

    private readonly WorldState _world;
    private readonly ConcurrentDictionary<string, IssuedToken> _accessTokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RefreshGrant> _refreshTokens = new(StringComparer.Ordinal);
    private readonly bool[] _stepUp = new bool[(int)SandboxService.AzureResourceManager + 1];
    private readonly List<X509Certificate2> _certificates = [];
    private volatile int _epoch;

    internal SandboxIdentity(WorldState world)
    {
        _world = world;
        _refreshTokens[DefaultWorld.RefreshToken] = new(DefaultWorld.ClientId, Confidential: true, Mfa: true, StepUp: false, world.Now);
    }

    /// <summary>Conditional access demands MFA at the token endpoint: a sign-in without it gets AADSTS50076. Off by default.</summary>
    public bool RequiresMfa { get; set; }

    /// <summary>Device codes are approved after one pending poll; false keeps them pending until they expire.</summary>
    public bool ApprovesDeviceCodes { get; set; } = true;

    internal ConcurrentDictionary<string, SignIn> DeviceCodes { get; } = new(StringComparer.Ordinal);

    internal ConcurrentDictionary<string, SignIn> AuthorizationCodes { get; } = new(StringComparer.Ordinal);

    internal int Epoch => _epoch;

    /// <summary>Gives out another refresh token of the world's user, for the partner's application.</summary>
    /// <param name="mfa">Whether the sign-in behind it had MFA; without, Partner Center refuses its service requests (FACTS 2.5).</param>
    /// <param name="issued">When it was issued, to make it old; null is now.</param>
    public string IssueRefreshToken(bool mfa = true, DateTimeOffset? issued = null) =>
        Remember(new RefreshGrant(DefaultWorld.ClientId, Confidential: true, mfa, StepUp: false, issued ?? _world.Now));

    /// <summary>Revokes one refresh token; access tokens got with it live on.</summary>
    public void Revoke(string refreshToken)
    {
        if (_refreshTokens.TryGetValue(refreshToken, out var grant))
            _refreshTokens[refreshToken] = grant with { Revoked = true };
    }

    /// <summary>Revokes every access token issued so far: the next call with one gets 401, a new token from the same sign-in works.</summary>
    public void RevokeAccessTokens() => Interlocked.Increment(ref _epoch);

    /// <summary>Ends all sign-ins: every access token and every refresh token issued so far.</summary>
    public void RevokeSessions()
    {
        RevokeAccessTokens();
        foreach (var token in _refreshTokens.Keys)
            Revoke(token);
    }

    /// <summary>Registers a certificate with the partner's application; only its public part is used.</summary>
    public void RegisterCertificate(X509Certificate2 certificate)
    {
        lock (_certificates)
            _certificates.Add(certificate);
    }

    /// <summary>
    /// From now on a service answers 401 with a claims challenge to tokens that were not got for one. An interactive or device-code
    /// sign-in meets the challenge, a stored refresh token does not.
    /// </summary>
    public void RequireStepUp(SandboxService service, bool required = true) => _stepUp[(int)service] = required;

    internal bool DemandsStepUp(SandboxService service) => _stepUp[(int)service];

    internal IReadOnlyList<X509Certificate2> Certificates
    {
        get
        {
            lock (_certificates)
                return [.. _certificates];
        }
    }

    internal RefreshGrant? FindRefreshToken(string token) => _refreshTokens.GetValueOrDefault(token);

    internal string Remember(RefreshGrant grant)
    {
        var token = $"0.sandbox.{Guid.NewGuid():N}{Guid.NewGuid():N}";
        _refreshTokens[token] = grant;
        return token;
    }

    internal IssuedToken? FindAccessToken(string token) => _accessTokens.GetValueOrDefault(token);

    internal void Remember(string text, IssuedToken token)
    {
        if (_accessTokens.Count >= TokensBeforeCleaning)
            ForgetExpired();
        _accessTokens[text] = token;
    }

    private void ForgetExpired()
    {
        var longAgo = _world.Now - TimeSpan.FromDays(1);
        foreach (var (text, token) in _accessTokens)
        {
            if (token.Expires < longAgo)
                _accessTokens.TryRemove(text, out _);
        }
    }
}
