using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>
/// The reference that this module gives to a request: <c>CSP-</c> and eight characters of Crockford base32; and the name of its ticket
/// resource at Azure, which has sixteen characters more, since 40 bits alone would collide (docs/decisions/reference-by-hash.md).
/// </summary>
/// <param name="Reference">For people, for example <c>CSP-7ZK3M0QX</c>.</param>
/// <param name="ResourceName">For Azure, lower case, for example <c>csp-7zk3m0qx-</c> and sixteen characters; keeps the name rules of FACTS 3.3.</param>
public sealed partial record RequestReference(string Reference, string ResourceName)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BytesNeeded = 15;
    private const int VisibleCharacters = 8;

    /// <summary>A random reference.</summary>
    public static RequestReference Create() => FromBytes(RandomNumberGenerator.GetBytes(BytesNeeded));

    /// <summary>The reference of an idempotency key: the same key means the same reference and ticket name, on an empty disk, too.</summary>
    /// <param name="partnerTenantId">The partner's tenant.</param>
    /// <param name="customerId">The customer's tenant.</param>
    /// <param name="idempotencyKey">The key; blanks around it do not count, capitals do.</param>
    public static RequestReference FromKey(Guid partnerTenantId, Guid customerId, string idempotencyKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(idempotencyKey);
        var text = $"{partnerTenantId:D}\n{customerId:D}\n{idempotencyKey.Trim()}";
        return FromBytes(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Reads a reference as people type it: lower case, O for 0, I or L for 1, the dash another one or missing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The reference in its own form.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? reference)
    {
        reference = text is not null && Typed().Match(text) is { Success: true } match ? "CSP-" + Canonical(match.Groups[1].Value) : null;
        return reference is not null;
    }

    /// <summary>Finds the reference that a title or a description carries at its end; null when there is none.</summary>
    /// <param name="text">A title or description as it came back.</param>
    public static string? FindIn(string? text) => AllIn(text) is { Count: > 0 } all ? all[^1] : null;

    /// <summary>All references in a text as people copy it: any capitals, O for 0, I or L for 1, another dash.</summary>
    /// <param name="text">A title, description, subject or mail.</param>
    public static IReadOnlyList<string> AllIn(string? text) =>
        text is null ? [] : [.. Written().Matches(text).Select(match => "CSP-" + Canonical(match.Groups[1].Value))];

    /// <inheritdoc/>
    public override string ToString() => Reference;

    private static RequestReference FromBytes(ReadOnlySpan<byte> bytes)
    {
        var code = Encode(bytes[..BytesNeeded]);
        var reference = "CSP-" + code[..VisibleCharacters];
        return new(reference, $"{reference}-{code[VisibleCharacters..]}".ToLowerInvariant());
    }

    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 8 / 5);
        var buffer = 0;
        var bits = 0;
        foreach (var value in bytes)
        {
            buffer = (buffer << 8) | value;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Alphabet[(buffer >> bits) & 31]);
            }

            buffer &= (1 << bits) - 1;
        }

        return text.ToString();
    }

    private static string Canonical(string code) => code.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');

    [GeneratedRegex(@"^\s*[\[(#]?\s*CSP[\s_\u002d\u2010-\u2015\u2212]*([0-9A-TV-Z]{8})[\])]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex(@"(?<![0-9A-Z])CSP[\u002d\u2010-\u2015\u2212]([0-9A-TV-Z]{8})(?![0-9A-Z-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
