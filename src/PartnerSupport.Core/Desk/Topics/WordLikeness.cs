namespace PartnerSupport;

/// <summary>How much one word is another: the same, of one stem, its beginning, or a slip of the hand away.</summary>
internal static class WordLikeness
{
    internal const int Same = 10;
    internal const int OfOneStem = 8;
    internal const int Begun = 6;
    internal const int Slip = 3;

    private const int ShortestStem = 4;
    private const int ShortestSlip = 5;

    private static readonly string[] Endings =
    [
        string.Empty,
        "s",
        "es",
        "e",
        "ed",
        "er",
        "ing",
        "ion",
        "ions",
        "ivity",
        "ment",
        "ure",
        "ures",
        "al",
        "ation",
        "ly",
        "y",
        "ies",
        "ability",
        "able",
    ];

    /// <summary>How much a typed word is one of a topic's; zero: not at all.</summary>
    /// <param name="typed">The typed word, lower case.</param>
    /// <param name="word">A word of a topic, lower case.</param>
    /// <param name="isBegun">Whether the typed word may be the beginning of a longer one: the last word of a search.</param>
    /// <param name="withSlips">Whether a letter may be wrong.</param>
    internal static int Of(string typed, string word, bool isBegun, bool withSlips)
    {
        if (typed == word)
            return Same;
        if (AreOfOneStem(typed, word))
            return OfOneStem;
        if ((isBegun ? typed.Length >= 2 : typed.Length >= ShortestStem + 1) && word.StartsWith(typed, StringComparison.Ordinal))
            return Begun;
        var near = withSlips && typed.Length >= ShortestSlip && Math.Abs(typed.Length - word.Length) <= 1 && EditDistance.Between(typed, word) == 1;
        return near ? Slip : 0;
    }

    private static bool AreOfOneStem(string left, string right)
    {
        var common = 0;
        while (common < left.Length && common < right.Length && left[common] == right[common])
            common++;
        return common >= ShortestStem && Endings.Contains(left[common..]) && Endings.Contains(right[common..]);
    }
}
