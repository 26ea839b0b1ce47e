using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>How a word ends when a Korean reads it aloud.</summary>
internal enum FinalSoundKind
{
    /// <summary>With a vowel.</summary>
    Vowel,

    /// <summary>With ㄹ, which takes 로 as a vowel does and 을 as a consonant does.</summary>
    Rieul,

    /// <summary>With any other consonant.</summary>
    Consonant,
}

/// <summary>
/// The last sound of a text as it is read in Korean: Hangul by its final consonant, digits and abbreviations by their names, Latin words by how
/// their ends are usually transcribed. A bracket at the end isn't read, so the word before it counts.
/// </summary>
internal static partial class FinalSound
{
    private const char FirstSyllable = '가';
    private const char LastSyllable = '힣';
    private const int FinalConsonants = 28;
    private const int Rieul = 8;

    // Longer words in capitals are read as words.
    private const int LongestAbbreviation = 4;

    /// <summary>The last sound of a text.</summary>
    /// <param name="text">The text; one without letters and digits counts as ending in a vowel.</param>
    public static FinalSoundKind Of(string text)
    {
        var end = End(text);
        return end < 0 ? FinalSoundKind.Vowel : Of(text, end);
    }

    private static FinalSoundKind Of(string text, int end)
    {
        var last = text[end];
        if (last is >= FirstSyllable and <= LastSyllable)
            return OfSyllable(last);
        if (char.IsAsciiDigit(last))
            return OfDigit(last);
        if (!char.IsAsciiLetter(last))
            return FinalSoundKind.Vowel;
        var word = Word(text, end);
        return IsSpelled(word) ? OfLetter(last) : OfWord(word.ToLowerInvariant());
    }

    private static FinalSoundKind OfSyllable(char syllable) =>
        ((syllable - FirstSyllable) % FinalConsonants) switch
        {
            0 => FinalSoundKind.Vowel,
            Rieul => FinalSoundKind.Rieul,
            _ => FinalSoundKind.Consonant,
        };

    // 영 일 이 삼 사 오 육 칠 팔 구; 십, 백, 천 and 만 end in consonants as 영 does.
    private static FinalSoundKind OfDigit(char digit) =>
        digit switch
        {
            '1' or '7' or '8' => FinalSoundKind.Rieul,
            '0' or '3' or '6' => FinalSoundKind.Consonant,
            _ => FinalSoundKind.Vowel,
        };

    // 엘, 알, 엠, 엔; the names of all other letters end in vowels.
    private static FinalSoundKind OfLetter(char letter) =>
        char.ToUpperInvariant(letter) switch
        {
            'L' or 'R' => FinalSoundKind.Rieul,
            'M' or 'N' => FinalSoundKind.Consonant,
            _ => FinalSoundKind.Vowel,
        };

    private static FinalSoundKind OfWord(string word)
    {
        if (RieulEnd().IsMatch(word))
            return FinalSoundKind.Rieul;
        return ConsonantEnd().IsMatch(word) ? FinalSoundKind.Consonant : FinalSoundKind.Vowel;
    }

    private static bool IsSpelled(string word) =>
        word.Length == 1 || word.Any(char.IsAsciiDigit) || (word.Length <= LongestAbbreviation && word.All(char.IsAsciiLetterUpper));

    private static string Word(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
            start--;
        return text[start..(end + 1)];
    }

    // The last letter or digit that is read; -1 where there is none.
    private static int End(string text)
    {
        var index = text.Length - 1;
        while (index >= 0 && !char.IsLetterOrDigit(text[index]))
        {
            var before = text[index] is ')' or ']' ? Opening(text, index) - 1 : -1;
            index = before >= 0 && !char.IsWhiteSpace(text[before]) ? before : index - 1;
        }

        return index;
    }

    private static int Opening(string text, int closing)
    {
        var open = text[closing] == ')' ? '(' : '[';
        for (int index = closing, depth = 0; index >= 0; index--)
        {
            if (text[index] == text[closing])
                depth++;
            else if (text[index] == open && --depth == 0)
                return index;
        }

        return 0;
    }

    // 포털, 파일, 이그잼플.
    [GeneratedRegex("(?:l|le)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RieulEnd();

    // 팀, 도메인, 온라인, 로그인, 북, 앱, 티켓, 그룹; but 데스크, 테넌트, 소프트, which take a vowel.
    [GeneratedRegex(
        "(?:m|n|ng|[aeiou]me|[aeiou]ne|[aeiou]ck|(?:^|[^aeiou])[aeiou][ptk]|ook|oup|[aeiou]pp|[^aeiou][ai]c)$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ConsonantEnd();
}
