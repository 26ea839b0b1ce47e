using System.Globalization;
using System.Text;

namespace PartnerSupport;

/// <summary>Titles and descriptions that carry the reference by which a request is found again.</summary>
public static class RequestTitle
{
    /// <summary>Characters that a title may have. Partner Center's field takes 255 (FACTS 2.3).</summary>
    public const int MaxLength = 250;

    private const string Cut = "…";

    /// <summary>A title with the reference in brackets at its end, cut to fit without splitting a character that people see.</summary>
    /// <param name="title">The title; line breaks become blanks.</param>
    /// <param name="reference">The reference.</param>
    public static string With(string title, string reference)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentException.ThrowIfNullOrEmpty(reference);
        var ending = $" [{reference}]";
        var text = OneLine(title);
        if (text.EndsWith(ending.TrimStart(), StringComparison.Ordinal))
            text = text[..^ending.TrimStart().Length].TrimEnd();
        var room = MaxLength - ending.Length;
        return ((text.Length <= room ? text : Shorten(text, room)) + ending).TrimStart();
    }

    /// <summary>A description whose last line is the reference.</summary>
    /// <param name="description">The description.</param>
    /// <param name="reference">The reference.</param>
    public static string Describe(string description, string reference)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentException.ThrowIfNullOrEmpty(reference);
        var ending = $"[{reference}]";
        var text = description.TrimEnd();
        return text.EndsWith(ending, StringComparison.Ordinal) ? text : $"{text}\n\n{ending}".TrimStart('\n');
    }

    /// <summary>Whether two titles say the same, whatever became of their punctuation and of characters that broke on the way.</summary>
    /// <param name="one">A title.</param>
    /// <param name="other">Another.</param>
    public static bool IsSame(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(Letters(one), Letters(other), StringComparison.OrdinalIgnoreCase);
    }

    private static string Letters(string title) => string.Concat(title.Where(char.IsLetterOrDigit));

    private static string OneLine(string title)
    {
        var text = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }

        return text.ToString().TrimEnd();
    }

    private static string Shorten(string text, int room)
    {
        var end = 0;
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > room - Cut.Length)
                break;
            end = next;
        }

        return text[..end].TrimEnd() + Cut;
    }
}
