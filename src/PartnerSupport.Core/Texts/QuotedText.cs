using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>
/// What errors and findings quote of others' words: they go to logs and transcripts, so that an e-mail address or a phone number in them, as dialled
/// from abroad or at home, is shortened to what its owner recognises, a pasted token is left out, and what a terminal would obey is shown. Which
/// address was meant stays with the record's target.
/// </summary>
public static partial class QuotedText
{
    // Nobody reads more of a quotation, and what is searched stays short.
    private const int Longest = 4000;

    // Digits of a number as it is dialled within its country.
    private const int ShortestNumber = 7;
    private const int LongestNumber = 12;

    /// <summary>The arguments of a text, safe to be quoted.</summary>
    internal static object?[] Of(object?[] arguments) => Array.ConvertAll(arguments, Quoted);

    /// <summary>A text, safe to be quoted.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quoted = VisibleText.Of(text.Length > Longest ? string.Concat(text.AsSpan(0, Longest), "…") : text);
        if (quoted.AsSpan().IndexOfAny('@', '\uFF20', '+') >= 0)
            quoted = Phone().Replace(Address().Replace(quoted, "$1…@$2"), "+$1…");
        return quoted.Length < ShortestNumber ? quoted : National().Replace(Token().Replace(quoted, WithoutToken), WithoutNumber);
    }

    // A letter of each kind and a digit in one run: no word and no name of a file has that.
    private static string WithoutToken(Match match) =>
        match.Value.Any(char.IsAsciiDigit) && match.Value.Any(char.IsAsciiLetterUpper) && match.Value.Any(char.IsAsciiLetterLower) ? "…" : match.Value;

    private static string WithoutNumber(Match match)
    {
        var digits = match.Value.Count(char.IsAsciiDigit);
        return digits is < ShortestNumber or > LongestNumber || Date().IsMatch(match.Value) || Network().IsMatch(match.Value)
            ? match.Value
            : $"…{match.Value[^2..]}";
    }

    // Numbers and dates are ours, values are told in the user's language; an object speaks others' words.
    private static object? Quoted(object? argument) =>
        argument switch
        {
            Enum value => ValueNames.Of(value),
            null or IFormattable => argument,
            _ => Of(argument.ToString() ?? string.Empty),
        };

    // In whatever alphabet, also with the full-width sign: a crooked address is somebody's all the same.
    [GeneratedRegex(
        """([^\s<>()\[\]"',;:/\\#@\uFF20])[^\s<>()\[\]"',;:/\\@\uFF20]*[@\uFF20]+([^\s<>()\[\]"',;:/\\@\uFF20]*)""",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Address();

    // With its country before it.
    [GeneratedRegex("""\+\s?(\d{1,2})[\d\s().-]{5,}\d""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Phone();

    // In groups, or in one run that begins with the trunk digit; ids, ticket numbers and parts of words are none.
    [GeneratedRegex(
        """(?<![\w.,:/\\#-])(?:\(?\d{2,8}\)?(?:[\s.\u00a0\u2010-\u2015-]{1,3}\(?\d{2,8}\)?){1,4}|0\d{8,11})(?![\w:/\\-])""",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex National();

    // 2026-11-22, 22.11.2026, 11-22-26, with an hour behind it or without.
    [GeneratedRegex("""^(?:(?:19|20)\d{2}[-.]\d{2}[-.]\d{2}|\d{2}[-.]\d{2}[-.](?:(?:19|20)\d{2}|\d{2}))(?:\s\d{2})?$""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();

    // 192.168.10.24, and versions of programs.
    [GeneratedRegex("""^\d{1,5}(?:\.\d{1,5}){3}$""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Network();

    // Base64 in its kinds: JSON web tokens, refresh tokens, secrets.
    [GeneratedRegex("""(?<![\w~])[\w~.+=-]*[A-Za-z0-9]{20,}[\w~.+=-]*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}
