using System.Globalization;
using System.Text;

namespace PartnerSupport.PowerShell;

/// <summary>Text in the columns of a terminal, where letters of Hangul, Han and kana, full-width forms and most emoji take two.</summary>
internal static class CellText
{
    /// <summary>How many columns a text takes.</summary>
    internal static int Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>The beginning of a text that fits into so many columns; no letter is cut in half.</summary>
    internal static string Start(string text, int columns)
    {
        var start = new StringBuilder();
        foreach (var letter in text.EnumerateRunes())
        {
            columns -= Width(letter);
            if (columns < 0)
                break;
            start.Append(letter);
        }

        return start.ToString();
    }

    private static int Width(Rune letter) =>
        Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : IsWide(letter.Value) ? 2
        : 1;

    // Unicode's East Asian Width, W and F, by blocks.
    private static bool IsWide(int code) =>
        code
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF and not 0x303F)
                or (>= 0xA960 and <= 0xA97F)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);
}
