using System.Globalization;
using System.Text;

namespace PartnerSupport;

/// <summary>
/// What a name is made of: letters, marks, blanks, hyphen, apostrophe, comma, and the full stop of an initial. Whatever else stands in it is data
/// of another kind: an address, a number, a link (R8, R11).
/// </summary>
internal static class NameLetters
{
    /// <summary>From so many digits on, in whatever script or in words, a name could be a phone number.</summary>
    private const int TooManyDigits = 7;

    /// <summary>Longer words before a full stop are no initials and no titles ("Dr.", "Sra.", "Prof.").</summary>
    private const int LongestInitial = 4;

    private const string Signs = "-'’‘‐‑,";

    /// <summary>Modifier letters that belong to names; the others look like dots, colons and commas.</summary>
    private const string Modifiers = "ʼʻʹ々ー";

    /// <summary>Why a name may not go out; None when it may.</summary>
    internal static NameFault Fault(string name)
    {
        var visible = WithoutJoiners(name);
        if (HiddenCharacters.AreIn(visible))
            return NameFault.HiddenCharacter;
        if (visible.Contains('@', StringComparison.Ordinal) || visible.Contains("=?", StringComparison.Ordinal) || SpelledOut.IsAddress(visible))
            return NameFault.AddressInside;
        if (SpelledOut.Digits(visible) >= TooManyDigits)
            return NameFault.DigitsInside;
        return PlaceOfFault(visible) is null ? NameFault.None : NameFault.Character;
    }

    /// <summary>Where the first character stands that has no place in a name, from 0; null when there is none.</summary>
    internal static int? PlaceOfFault(string name)
    {
        for (var index = 0; index < name.Length; index++)
        {
            if (!Rune.TryGetRuneAt(name, index, out var rune))
                return index;
            if (!Is(rune) && !IsOfInitial(name, index))
                return index;
            if (!rune.IsBmp)
                index++;
        }

        return null;
    }

    /// <summary>Whether a character, by itself, has a place in a name.</summary>
    internal static bool Is(char letter) => !char.IsSurrogate(letter) && Is(new Rune(letter));

    private static bool Is(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
            UnicodeCategory.ModifierLetter => rune.IsBmp && Modifiers.Contains((char)rune.Value, StringComparison.Ordinal),
            _ => rune.Value is ' ' or 0x200C or 0x200D || (rune.IsBmp && Signs.Contains((char)rune.Value, StringComparison.Ordinal)),
        };

    // "J. R.", "J.-P.", "Dr. Kim": a few letters before it, and the word ends with it.
    private static bool IsOfInitial(string name, int at)
    {
        if (name[at] != '.' || (at + 1 < name.Length && name[at + 1] is not (' ' or ',' or '-')))
            return false;
        var start = at;
        while (
            start > 0
            && (
                char.IsLetter(name[start - 1])
                || char.IsSurrogate(name[start - 1])
                || CharUnicodeInfo.GetUnicodeCategory(name[start - 1]) == UnicodeCategory.NonSpacingMark
            )
        )
            start--;
        return at - start is > 0 and <= LongestInitial && (start == 0 || name[start - 1] is ' ' or '-' or ',');
    }

    /// <summary>Zero-width joiners belong to the spelling of Persian and Indic names, and only there, between two letters.</summary>
    private static string WithoutJoiners(string name)
    {
        if (!name.Contains('\u200C', StringComparison.Ordinal) && !name.Contains('\u200D', StringComparison.Ordinal))
            return name;
        var text = new StringBuilder(name.Length);
        for (var index = 0; index < name.Length; index++)
        {
            var isJoiner = name[index] is '\u200C' or '\u200D';
            if (isJoiner && index > 0 && index < name.Length - 1 && Joins(name[index - 1]) && Joins(name[index + 1]))
                continue;
            text.Append(name[index]);
        }

        return text.ToString();
    }

    private static bool Joins(char letter) =>
        letter
            is (>= '\u0620' and <= '\u077F')
                or (>= '\u08A0' and <= '\u08FF')
                or (>= '\u0900' and <= '\u0DFF')
                or (>= '\u1000' and <= '\u109F')
                or (>= '\u1780' and <= '\u17D3');
}
