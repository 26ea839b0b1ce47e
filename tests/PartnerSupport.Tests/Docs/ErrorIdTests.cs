using System.Text.RegularExpressions;

namespace PartnerSupport.Tests.Docs;

/// <summary>An id that no test produces is a promise that nobody keeps (docs/decisions/errors-with-ids.md).</summary>
public sealed partial class ErrorIdTests
{
    [Fact]
    public void Every_id_of_the_catalogue_is_named_by_a_test()
    {
        var ids = File.ReadLines(Repository.File("docs", "errors.md"))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => row.Groups["id"].Value)
            .ToArray();
        var named = Sources().SelectMany(file => Word().Matches(File.ReadAllText(file)).Select(word => word.Value)).ToHashSet(StringComparer.Ordinal);

        var untested = ids.Where(id => !named.Contains(id)).ToArray();

        Assert.True(ids.Length > 150, "The table of docs/errors.md was not read.");
        Assert.True(untested.Length == 0, $"No test produces {string.Join(", ", untested)}. Write one, or remove the id's texts.");
    }

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(Repository.File("tests"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".ps1")
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Where(file => Path.GetFileName(file) != $"{nameof(ErrorIdTests)}.cs");

    [GeneratedRegex(@"^\| (?<id>[A-Z][A-Za-z0-9]+) \|", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
