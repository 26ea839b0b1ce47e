using PartnerSupport.Help;

namespace PartnerSupport.Tests.Docs;

/// <summary>The catalogue of errors says what the texts say.</summary>
public sealed class ErrorCatalogueTests
{
    [Fact]
    public void The_page_of_errors_is_made_from_the_texts_of_today()
    {
        var page = File.ReadAllText(Repository.File("docs", "errors.md")).ReplaceLineEndings("\n");

        Assert.True(
            ErrorPages.Markdown(ErrorCatalogue.Read(Repository.Root)) == page,
            "docs/errors.md is stale; renew it: dotnet run --project build/Help -- errors .");
    }

    [Fact]
    public void An_id_has_one_text_in_one_room()
    {
        var doubled = ErrorCatalogue.Read(Repository.Root).GroupBy(entry => entry.Id).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Empty(doubled);
    }

    [Fact]
    public void Every_id_is_PascalCase() =>
        Assert.All(ErrorCatalogue.Read(Repository.Root), entry => Assert.Matches("^[A-Z][A-Za-z0-9]+$", entry.Id));
}
