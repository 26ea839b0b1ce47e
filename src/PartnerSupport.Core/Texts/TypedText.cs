using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>
/// How an error quotes what was typed where a word, a date or an id was expected: columns slip, and then a name, a phone or a token stands there.
/// What can be one is told by its length; the place is told by the error.
/// </summary>
public static partial class TypedText
{
    /// <summary>The text, or what kind of text it is.</summary>
    /// <param name="text">What was typed.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return QuotedText.Of(text) == VisibleText.Of(text) && !Name().IsMatch(text) ? text : MessageText.Format(ErrorIds.TypedNotShown, text.Length);
    }

    // Words that each begin with a capital, or a short word in letters that know no capitals.
    [GeneratedRegex(
        @"^\s*(?:\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*)+|[\p{Lo}\p{M}]+(?:\s+[\p{Lo}\p{M}]+)*)\s*$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Name();
}
