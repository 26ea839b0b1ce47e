using System.Text.RegularExpressions;

namespace PartnerSupport.Tests.Texts;

/// <summary>The texts use the words of docs/glossary.md and none that it rules out.</summary>
public sealed class GlossaryTests
{
    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. File.ReadLines(Repository.File("docs", "glossary.md"))
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void The_glossary_has_each_term_once_and_in_both_languages()
    {
        Assert.True(Rows.Count > 30);
        Assert.All(Rows, row => Assert.Equal(5, row.Length));
        Assert.All(Rows, row => Assert.Matches(@"\w", row[0]));
        Assert.All(Rows, row => Assert.Matches(@"\w", row[1]));
        Assert.Equal(Rows.Count, Rows.Select(row => row[0]).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void English_texts_use_none_of_the_words_that_it_rules_out()
    {
        var ruledOut = Words(3).Select(word => new Regex($@"\b{Regex.Escape(word)}\b", RegexOptions.None, TimeSpan.FromSeconds(1))).ToArray();

        Assert.NotEmpty(ruledOut);
        Assert.Equal([], Found(LanguageTexts.English, text => ruledOut.Any(word => word.IsMatch(text))));
    }

    [Fact]
    public void Korean_texts_use_none_of_the_words_that_it_rules_out()
    {
        var ruledOut = Words(4);

        Assert.NotEmpty(ruledOut);
        Assert.Equal([], Found(LanguageTexts.Korean, text => ruledOut.Any(word => text.Contains(word, StringComparison.Ordinal))));
    }

    private static string[] Words(int column) =>
        [.. Rows.SelectMany(row => row[column].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static IEnumerable<string> Found(IReadOnlyDictionary<string, string> texts, Func<string, bool> isFound) =>
        texts.Where(pair => isFound(LanguageTexts.Prose(pair.Value))).Select(pair => $"{pair.Key}: {pair.Value}");
}
