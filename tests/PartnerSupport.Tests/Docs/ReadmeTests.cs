using System.Text.RegularExpressions;

namespace PartnerSupport.Tests.Docs;

/// <summary>README.ko.md says what README.md says, and the sample CSV is what README describes.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string English = File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n");
    private static readonly string Korean = File.ReadAllText(Repository.File("README.ko.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_Korean_page_has_the_same_headings_in_the_same_order() =>
        Assert.Equal(Heading().Matches(English).Select(match => match.Value), Heading().Matches(Korean).Select(match => match.Value));

    [Fact]
    public void The_Korean_page_has_the_same_commands() =>
        Assert.Equal(Code().Matches(English).Select(match => match.Value), Code().Matches(Korean).Select(match => match.Value));

    [Fact]
    public void The_Korean_page_has_the_same_tables_with_as_many_rows() => Assert.Equal(Rows(English), Rows(Korean));

    [Fact]
    public void The_Korean_page_links_to_what_the_English_one_links_to() => Assert.Equal(Links(English, "README.ko.md"), Links(Korean, "README.md"));

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ko.md")]
    public void The_columns_of_the_sample_are_those_that_the_page_explains(string page)
    {
        var columns = File.ReadLines(Repository.File("samples", "incidents.csv")).First().Split(',');
        var explained = File.ReadLines(Repository.File(page)).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(Names).ToHashSet();

        Assert.Equal([], columns.Where(column => !explained.Contains(column)));
    }

    // Rows of tables under each heading.
    private static int[] Rows(string page) => [.. Heading().Split(page).Select(section => section.Split('\n').Count(line => line.StartsWith('|')))];

    private static IEnumerable<string> Links(string page, string other) =>
        Link().Matches(page).Select(match => match.Groups[1].Value).Where(link => link != other).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(string line) => Name().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value);

    [GeneratedRegex("^#+ ", RegexOptions.Multiline, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("`([A-Za-z]+)`", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
