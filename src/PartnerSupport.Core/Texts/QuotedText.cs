using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>
/// What errors and findings quote of others' words: they go to logs and transcripts, so that an e-mail address or a phone
/// number in them is shortened to what its owner recognises, and what a terminal would obey is shown. Which address was meant stays with the
/// record's target.
/// </summary>
internal static partial class QuotedText
{
    // Nobody reads more of a quotation, and what is searched stays short.
    private const int Longest = 4000;

    /// <summary>The arguments of a text, safe to be quoted.</summary>
    internal static object?[] Of(object?[] arguments) => Array.ConvertAll(arguments, Quoted);

    /// <summary>A text, safe to be quoted.</summary>
    internal static string Of(string text)
    {
        var quoted = VisibleText.Of(text.Length > Longest ? string.Concat(text.AsSpan(0, Longest), "…") : text);
        return quoted.AsSpan().IndexOfAny('@', '\uFF20', '+') < 0 ? quoted : Phone().Replace(Address().Replace(quoted, "$1…@$2"), "+$1…");
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

    // International form only: other digits are ticket numbers, dates and ids.
    [GeneratedRegex("""\+\s?(\d{1,2})[\d\s().-]{5,}\d""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Phone();
}
