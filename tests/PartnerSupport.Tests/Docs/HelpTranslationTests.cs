using System.Text.RegularExpressions;
using PartnerSupport.Help;

namespace PartnerSupport.Tests.Docs;

/// <summary>Help speaks Korean as well: every cmdlet, every parameter, every example.</summary>
public sealed partial class HelpTranslationTests
{
    private static readonly IReadOnlyList<CommandHelp> Help = Commands.Read();
    private static readonly HelpTranslation Translation = HelpTranslation.Read(Repository.File("build", "Help", "Help.ko.txt"));

    [Fact]
    public void Every_cmdlet_with_its_parameters_examples_and_outputs_has_Korean_words()
    {
        Assert.True(Help.Count > 15);
        Assert.Equal([], Help.SelectMany(Translation.Missing));
    }

    [Fact]
    public void Nothing_is_translated_that_is_not_there_any_more() => Assert.Equal([], Translation.Unused(Help));

    [Fact]
    public void Korean_help_has_one_register_and_keeps_the_code_of_examples()
    {
        foreach (var command in Help)
        {
            var korean = Translation.Of(command);

            Assert.Equal(command.Examples.Select(example => example.Code), korean.Examples.Select(example => example.Code));
            IEnumerable<string> texts =
            [
                korean.Synopsis,
                .. korean.Description,
                .. korean.Parameters.Select(one => one.Text),
                .. korean.Examples.Select(one => one.Text),
            ];
            Assert.All(texts, text => Assert.Matches("[가-힣]", text));
            Assert.All(texts, text => Assert.DoesNotMatch(OtherRegister(), text));
        }
    }

    [Theory]
    [InlineData("overview")]
    [InlineData("hand-off")]
    [InlineData("runbooks")]
    [InlineData("sandbox")]
    public void A_Korean_topic_has_the_headings_and_the_commands_of_the_English_one(string page)
    {
        var english = File.ReadAllLines(Repository.File("docs", "help", $"{page}.md"));
        var korean = File.ReadAllLines(Repository.File("docs", "help", $"{page}.ko.md"));

        Assert.Equal(english.Count(line => line.StartsWith('#')), korean.Count(line => line.StartsWith('#')));
        Assert.Equal(Code(english), Code(korean));
        Assert.DoesNotMatch(OtherRegister(), string.Join('\n', korean));
    }

    // Comments and the names of what is to be filled in are translated.
    private static IEnumerable<string> Code(IEnumerable<string> lines)
    {
        var isCode = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                yield return Translated().Replace(line, string.Empty).TrimEnd();
        }
    }

    [GeneratedRegex(@"\s*#.*$|<[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Translated();

    [GeneratedRegex("세요|해요|어요|아요|네요|예요|이에요", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OtherRegister();
}
