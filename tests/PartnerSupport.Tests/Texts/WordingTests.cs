using System.Text.RegularExpressions;
using PartnerSupport.Help;

namespace PartnerSupport.Tests.Texts;

/// <summary>Texts read as a native writer's: no phrase translated word by word, one register, particles that fit.</summary>
public sealed partial class WordingTests
{
    /// <summary>English that is another language's: a regular expression each.</summary>
    private static readonly string[] Calques =
    [
        @"\bis no (?!longer\b)",
        @"\bare no (?!longer\b)",
        @"\bfor want of\b",
        @"\bfor lack of\b",
        @"\bmends?\b",
        @"\bnobody\b",
        @"\bsomebody\b",
        @"\banew\b",
        @"\ball the same\b",
        @"\bround the clock\b",
        @"\bhas no place\b",
        @"\bcannot\b",
        @"\b(?:is|are|was|were|do|does|did|has|have|could) not\b",
        @"\bwas born with\b",
        @"\bstands? (?:in|under|before|beside)\b",
        @"\blies? (?:in|at)\b",
        @"\bWhether\b.*\b(?:is not known|could not be)\b",
        @"\btell (?:its|the) number\b",
        @"\bsays? nothing\b",
        @"\bgraver\b",
        @"\bturn to\b",
        @"\bShould (?:it|they)\b",
        @"\bno such\b",
    ];

    private static readonly string[] HelpTexts = [.. Commands.Read().SelectMany(HelpOf), .. Pages()];

    private static readonly object[] Words = ["가", "나", "다", "라", "마", "바", "사", "아"];

    public static TheoryData<string> Patterns() => new(Calques);

    [Theory]
    [MemberData(nameof(Patterns))]
    public void No_English_text_is_translated_word_by_word(string calque)
    {
        var pattern = new Regex(calque, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

        Assert.Equal([], Of(LanguageTexts.English, text => pattern.IsMatch(LanguageTexts.Prose(text))));
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void No_help_and_no_page_for_users_is_translated_word_by_word(string calque)
    {
        var pattern = new Regex(calque, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

        Assert.Equal([], HelpTexts.Where(text => pattern.IsMatch(text)));
    }

    [Fact]
    public void No_text_has_a_double_space_or_a_space_at_an_end()
    {
        Assert.Equal([], Of(LanguageTexts.English, text => Blanks().IsMatch(text)));
        Assert.Equal([], Of(LanguageTexts.Korean, text => Blanks().IsMatch(text)));
    }

    [Fact]
    public void Korean_has_one_register() => Assert.Equal([], Of(LanguageTexts.Korean, text => OtherRegister().IsMatch(text)));

    [Fact]
    public void Every_Korean_next_step_is_an_instruction_or_a_statement()
    {
        var steps = LanguageTexts.Korean.Where(pair => pair.Key.EndsWith("_Do", StringComparison.Ordinal)).ToDictionary();

        Assert.True(steps.Count > 200);
        Assert.Equal([], Of(steps, text => Sentence().Matches(text).Any(sentence => PlainEnd().IsMatch(sentence.Value))));
    }

    [Fact]
    public void A_Korean_particle_after_a_placeholder_has_both_forms() => Assert.Equal([], Of(LanguageTexts.Korean, text => FixedParticle().IsMatch(text)));

    [Fact]
    public void Both_forms_of_a_particle_stand_where_they_are_chosen_and_nowhere_else() =>
        Assert.Equal([], Of(LanguageTexts.Korean, text => BothForms().IsMatch(KoreanParticles.Fill(text, Words))));

    private static IEnumerable<string> HelpOf(CommandHelp command) =>
        [
            command.Synopsis,
            .. command.Description,
            .. command.Parameters.Select(parameter => parameter.Text),
            .. command.Examples.Select(example => example.Text),
        ];

    private static IEnumerable<string> Pages() =>
        Directory
            .EnumerateFiles(Repository.File("docs", "help"), "*.md")
            .Where(file => !file.EndsWith(".ko.md", StringComparison.Ordinal))
            .Append(Repository.File("README.md"))
            .SelectMany(file => Code().Replace(File.ReadAllText(file), string.Empty).Split('\n'));

    private static IEnumerable<string> Of(IReadOnlyDictionary<string, string> texts, Func<string, bool> isMeant) =>
        texts.Where(pair => isMeant(pair.Value)).Select(pair => $"{pair.Key}: {pair.Value}");

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.Singleline, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\S {2,}\S|^\s|\s$", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    // 해요체 and its imperative beside 합니다체.
    [GeneratedRegex("세요|해요|어요|아요|네요|예요|이에요|죠(?=[. ,]|$)", RegexOptions.None, 1000)]
    private static partial Regex OtherRegister();

    [GeneratedRegex(@"[^.]+[가-힣]\.", RegexOptions.None, 1000)]
    private static partial Regex Sentence();

    // 한다체: a verb that ends in 다 without 니 before it.
    [GeneratedRegex(@"(?<!니)다\.$", RegexOptions.None, 1000)]
    private static partial Regex PlainEnd();

    [GeneratedRegex(@"\{\d[^}]*\}[""”’)]*(?:이|가|은|는|을|를|로|으로|와|과|라는|이라는)(?=[ .,]|$)", RegexOptions.None, 1000)]
    private static partial Regex FixedParticle();

    [GeneratedRegex(@"[을은이과와]\([가-힣]\)|\((?:으|이)\)[가-힣]", RegexOptions.None, 1000)]
    private static partial Regex BothForms();
}
