using System.Globalization;
using System.Text;

namespace PartnerSupport;

/// <summary>A number as somebody wrote it down, taken apart but not yet understood.</summary>
/// <param name="Digits">The digits, without plus, extension and a trunk zero in brackets.</param>
/// <param name="IsInternational">Whether a plus stood before them.</param>
/// <param name="Extension">The extension; null when there is none.</param>
internal sealed record DialledNumber(string Digits, bool IsInternational, string? Extension)
{
    private const int LongestText = 200;

    /// <summary>What most of the world dials before a calling code: taken from anybody.</summary>
    private const string CommonPrefix = "00";

    /// <summary>What others dial: read so only where it leads to a number that is given out, since national numbers begin with it, too.</summary>
    private static readonly string[] OtherPrefixes = ["011", "001"];

    /// <summary>Reads a text; null with the fault when it is no number.</summary>
    internal static DialledNumber? Read(string? text, out PhoneFault fault)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        fault =
            trimmed.Length == 0 ? PhoneFault.Empty
            : trimmed.Length > LongestText ? PhoneFault.Length
            : HiddenCharacters.AreIn(trimmed) ? PhoneFault.HiddenCharacter
            : PhoneFault.None;
        if (fault != PhoneFault.None)
            return null;
        return ReadOne(Fold(trimmed), out fault);
    }

    /// <summary>Every number that a text holds, in one field or in several: for what is to be recognised, not sent.</summary>
    internal static IEnumerable<DialledNumber> ReadAll(string? text)
    {
        var plain = HiddenCharacters.Without(text ?? string.Empty).Trim();
        return plain.Length is 0 or > LongestText
            ? []
            : PhoneList.Split(PhoneExtension.Split(Fold(plain)).Line).Select(part => ReadOne(part, out _)).OfType<DialledNumber>();
    }

    /// <summary>
    /// What it can mean, the likeliest first: after a plus one thing; else a number dialled in the country, or with an international prefix of
    /// somewhere, or one whose plus was forgotten. A number that a plan gives out goes before one whose length fits.
    /// </summary>
    internal IEnumerable<PhoneNumber> Readings(Country? country)
    {
        var forms = IsInternational ? [PhoneNumber.Of($"+{Digits}", null, Extension)] : Dialled(country);
        return forms.OfType<PhoneNumber>().OrderByDescending(number => number.IsAssigned).DistinctBy(number => number.Digits);
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

    private static string Fold(string text)
    {
        var folded = AsciiDigits(UnicodeForm.Folded(text));
        return folded.StartsWith("tel:", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    private static DialledNumber? ReadOne(string folded, out PhoneFault fault)
    {
        fault = PhoneFault.None;
        var (line, extension) = PhoneExtension.Split(folded);
        if (extension is { Length: 0 or > 6 } || extension?.All(char.IsAsciiDigit) == false)
            fault = PhoneFault.Extension;
        line = line.Trim();
        if (PhoneList.Split(line).Count > 1)
            fault = PhoneFault.SeveralNumbers;
        if (fault != PhoneFault.None)
            return null;
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

    private IEnumerable<PhoneNumber?> Dialled(Country? country)
    {
        if (country is not null)
            yield return PhoneNumber.Of(Digits, country.Alpha2, Extension);
        if (Digits.StartsWith(CommonPrefix, StringComparison.Ordinal))
            yield return PhoneNumber.Of($"+{Digits[CommonPrefix.Length..]}", null, Extension);
        foreach (var prefix in OtherPrefixes.Where(prefix => Digits.StartsWith(prefix, StringComparison.Ordinal)))
            yield return PhoneNumber.Of($"+{Digits[prefix.Length..]}", null, Extension) is { IsAssigned: true } number ? number : null;

        // "34 91 555 01 34" in Spain: the plus was forgotten.
        if (country is not null && Digits.StartsWith(country.CallingCode, StringComparison.Ordinal))
            yield return PhoneNumber.Of($"+{Digits}", null, Extension);
    }

    // U+2212 is the minus of word processors, U+30FC the long bar that Japanese keyboards give for a dash.
    private static bool IsPunctuationOrDigit(char letter) =>
        char.IsAsciiDigit(letter)
        || letter is ' ' or '.' or '(' or ')' or '/' or '\u2212' or '\u30FC' or '\u00B7'
        || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation;
}
