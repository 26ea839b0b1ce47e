using System.Globalization;
using System.Text;

namespace PartnerSupport;

/// <summary>
/// Text from outside on its way to a terminal: customers, titles and services' messages can hold sequences that a terminal obeys, and
/// signs that turn what is read. They are shown as symbols; objects keep the original.
/// </summary>
public static class VisibleText
{
    private const char ControlPictures = '\u2400';
    private const char DeletePicture = '\u2421';
    private const char Delete = '\u007f';

    /// <summary>A text of several lines: line ends and tabs stay.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) => Shown(text, hasLines: true);

    /// <summary>A text of one line: its line ends are shown as well, so that a name cannot begin a line of its own.</summary>
    /// <param name="text">The text.</param>
    public static string Line(string text) => Shown(text, hasLines: false);

    private static string Shown(string text, bool hasLines)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(IsObeyed))
            return text;
        var shown = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var sign = text[index];
            if (!IsObeyed(sign) || (hasLines && IsLayout(text, index)))
                shown.Append(sign);
            else
                shown.Append(Symbol(sign));
        }

        return shown.ToString();
    }

    private static bool IsObeyed(char sign) =>
        char.IsControl(sign) || sign is '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    // A carriage return by itself writes over what stands there.
    private static bool IsLayout(string text, int index) =>
        text[index] is '\n' or '\t' || (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n');

    private static string Symbol(char sign) =>
        sign switch
        {
            < ' ' => ((char)(ControlPictures + sign)).ToString(),
            Delete => DeletePicture.ToString(),
            _ => string.Create(CultureInfo.InvariantCulture, $"<U+{(int)sign:X4}>"),
        };
}
