using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>A signed client assertion (RFC 7523): certificate, signature, audience and times are checked for real.</summary>
internal static class ClientAssertion
{
    public static WireAnswer? Fault(TokenAsk ask, string assertion)
    {
        var parts = assertion.Split('.');
        if (parts.Length != 3 || Read(parts[0]) is not { } header || Read(parts[1]) is not { } claims || !Base64Url.TryDecode(parts[2], out var signature))
        {
            return Invalid(ask, 50027, "JWT token is invalid or malformed.");
        }

        if (Find(ask, header) is not { } certificate)
        {
            return Invalid(ask, 700027, "The certificate with identifier used to sign the client assertion is not registered on application.");
        }

        if (!Verifies(certificate, header.Text("alg"), parts[0] + "." + parts[1], signature))
        {
            return Invalid(ask, 700027, "Client assertion failed signature validation.");
        }

        if (claims.Text("iss") != ask.ClientId || claims.Text("sub") != ask.ClientId)
        {
            return Invalid(ask, 700021, "Client assertion application identifier doesn't match 'client_id' parameter.");
        }

        if (claims.Text("aud") is not { } audience || !audience.Contains(ask.Call.Site.Host, StringComparison.OrdinalIgnoreCase))
        {
            return Invalid(ask, 700023, "Client assertion audience claim does not match Realm issuer.");
        }

        var now = ask.Call.Now.ToUnixTimeSeconds();
        return Seconds(claims, "exp") < now - 300 || Seconds(claims, "nbf") > now + 300
            ? Invalid(ask, 700024, "Client assertion is not within its valid time range.")
            : null;
    }

    private static WireAnswer Invalid(TokenAsk ask, int number, string message) => ask.Refuse("invalid_client", number, message, HttpStatusCode.Unauthorized);

    private static X509Certificate2? Find(TokenAsk ask, JsonObject header)
    {
        var sha1 = header.Text("x5t");
        var sha256 = header.Text("x5t#S256");
        return ask.Call.World.Identity.Certificates.FirstOrDefault(certificate =>
            (sha1 is not null && sha1 == Base64Url.Encode(certificate.GetCertHash()))
            || (sha256 is not null && sha256 == Base64Url.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256)))
        );
    }

    private static bool Verifies(X509Certificate2 certificate, string? algorithm, string signed, byte[] signature)
    {
        using var key = certificate.GetRSAPublicKey();
        var padding = algorithm switch
        {
            "RS256" => RSASignaturePadding.Pkcs1,
            "PS256" => RSASignaturePadding.Pss,
            _ => null,
        };
        return key is not null && padding is not null && key.VerifyData(Encoding.ASCII.GetBytes(signed), signature, HashAlgorithmName.SHA256, padding);
    }

    private static JsonObject? Read(string part)
    {
        try
        {
            return Base64Url.TryDecode(part, out var bytes) ? JsonNode.Parse(bytes) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A time as number or, as MSAL writes it, as text.</summary>
    private static long Seconds(JsonObject claims, string name) =>
        long.TryParse(claims[name]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
}
