using System.Globalization;
using System.Text;

namespace PartnerSupport;

/// <summary>
/// What a text looks like at a glance: without hidden characters and accents, letters of other scripts and digits as the Latin letters that
/// they resemble. It only names the cause of a refusal; the allow-list does the refusing, so the table is small.
/// </summary>
internal static class Skeleton
{
    private const string Alike =
        "аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwвbкkмmнhтtгrпnиuяrзe"
        + // Cyrillic
        "αaβbεeηnιiκkνvοoρpτtυuχxωwγyμuσo"
        + // Greek
        "օoսuոnցgհhյjզq"
        + // Armenian
        "ıiɡgɑaɩiłløođdħhŧt"
        + // Latin
        "0o1l3e5s|l";

    private static readonly Dictionary<char, char> Table = Pairs();

    /// <summary>The skeleton of a text.</summary>
    internal static string Of(string text)
    {
        var plain = UnicodeForm.Decomposed(UnicodeForm.Folded(HiddenCharacters.Without(text)));
        var seen = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
                continue;
            if (rune.IsBmp && Table.TryGetValue((char)rune.Value, out var letter))
                seen.Append(letter);
            else
                seen.Append(rune.ToString());
        }

        return seen.Replace("rn", "m").Replace("vv", "w").Replace('i', 'l').ToString();
    }

    private static Dictionary<char, char> Pairs()
    {
        var pairs = new Dictionary<char, char>();
        for (var index = 0; index < Alike.Length; index += 2)
            pairs[Alike[index]] = Alike[index + 1];
        return pairs;
    }
}
