using System.Text;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Pieces of a query: quoted text is never cut, and a path leads through objects without regard to case.</summary>
internal static class KustoText
{
    public static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        char? quote = null;
        foreach (var sign in text)
        {
            quote =
                quote == sign ? null
                : quote is null && sign is '\'' or '"' ? sign
                : quote;
            if (quote is null && sign == separator)
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else
            {
                part.Append(sign is '\r' or '\n' or '\t' && quote is null ? ' ' : sign);
            }
        }

        parts.Add(part.ToString().Trim());
        return parts;
    }

    /// <summary>Splits at a word that stands outside quotes.</summary>
    public static IEnumerable<string> SplitWord(string text, string word)
    {
        var term = "";
        foreach (var part in Split(text, ' '))
        {
            if (!part.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                term += (term.Length > 0 ? " " : "") + part;
                continue;
            }

            yield return term;
            term = "";
        }

        yield return term;
    }

    public static bool IsPath(string text) => text.Length > 0 && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '.');

    /// <summary>The text of 'x', "x", datetime(x), a number, true or false; null for anything else.</summary>
    public static string? Literal(string text)
    {
        if (text.Length >= 2 && text[0] is '\'' or '"')
            return text[^1] == text[0] && !text[1..^1].Contains(text[0]) ? text[1..^1] : null;
        if (text.StartsWith("datetime(", StringComparison.OrdinalIgnoreCase) && text.EndsWith(')'))
            return text[9..^1].Trim('\'', '"', ' ');
        return text is "true" or "false" || (text.Length > 0 && text.All(char.IsAsciiDigit)) ? text : null;
    }

    public static JsonNode? Node(JsonObject row, string path) => path.Split('.').Aggregate((JsonNode?)row, (node, name) => (node as JsonObject)?.Member(name));

    public static string? At(JsonObject row, string path) => Node(row, path) is { } node ? node.Text() ?? node.ToJsonString() : null;
}
