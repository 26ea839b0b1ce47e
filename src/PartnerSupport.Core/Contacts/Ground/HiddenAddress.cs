using System.Text;
using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>Finds a customer's address inside a text that is something else: a guest's name, a rewritten local part, a display name, an encoded word.</summary>
internal static partial class HiddenAddress
{
    /// <summary>Shorter domains stand inside names by chance.</summary>
    private const int ShortestDomain = 8;

    /// <summary>Whether a text shows the customer's address to whoever looks closely enough.</summary>
    internal static bool IsIn(string text, CustomerGround customer)
    {
        var seen = Skeleton.Of(Decode(text));
        if (customer.Domains.Any(domain => Shows(seen, domain)))
            return true;
        var squeezed = Squeeze(seen);
        return customer.Addresses.Any(address => squeezed.Contains(Squeezed(address.ToString()), StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether a local part hides the customer's address: a guest's name, <c>lee.gu_contoso.example</c> and the like. A tag or a mailbox that
    /// is merely called after the customer (<c>desk+contoso</c>) is ours.
    /// </summary>
    internal static bool IsInLocalPart(EmailAddress address, CustomerGround customer)
    {
        if (address.IsGuest && address.Home is { } home && customer.Owns(home))
            return true;
        var (box, tag) = address.Local.Split('+', 2) is [var head, var tail] ? (Squeezed(head), Squeezed(tail)) : (Squeezed(address.Local), string.Empty);
        return customer.Domains.SelectMany(Forms).Any(domain => Hides(box, domain) || Hides(tag, domain))
            || customer.Addresses.Select(known => Squeezed(known.ToString())).Any(known => (box + tag).Contains(known, StringComparison.Ordinal))
            || customer.OwnsPhone(address.Local, null);
    }

    /// <summary>More than the customer's domain alone: somebody at it.</summary>
    private static bool Hides(string squeezed, string domain) => squeezed.Length > domain.Length && squeezed.Contains(domain, StringComparison.Ordinal);

    private static IEnumerable<string> Forms(DomainName domain) =>
        new[] { domain.Text, domain.Readable }.Select(Squeezed).Where(form => form.Length >= ShortestDomain);

    private static string Squeezed(string text) => Squeeze(Skeleton.Of(text));

    /// <summary>Whether a domain stands in a text as a name of its own or as the end of a longer one.</summary>
    private static bool Shows(string seen, DomainName domain)
    {
        var wanted = Skeleton.Of(domain.Readable);
        for (var at = seen.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = seen.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var end = at + wanted.Length;
            var opens = at == 0 || !char.IsLetterOrDigit(seen[at - 1]);
            var closes =
                end == seen.Length || !(char.IsLetterOrDigit(seen[end]) || (seen[end] == '.' && end + 1 < seen.Length && char.IsLetterOrDigit(seen[end + 1])));
            if (opens && closes)
                return true;
        }

        return false;
    }

    /// <summary>Letters and digits alone; "at" and "dot" written out drop out like their signs.</summary>
    private static string Squeeze(string seen) => string.Concat(Words().Matches(seen).Select(match => match.Value).Where(word => word is not ("at" or "dot")));

    private static string Decode(string text)
    {
        var plain = EncodedWord().Replace(UnicodeForm.Compatible(text), match => DecodeWord(match) ?? match.Value);
        try
        {
            return plain.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(plain) : plain;
        }
        catch (UriFormatException)
        {
            return plain;
        }
    }

    private static string? DecodeWord(Match match)
    {
        var body = match.Groups["text"].Value;
        if (match.Groups["kind"].Value is "q" or "Q")
            return Uri.UnescapeDataString(body.Replace('_', ' ').Replace("%", "%25", StringComparison.Ordinal).Replace('=', '%'));
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : null;
    }

    [GeneratedRegex(@"=\?[^?]*\?(?<kind>[bBqQ])\?(?<text>[^?]*)\?=", RegexOptions.CultureInvariant)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
