using System.Text;

namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>Reads the claims that an API wants to see (conditional access, continuous access evaluation) out of a 401.</summary>
internal static class ClaimsChallenge
{
    /// <summary>The claims as JSON; null when the answer holds none that can be read.</summary>
    /// <param name="response">The 401.</param>
    internal static string? Read(HttpResponseMessage response)
    {
        if (!response.Headers.NonValidated.TryGetValues("WWW-Authenticate", out var values))
            return null;

        foreach (var value in values)
        {
            if (Parameter(value, "claims") is { Length: > 0 } claims)
                return Decode(claims);
        }

        return null;
    }

    private static string? Parameter(string challenge, string name)
    {
        var key = name + "=";
        for (
            var at = challenge.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = challenge.IndexOf(key, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            if (at > 0 && char.IsAsciiLetterOrDigit(challenge[at - 1]))
                continue;

            var rest = challenge.AsSpan(at + key.Length);
            if (rest is ['"', ..])
            {
                var end = rest[1..].IndexOf('"');
                return end < 0 ? null : rest.Slice(1, end).ToString();
            }

            var stop = rest.IndexOfAny(',', ' ');
            return (stop < 0 ? rest : rest[..stop]).ToString();
        }

        return null;
    }

    // Base64, its URL form, and percent-encoded JSON all occur.
    private static string? Decode(string claims)
    {
        var plain = Uri.UnescapeDataString(claims);
        if (plain.StartsWith('{'))
            return plain;

        var base64 = plain.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='), bytes, out var length))
            return null;

        var json = Encoding.UTF8.GetString(bytes, 0, length);
        return json.StartsWith('{') ? json : null;
    }
}
