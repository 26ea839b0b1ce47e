using System.Security;
using System.Text.Json;

namespace PartnerSupport.Services.Identity;

/// <summary>
/// Keeps the session's refresh token and hands a rotated one back, so that the caller can store it again. Only the home tenant's
/// answers rotate it: what a customer's tenant gives out is not what a runbook should store.
/// </summary>
internal sealed class RefreshTokenKeeper(TimeProvider clock, Action<string>? handBack)
{
    private readonly object _gate = new();
    private SecureString? _current;
    private DateTimeOffset? _obtainedAt;
    private Guid? _home;
    private int _version;

    /// <summary>When what the caller has stored was obtained; null when unknown.</summary>
    internal DateTimeOffset? ObtainedAt
    {
        get
        {
            lock (_gate)
                return _obtainedAt;
        }
    }

    /// <summary>Counts the tokens seen so far; 0: there is none.</summary>
    internal int Version
    {
        get
        {
            lock (_gate)
                return _version;
        }
    }

    /// <summary>Begins with a token; keeps a copy, so that whoever gave it may forget it.</summary>
    /// <param name="token">The token.</param>
    /// <param name="obtainedAt">When it was obtained; null when unknown.</param>
    internal void Begin(SecureString token, DateTimeOffset? obtainedAt)
    {
        lock (_gate)
            (_current, _obtainedAt, _version) = (token.Copy(), obtainedAt, _version + 1);
    }

    /// <summary>A copy of the token for its owner; null when there is none.</summary>
    internal SecureString? Copy()
    {
        lock (_gate)
            return _current?.Copy();
    }

    /// <summary>The token, for the moment in which MSAL needs it.</summary>
    internal string Reveal()
    {
        lock (_gate)
            return SecureText.Reveal(_current ?? throw new InvalidOperationException("No refresh token."));
    }

    /// <summary>Reads what MSAL would cache after a sign-in; takes the refresh token out of it.</summary>
    /// <param name="cache">MSAL's cache, its third format.</param>
    internal void See(byte[] cache)
    {
        using var document = JsonDocument.Parse(cache);
        var root = document.RootElement;
        if (First(root, "RefreshToken", "secret") is not { } token || First(root, "RefreshToken", "home_account_id") is not { } account)
            return;
        if (!Guid.TryParse(account.Split('.')[^1], out var home))
            return;

        var issuedBy = First(root, "AccessToken", "realm") ?? First(root, "IdToken", "realm");
        Rotate(token, home, issuedBy);
    }

    private void Rotate(string token, Guid home, string? issuedBy)
    {
        lock (_gate)
        {
            var wasEmpty = _current is null;
            _home ??= home;
            if (!wasEmpty && (!IsHome(issuedBy) || string.Equals(SecureText.Reveal(_current!), token, StringComparison.Ordinal)))
                return;

            _current = SecureText.Hold(token);
            _version++;
            if (handBack is not null || wasEmpty)
                _obtainedAt = clock.GetUtcNow();
        }

        handBack?.Invoke(token);
    }

    // The realm is as the request named it: an id, a domain, or "organizations", which only the first sign-in says.
    private bool IsHome(string? issuedBy) => !Guid.TryParse(issuedBy, out var tenant) || tenant == _home;

    private static string? First(JsonElement root, string section, string name)
    {
        if (!root.TryGetProperty(section, out var entries))
            return null;

        foreach (var entry in entries.EnumerateObject())
        {
            return entry.Value.TryGetProperty(name, out var value) ? value.GetString() : null;
        }

        return null;
    }
}
