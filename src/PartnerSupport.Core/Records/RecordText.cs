using System.Globalization;

namespace PartnerSupport;

/// <summary>Values as records have them: words that hang on no language, ISO 8601 times in UTC, lists in one text.</summary>
internal static class RecordText
{
    // What makes a spreadsheet run a cell, its full-width forms included: some read those the same way.
    private const string Starters = "=+-@\t\r\n＝＋－＠";

    internal static string? Of(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    internal static string? Of(Guid? id) => id is { } known && known != Guid.Empty ? known.ToString("D") : null;

    internal static string? Of(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } text ? text : null;

    /// <summary>Text that no spreadsheet runs: with an apostrophe before what would start a formula, blanks before it or not.</summary>
    internal static string? Inert(string? text)
    {
        if (text is null)
            return null;
        var first = text.TrimStart(' ', '\u00a0', '\u3000');
        return
            (first.Length > 0 && Starters.Contains(first[0], StringComparison.Ordinal))
            || (text.Length > 0 && Starters.Contains(text[0], StringComparison.Ordinal))
            ? "'" + text
            : text;
    }
}
