using System.Globalization;
using System.Text;

namespace PartnerSupport;

/// <summary>A number as somebody wrote it down, taken apart but not yet understood.</summary>
/// <param name="Digits">The digits, without plus, extension and a trunk zero in brackets.</param>
/// <param name="IsInternational">Whether a plus stood before them.</param>
/// <param name="Extension">The extension; null when there is none.</param>
internal sealed record DialledNumber(string Digits, bool IsInternational, string? Extension)
{
    private static readonly string[] ExtensionMarks = ["extension", ";ext=", "ext.", "ext", "내선", "内線", "内线", "доб.", "доб", "durchwahl", "dw", "#", "x"];

    /// <summary>Reads a text; null with the fault when it is no number.</summary>
    internal static DialledNumber? Read(string? text, out PhoneFault fault)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        fault =
            trimmed.Length == 0 ? PhoneFault.Empty
            : trimmed.Length > 200 ? PhoneFault.Length
            : HiddenCharacters.AreIn(trimmed) ? PhoneFault.HiddenCharacter
            : PhoneFault.None;
        if (fault != PhoneFault.None)
            return null;
        var folded = AsciiDigits(UnicodeForm.Folded(trimmed));
        if (folded.StartsWith("tel:", StringComparison.Ordinal))
            folded = folded[4..];
        var (line, extension) = SplitExtension(folded);
        if (extension is { Length: 0 or > 6 } || extension?.All(char.IsAsciiDigit) == false)
            fault = PhoneFault.Extension;
        line = line.Trim();
        var isInternational = line.StartsWith('+') || line.StartsWith("(+", StringComparison.Ordinal);
        if (isInternational)
            line = line.Remove(line.IndexOf('+', StringComparison.Ordinal), 1).Replace("(0)", string.Empty, StringComparison.Ordinal);
        if (!line.All(IsPunctuationOrDigit))
            fault = PhoneFault.Character;
        if (fault != PhoneFault.None)
            return null;
        var digits = string.Concat(line.Where(char.IsAsciiDigit));
        if (digits.Length is >= 3 and <= 22)
            return new DialledNumber(digits, isInternational, extension);
        fault = PhoneFault.Length;
        return null;
    }

    /// <summary>
    /// What it can mean, the likeliest first: after a plus one thing; else an international prefix of the country or of any (00, 011, 001), a
    /// national number of the country, a number whose plus was forgotten.
    /// </summary>
    internal IEnumerable<PhoneNumber> Readings(Country? country)
    {
        var forms = IsInternational ? [Digits] : International(country);
        return forms.Select(form => PhoneNumber.FromInternational(form, Extension)).OfType<PhoneNumber>();
    }

    /// <summary>The text with the digits of every script as ASCII ones.</summary>
    internal static string AsciiDigits(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var ascii = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(text, index);
            if (digit < 0)
                ascii.Append(text[index]);
            else
                ascii.Append((char)('0' + digit));
            if (digit >= 0 && char.IsHighSurrogate(text[index]))
                index++;
        }

        return ascii.ToString();
    }

    private IEnumerable<string> International(Country? country)
    {
        foreach (var prefix in (country?.InternationalPrefixes ?? []).Concat(["00", "011", "001"]).Distinct())
        {
            if (Digits.StartsWith(prefix, StringComparison.Ordinal))
                yield return Digits[prefix.Length..];
        }

        if (country is null)
            yield break;
        var trunk = country.Trunk;
        var hasTrunk = trunk is not null && Digits.StartsWith(trunk, StringComparison.Ordinal);
        if (hasTrunk)
            yield return country.CallingCode + Digits[trunk!.Length..];
        else if (!Digits.StartsWith("00", StringComparison.Ordinal))
            yield return country.CallingCode + Digits;

        // "34 91 555 01 34" in Spain: the plus was forgotten.
        if (Digits.StartsWith(country.CallingCode, StringComparison.Ordinal))
            yield return Digits;
    }

    private static (string Line, string? Extension) SplitExtension(string text)
    {
        foreach (var mark in ExtensionMarks)
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0)
                return (text[..at].TrimEnd(' ', ',', ';'), text[(at + mark.Length)..].Trim(' ', '.', ':', '-', '='));
        }

        return (text, null);
    }

    private static bool IsPunctuationOrDigit(char letter) =>
        char.IsAsciiDigit(letter) || letter is ' ' or '.' or '(' or ')' or '/' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation;
}
