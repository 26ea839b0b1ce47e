using System.Globalization;
using System.Text;

namespace PartnerSupport;

/// <summary>Characters that a reader does not see: control, bidi, zero-width, fillers, variation selectors, private and unassigned ones.</summary>
internal static class HiddenCharacters
{
    /// <summary>Letters and marks that Unicode lets a renderer ignore although their category is a letter's or a mark's.</summary>
    private static readonly int[] Ignorable = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0];

    /// <summary>Whether a text holds one; half a surrogate pair counts.</summary>
    internal static bool AreIn(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
                return true;
            if (Is(rune))
                return true;
            if (!rune.IsBmp)
                index++;
        }

        return false;
    }

    /// <summary>The text without them.</summary>
    internal static string Without(string text)
    {
        if (Ascii.IsValid(text) && !text.Any(char.IsControl))
            return text;
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Is(rune))
                seen.Append(rune.ToString());
        }

        return seen.ToString();
    }

    /// <summary>Whether a character is one.</summary>
    internal static bool Is(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
            UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => true,
            _ => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) || Array.IndexOf(Ignorable, rune.Value) >= 0,
        };
}
