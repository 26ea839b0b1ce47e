using System.Globalization;
using System.Text;

namespace PartnerSupport;

/// <summary>A domain in canonical form: NFKC, lower case, ASCII, no trailing dot.</summary>
/// <param name="Text">The form, for example <c>xn--mnchen-3ya.example</c>.</param>
internal sealed record DomainName(string Text)
{
    private const string Prefix = "xn--";

    /// <summary>The labels as people read them.</summary>
    internal string Readable => string.Join('.', Text.Split('.').Select(label => IsEncoded(label) ? Punycode.Decode(label[Prefix.Length..]) ?? label : label));

    /// <summary>Reads a domain; null when the text is none.</summary>
    internal static DomainName? Parse(string? text)
    {
        if (text is null)
            return null;
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > 1000 || HiddenCharacters.AreIn(trimmed))
            return null;
        var folded = UnicodeForm.Folded(trimmed).Replace('\u3002', '.');
        if (folded.EndsWith('.'))
            folded = folded[..^1];
        var labels = folded.Split('.');
        if (labels.Length < 2)
            return null;
        for (var index = 0; index < labels.Length; index++)
        {
            if (ToAscii(labels[index]) is not { } ascii)
                return null;
            labels[index] = ascii;
        }

        // A last label of digits is an address of the network, no name.
        if (labels[^1].All(char.IsAsciiDigit))
            return null;
        var whole = string.Join('.', labels);
        return whole.Length <= 253 ? new DomainName(whole) : null;
    }

    /// <summary>Whether a label says that it is encoded and holds letters that no encoding leaves: encoding it again would make another name.</summary>
    internal static bool IsEncodedTwice(string domain) =>
        UnicodeForm.Folded(domain).Replace('\u3002', '.').Split('.').Any(label => IsEncoded(label) && !Ascii.IsValid(label));

    /// <summary>Whether this is the other domain or lies below it; <c>contoso.co.uk</c> lies below <c>co.uk</c>, but never the other way round.</summary>
    internal bool IsWithin(DomainName other) =>
        Text.EndsWith(other.Text, StringComparison.Ordinal) && (Text.Length == other.Text.Length || Text[^(other.Text.Length + 1)] == '.');

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool IsEncoded(string label) => label.StartsWith(Prefix, StringComparison.Ordinal);

    private static string? ToAscii(string label)
    {
        if (label.Length == 0)
            return null;
        if (!Ascii.IsValid(label))
        {
            if (IsEncoded(label) || !IsSpelled(label))
                return null;
            label = Prefix + Punycode.Encode(label);
        }
        else if (IsEncoded(label))
        {
            // Only the one encoding of a canonical label is a name; anything else is a trick.
            var plain = Punycode.Decode(label[Prefix.Length..]);
            if (plain is null || Ascii.IsValid(plain) || HiddenCharacters.AreIn(plain) || UnicodeForm.Folded(plain) != plain)
                return null;
            if (!IsSpelled(plain) || Punycode.Encode(plain) != label[Prefix.Length..])
                return null;
        }
        else if (label.Length >= 4 && label[2] == '-' && label[3] == '-')
        {
            return null;
        }

        if (label.Length > 63 || label[0] == '-' || label[^1] == '-')
            return null;
        return label.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') ? label : null;
    }

    /// <summary>Letters, marks, digits and hyphens; no mark at the beginning, no hyphen at either end.</summary>
    private static bool IsSpelled(string label)
    {
        if (label[0] == '-' || label[^1] == '-')
            return false;
        var first = true;
        foreach (var rune in label.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (!isMark && !Rune.IsLetter(rune) && category != UnicodeCategory.DecimalDigitNumber && rune.Value != '-')
                return false;
            if (isMark && first)
                return false;
            first = false;
        }

        return true;
    }
}
