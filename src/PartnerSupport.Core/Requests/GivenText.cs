using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PartnerSupport;

/// <summary>
/// The one rule of what counts as given: blanks around a text do not count, and blanks or invisible characters alone are nothing. Half a surrogate
/// pair is no character: it becomes U+FFFD here, before anything is compared, stored or sent.
/// </summary>
public static class GivenText
{
    /// <summary>The text without blanks around it; null when there is nothing in it.</summary>
    /// <param name="text">As typed.</param>
    public static string? Of(string? text) => text?.Trim() is { Length: > 0 } given && HasVisible(given) ? Mended(given) : null;

    /// <summary>Whether a text says anything.</summary>
    /// <param name="text">As typed.</param>
    public static bool Is([NotNullWhen(true)] string? text) => !string.IsNullOrWhiteSpace(text) && HasVisible(text);

    private static bool HasVisible(string text) =>
        char.IsAsciiLetterOrDigit(text[0]) || text.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && !HiddenCharacters.Is(rune));

    private static string Mended(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                return string.Concat(text.EnumerateRunes());
            index++;
        }

        return text;
    }
}
