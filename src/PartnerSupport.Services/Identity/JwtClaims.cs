using System.Text.Json;

namespace PartnerSupport.Services.Identity;

/// <summary>What is read from an access token. It is the API's to verify; we only look before we send.</summary>
/// <param name="Audience">For whom it is.</param>
/// <param name="TenantId">The tenant that issued it.</param>
/// <param name="ExpiresAt">When it ends, by the issuer's clock.</param>
/// <param name="Account">The user's sign-in name; null for an app.</param>
/// <param name="ClientId">The application.</param>
/// <param name="IsDelegated">Whether a user stands behind it.</param>
/// <param name="HasMfa">Whether <c>amr</c> holds mfa.</param>
internal sealed record JwtClaims(string? Audience, Guid? TenantId, DateTimeOffset? ExpiresAt, string? Account, string? ClientId, bool IsDelegated, bool HasMfa)
{
    /// <summary>Reads a token; null when it is none that can be read.</summary>
    /// <param name="token">The token.</param>
    internal static JwtClaims? Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || Decode(parts[1]) is not { } payload)
            return null;

        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Nothing of a token is printed.</summary>
    public override string ToString() => nameof(JwtClaims);

    private static JwtClaims Read(JsonElement claims) =>
        new(
            Text(claims, "aud"),
            Guid.TryParse(Text(claims, "tid"), out var tenant) ? tenant : null,
            claims.TryGetProperty("exp", out var exp) && exp.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_799
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null,
            Text(claims, "upn") ?? Text(claims, "preferred_username") ?? Text(claims, "unique_name"),
            Text(claims, "appid") ?? Text(claims, "azp"),
            IsUser(claims),
            Holds(claims, "amr", "mfa")
        );

    // idtyp says it plainly; where it is absent, a delegated token has scopes.
    private static bool IsUser(JsonElement claims) =>
        Text(claims, "idtyp") switch
        {
            "user" => true,
            "app" => false,
            _ => Text(claims, "scp") is { Length: > 0 },
        };

    private static bool Holds(JsonElement claims, string name, string value)
    {
        if (!claims.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
            return false;

        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String && item.ValueEquals(value))
                return true;
        }

        return false;
    }

    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? Decode(string part)
    {
        var base64 = part.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='), bytes, out var length) ? bytes[..length] : null;
    }
}
