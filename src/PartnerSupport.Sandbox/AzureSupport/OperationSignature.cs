using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerSupport.Sandbox;

/// <summary>
/// The further parameters of polling links: <c>t</c> the time in ticks, <c>c</c> a certificate, <c>s</c> 256 and <c>h</c> 32 bytes over all of it, in
/// unpadded base64url; the two links of an operation share <c>t</c> and <c>c</c> (recorded-2024 7). Nobody outside can make one, and nobody has to.
/// </summary>
internal static class OperationSignature
{
    private const int CertificateLength = 1830;

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly string Certificate = MakeCertificate();

    public static string Of(string id, string kind, DateTimeOffset at)
    {
        var (time, signature, hash) = Parts(id, kind, at);
        return $"&t={time}&c={Certificate}&s={signature}&h={hash}";
    }

    public static bool IsOf(string id, string kind, DateTimeOffset at, IReadOnlyDictionary<string, string> query)
    {
        var (time, signature, hash) = Parts(id, kind, at);
        return Is(query, "t", time) && Is(query, "c", Certificate) && Is(query, "s", signature) && Is(query, "h", hash);
    }

    private static bool Is(IReadOnlyDictionary<string, string> query, string name, string value) => query.GetValueOrDefault(name) == value;

    private static (string Time, string Signature, string Hash) Parts(string id, string kind, DateTimeOffset at)
    {
        var time = at.UtcTicks.ToString(CultureInfo.InvariantCulture);
        var seed = Encoding.UTF8.GetBytes($"{id}/{kind.ToLowerInvariant()}/{time}");
        return (time, Base64Url.Encode(HKDF.Expand(HashAlgorithmName.SHA256, Key, 256, seed)), Base64Url.Encode(HMACSHA256.HashData(Key, seed)));
    }

    // Shaped like the DER of a certificate, a sequence of that length, and signed by nobody.
    private static string MakeCertificate()
    {
        var bytes = RandomNumberGenerator.GetBytes(CertificateLength);
        var inner = CertificateLength - 4;
        (bytes[0], bytes[1], bytes[2], bytes[3]) = (0x30, 0x82, (byte)(inner >> 8), (byte)inner);
        return Base64Url.Encode(bytes);
    }
}
