using System.Text;

namespace PartnerSupport.Services.Wire;

/// <summary>
/// Lets a service's own words through as far as they cannot be somebody's data: services repeat what they were sent. Only plain words,
/// short numbers, identifiers of APIs and Microsoft's short links pass; what is quoted, an address, or a long number becomes "…".
/// </summary>
internal static class ServiceWords
{
    private const int Longest = 400;
    private const int LongestWord = 40;
    private const int MostDigits = 4;

    /// <summary>The words that may be shown; null when there are none.</summary>
    /// <param name="text">What the service said.</param>
    internal static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var word in Unquoted(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (clean.Length + word.Length > Longest)
                break;
            if (clean.Length > 0)
                clean.Append(' ');
            clean.Append(IsPlain(word) ? word : "…");
        }

        return clean.Length == 0 ? null : clean.ToString();
    }

    /// <summary>A code or a property's name; null when it does not look like one.</summary>
    /// <param name="text">What the service said.</param>
    internal static string? Code(string? text)
    {
        if (text is null || text.Length is 0 or > 120)
            return null;

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-' or '[' or ']' or '/'))
                return null;
        }

        return text;
    }

    // An apostrophe inside a word ("can't") opens no quotation.
    private static string Unquoted(string text)
    {
        var kept = new StringBuilder(text.Length);
        char? open = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (open is { } quote)
            {
                if (c == quote && !(c is '\'' or '’' && IsInside(text, i)))
                {
                    open = null;
                    kept.Append(" … ");
                }
            }
            else if (Closing(c) is { } close && !(c is '\'' && IsInside(text, i)))
            {
                open = close;
            }
            else
            {
                kept.Append(c);
            }
        }

        return open is null ? kept.ToString() : kept.Append(" …").ToString();
    }

    private static bool IsInside(string text, int at) => at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static char? Closing(char c) =>
        c switch
        {
            '"' => '"',
            '\'' => '\'',
            '`' => '`',
            '“' => '”',
            '‘' => '’',
            '«' => '»',
            '<' => '>',
            '{' => '}',
            _ => null,
        };

    private static bool IsPlain(string word)
    {
        if (word.StartsWith("https://aka.ms/", StringComparison.OrdinalIgnoreCase))
            return word.Length <= 60;
        if (Guid.TryParse(word.Trim('(', ')', '[', ']', '.', ',', ';', ':'), out _))
            return true;
        if (word.Length > LongestWord)
            return false;

        var digits = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (!char.IsLetter(c) && c is not ('.' or ',' or ';' or ':' or '-' or '/' or '_' or '(' or ')' or '\'' or '’' or '!' or '?' or '…'))
                return false;
        }

        // "relecloud.example." is a name of somebody's; "properties.title" is a name of the API's.
        return digits <= MostDigits
            && (!word.TrimEnd('.', ',', ';', ':').Contains('.') || Code(word.TrimEnd('.', ',', ';', ':')) is { } path && IsApiPath(path));
    }

    private static bool IsApiPath(string path) =>
        path.StartsWith("properties.", StringComparison.OrdinalIgnoreCase) || path.StartsWith("Microsoft.", StringComparison.Ordinal);
}
