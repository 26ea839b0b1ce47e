using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerSupport;

/// <summary>
/// The name under which a file goes out. The service takes letters a to z, digits, <c>_ - .</c> and blanks (FACTS 3.5); screenshots of macOS hold
/// U+202F, files of half the world letters of their own. The content matters, not the name.
/// </summary>
public static class AttachmentName
{
    /// <summary>The longest name.</summary>
    public const int Longest = 110;

    /// <summary>A name that the service takes; the same where it takes the file's own.</summary>
    /// <param name="name">The file's name, without a folder.</param>
    public static string Safe(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length <= Longest && name.All(IsTaken) && name.Trim().Length > 0)
            return name;
        var dot = name.LastIndexOf('.');
        var type = dot > 0 ? Letters(name[dot..]) : string.Empty;
        var stem = Letters(dot > 0 ? name[..dot] : name).Trim();
        if (!stem.Any(char.IsAsciiLetterOrDigit))
            stem = $"file-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8].ToLowerInvariant()}";
        type = type.Length is > 1 and <= 12 ? type : string.Empty;
        return stem[..Math.Min(stem.Length, Longest - type.Length)].TrimEnd() + type;
    }

    /// <summary>Whether two names are one to the service, which does not tell upper from lower case.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">Another.</param>
    public static bool AreSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in UnicodeForm.Decomposed(text).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || HiddenCharacters.Is(rune))
                continue;
            var letter =
                category == UnicodeCategory.SpaceSeparator ? ' '
                : rune.IsBmp && IsTaken((char)rune.Value) ? (char)rune.Value
                : category == UnicodeCategory.DashPunctuation ? '-'
                : '_';
            // What was one word stays one sign.
            if (letter != '_' || safe.Length == 0 || safe[^1] != '_')
                safe.Append(letter);
        }

        return safe.ToString();
    }

    private static bool IsTaken(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.' or ' ';
}
