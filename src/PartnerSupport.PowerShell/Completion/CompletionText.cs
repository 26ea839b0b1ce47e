using System.Management.Automation;
using System.Management.Automation.Language;

namespace PartnerSupport.PowerShell;

/// <summary>Quoting and escaping for every completer, in one place.</summary>
internal static class CompletionText
{
    private static readonly char[] Quotes = ['\'', '"', '\u2018', '\u2019', '\u201c', '\u201d'];

    /// <summary>What was typed, without the quote that opens it and with its inner quotes undone.</summary>
    internal static string Bare(string? typed)
    {
        var text = typed ?? string.Empty;
        if (text.Length == 0 || !Quotes.Contains(text[0]))
            return text;
        var inner = text.Length > 1 && text[^1] == text[0] ? text[1..^1] : text[1..];
        return inner.Replace("''", "'", StringComparison.Ordinal);
    }

    /// <summary>A result that pastes as one argument.</summary>
    /// <param name="value">The value.</param>
    /// <param name="tip">What it is, in a few words.</param>
    internal static CompletionResult Result(string value, string? tip = null) =>
        new(Quote(value), VisibleText.Line(value), CompletionResultType.ParameterValue, VisibleText.Line(GivenText.Is(tip) ? tip : value));

    /// <summary>Whether a value goes with what was typed: at its beginning, or at the beginning of one of its words.</summary>
    internal static bool Fits(string value, string typed)
    {
        if (typed.Length == 0)
            return true;
        var at = value.IndexOf(typed, StringComparison.OrdinalIgnoreCase);
        while (at > 0 && char.IsLetterOrDigit(value[at - 1]))
            at = value.IndexOf(typed, at + 1, StringComparison.OrdinalIgnoreCase);
        return at >= 0;
    }

    /// <summary>What goes with what was typed: first what begins with it, then what has a word that does; else in the order given.</summary>
    /// <param name="items">What there is.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="texts">By what an item is found.</param>
    internal static IEnumerable<T> Fitting<T>(IEnumerable<T> items, string typed, Func<T, IEnumerable<string?>> texts) =>
        items
            .Select(item => (Item: item, Texts: texts(item).OfType<string>().ToArray()))
            .Where(row => Array.Exists(row.Texts, text => Fits(text, typed)))
            .OrderBy(row => !Array.Exists(row.Texts, text => text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
            .Select(row => row.Item);

    private static string Quote(string value)
    {
        var plain = value.Length > 0 && char.IsAsciiLetter(value[0]) && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
        return plain ? value : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";
    }
}
