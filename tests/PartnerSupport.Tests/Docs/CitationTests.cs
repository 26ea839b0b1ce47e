using System.Text.RegularExpressions;

namespace PartnerSupport.Tests.Docs;

/// <summary>What comments cite is there: facts in docs/facts.md, rules in docs/rules.md, decisions as pages.</summary>
public sealed partial class CitationTests
{
    private static readonly string[] Folders = ["src", "tests", "samples", "build"];

    [Fact]
    public void Every_fact_that_is_cited_has_its_section()
    {
        var sections = File.ReadLines(Repository.File("docs", "facts.md")).Select(line => Section().Match(line)).Where(match => match.Success);
        var known = sections.Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        var cited = Cited(Facts(), match => match.Groups["section"].Captures.Select(capture => capture.Value)).ToList();

        Assert.True(cited.Count > 100);
        Assert.Empty(cited.Where(citation => !known.Contains(citation.What)).ToList());
    }

    [Fact]
    public void Every_rule_that_is_cited_has_its_row()
    {
        var rows = File.ReadLines(Repository.File("docs", "rules.md")).Select(line => Row().Match(line)).Where(match => match.Success);

        // R14 has two rows; a comment may mean both.
        var known = rows.Select(match => match.Groups[1].Value).Append("R14").ToHashSet(StringComparer.Ordinal);

        var cited = Cited(Rule(), match => [match.Value]).ToList();

        Assert.True(cited.Count > 100);
        Assert.Empty(cited.Where(citation => !known.Contains(citation.What)).ToList());
    }

    [Fact]
    public void Every_page_that_is_cited_exists()
    {
        var cited = Cited(Page(), match => [match.Value]).ToList();

        Assert.True(cited.Count > 10);
        Assert.Empty(cited.Where(citation => !File.Exists(Repository.File(citation.What))).ToList());
    }

    [Fact]
    public void The_list_of_decisions_has_every_page()
    {
        var pages = Directory.EnumerateFiles(Repository.File("docs", "decisions"), "*.md").Select(Path.GetFileName).Where(name => name != "README.md");
        var list = File.ReadAllText(Repository.File("docs", "decisions", "README.md"));

        Assert.All(pages, page => Assert.Contains($"({page})", list, StringComparison.Ordinal));
    }

    private static IEnumerable<(string What, string Place)> Cited(Regex form, Func<Match, IEnumerable<string>> what) =>
        from folder in Folders
        from path in Directory.EnumerateFiles(Repository.File(folder), "*", SearchOption.AllDirectories)
        where Path.GetExtension(path) is ".cs" or ".ps1" or ".psm1" or ".ps1xml" && !IsBuilt(path)
        from match in form.Matches(File.ReadAllText(path))
        from one in what(match)
        select (one, Path.GetRelativePath(Repository.Root, path));

    private static bool IsBuilt(string path) =>
        Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    [GeneratedRegex(@"^#+ (\d+(?:\.\d+)?) ")]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| (R\d+[ab]?) \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"FACTS (?<section>\d+(?:\.\d+)?)(?:(?:, | and |–)(?<section>\d+\.\d+))*")]
    private static partial Regex Facts();

    [GeneratedRegex(@"(?<![A-Za-z0-9])R\d{1,2}[ab]?(?![0-9A-Za-z])")]
    private static partial Regex Rule();

    [GeneratedRegex(@"docs/[a-z0-9/-]+\.md")]
    private static partial Regex Page();
}
