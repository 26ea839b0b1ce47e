using System.Text.RegularExpressions;
using PartnerSupport.Help;

namespace PartnerSupport.Tests.Docs;

/// <summary>The catalogue of errors says what the texts say.</summary>
public sealed partial class ErrorCatalogueTests
{
    [Fact]
    public void The_page_of_errors_is_made_from_the_texts_of_today()
    {
        var page = File.ReadAllText(Repository.File("docs", "errors.md")).ReplaceLineEndings("\n");

        Assert.True(
            ErrorPages.Markdown(ErrorCatalogue.Read(Repository.Root)) == page,
            "docs/errors.md is stale; renew it: dotnet run --project build/Help -- errors ."
        );
    }

    [Fact]
    public void An_id_has_one_text_in_one_room()
    {
        var doubled = ErrorCatalogue.Read(Repository.Root).GroupBy(entry => entry.Id).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Empty(doubled);
    }

    [Fact]
    public void Every_id_is_PascalCase() => Assert.All(ErrorCatalogue.Read(Repository.Root), entry => Assert.Matches("^[A-Z][A-Za-z0-9]+$", entry.Id));

    [Fact]
    public void Every_finding_that_warns_or_refuses_is_in_the_catalogue_since_it_says_what_to_do_next()
    {
        var known = ErrorCatalogue.Read(Repository.Root).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var made = Directory
            .EnumerateFiles(Repository.File("src", "PartnerSupport.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .SelectMany(file => FindingMade().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value))
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(made.Count > 60, "The findings were not found in the sources.");
        Assert.Equal([], made.Except(known));
    }

    [GeneratedRegex("FindingFactory\\.(?:Error|Warning)\\(\\s*\\w+Ids\\.(?<id>[A-Z]\\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex FindingMade();
}
