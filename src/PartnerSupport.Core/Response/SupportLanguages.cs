namespace PartnerSupport;

/// <summary>The languages of support, and what people type for them (FACTS 3.3).</summary>
public static class SupportLanguages
{
    private static readonly (SupportLanguage Language, string[] Words)[] Rows =
    [
        (new("en-us", "English", "English"), ["en", "en-gb", "en-au", "en-ca", "en-in", "en-ie", "en-nz", "en-sg", "en-za", "eng"]),
        (new("zh-hans", "Chinese (Simplified)", "简体中文"), ["zh", "zh-cn", "zh-sg", "zh-hans-cn", "Chinese", "Simplified Chinese", "中文", "chs"]),
        (new("es-es", "Spanish", "Español"), ["es", "es-mx", "es-ar", "es-cl", "es-co", "Castilian", "espanol", "castellano", "spa"]),
        (new("fr-fr", "French", "Français"), ["fr", "fr-ca", "fr-be", "fr-ch", "francais", "fra"]),
        (new("ja-jp", "Japanese", "日本語"), ["ja", "jp", "jpn"]),
        (new("ko-kr", "Korean", "한국어"), ["ko", "kr", "kor"]),
        (new("ru-ru", "Russian", "Русский"), ["ru", "rus"]),
        (new("pt-br", "Portuguese (Brazil)", "Português"), ["pt", "pt-pt", "Portuguese", "Brazilian Portuguese", "portugues", "por"]),
        (new("it-it", "Italian", "Italiano"), ["it", "it-ch", "ita"]),
        (new("zh-tw", "Chinese (Traditional)", "繁體中文"), ["zh-hk", "zh-mo", "zh-hant", "zh-hant-tw", "Traditional Chinese", "cht"]),
        (new("de-de", "German", "Deutsch"), ["de", "de-at", "de-ch", "deu"]),
    ];

    private static readonly Dictionary<string, SupportLanguage> ByWord = Rows.SelectMany(row =>
            row.Words.Concat([row.Language.Code, row.Language.EnglishName, row.Language.NativeName]).Select(word => (Key: Key(word), row.Language))
        )
        .DistinctBy(pair => pair.Key)
        .ToDictionary(pair => pair.Key, pair => pair.Language, StringComparer.Ordinal);

    /// <summary>English: what is assumed when nothing is said, and the language of the document's hours.</summary>
    public static SupportLanguage English => Rows[0].Language;

    /// <summary>All languages.</summary>
    public static IReadOnlyList<SupportLanguage> All { get; } = Rows.Select(row => row.Language).ToArray();

    /// <summary>The language that a word means; null when it means none. Case, underscores and blanks around do not matter.</summary>
    /// <param name="text">A code such as <c>ko</c> or <c>ko-KR</c>, or a name such as "Korean".</param>
    public static SupportLanguage? Find(string? text) => string.IsNullOrWhiteSpace(text) ? null : ByWord.GetValueOrDefault(Key(text));

    /// <summary>What a draft's language means: English when not given; null when it is not understood.</summary>
    /// <param name="text">The text of the draft.</param>
    public static SupportLanguage? OrEnglish(string? text) => string.IsNullOrWhiteSpace(text) ? English : Find(text);

    private static string Key(string word) => word.Trim().Replace('_', '-').ToLowerInvariant();
}
