using System.Globalization;
using System.Text;

namespace PartnerSupport;

/// <summary>Addresses and numbers that are written out in words, so that a field of letters could carry them.</summary>
internal static class SpelledOut
{
    private static readonly HashSet<string> At = Words(
        """
        at arroba chez arobase arobas apestaart klammeraffe snabela kukac malpa małpa zavinac zavináč
        собака 골뱅이 앳 アットマーク アット
        """
    );

    private static readonly HashSet<string> Dot = Words(
        """
        dot punkt punto point ponto punct pont kropka tecka tečka nokta
        точка ドット 닷 쩜 점 点 點
        """
    );

    private static readonly HashSet<string> Digit = Words(
        "zero oh one two three four five six seven eight nine "
            + "null eins zwei drei vier fünf sechs sieben acht neun "
            + "cero uno dos tres cuatro cinco seis siete ocho nueve "
            + "un deux trois quatre cinq sept huit neuf "
            + "um dois quatro sete oito nove due tre quattro cinque sei sette otto "
            + "ноль один два три четыре пять шесть семь восемь девять "
            + "ゼロ れい いち に さん よん ご ろく なな はち きゅう"
    );

    /// <summary>Syllables that count in Korean; also surnames and parts of names, so that only many of them are a number.</summary>
    private const string Hangul = "공영일이삼사오육륙칠팔구";

    /// <summary>Whether words say "somebody at a domain dot something".</summary>
    internal static bool IsAddress(string name)
    {
        var words = Split(name);
        var at = Array.FindIndex(words, At.Contains);
        var dot = Array.FindLastIndex(words, Dot.Contains);
        return at >= 0 && dot > at + 1 && dot < words.Length - 1;
    }

    /// <summary>How many digits a text holds: of every script, in circles, as Han numerals, as words.</summary>
    internal static int Digits(string name)
    {
        var hangul = name.Count(letter => Hangul.Contains(letter, StringComparison.Ordinal));
        return Signs(name) + Split(name).Count(Digit.Contains) + (hangul >= 7 ? hangul : 0);
    }

    private static int Signs(string name)
    {
        var count = 0;
        for (var index = 0; index < name.Length; index++)
        {
            if (CharUnicodeInfo.GetNumericValue(name, index) >= 0 || HanNumerals.Contains(name[index], StringComparison.Ordinal))
                count++;
            if (char.IsHighSurrogate(name[index]))
                index++;
        }

        return count;
    }

    // The runtime's table gives letters of Han no value.
    private const string HanNumerals = "〇零一二三四五六七八九十壹貳贰叁參肆伍陸陆柒捌玖";

    private static string[] Split(string name) =>
        new StringBuilder(UnicodeForm.Folded(name))
            .Replace('-', ' ')
            .Replace('.', ' ')
            .Replace(',', ' ')
            .ToString()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(UnicodeForm.Folded).ToHashSet(StringComparer.Ordinal);
}
