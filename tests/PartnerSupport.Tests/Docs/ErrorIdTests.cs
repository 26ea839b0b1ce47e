using System.Text.RegularExpressions;
using PartnerSupport.Tests.Sources;

namespace PartnerSupport.Tests.Docs;

/// <summary>An id that no test produces is a promise that nobody keeps (docs/decisions/errors-with-ids.md).</summary>
public sealed partial class ErrorIdTests
{
    [Fact]
    public void Every_id_of_the_catalogue_is_asserted_by_a_test()
    {
        var ids = File.ReadLines(Repository.File("docs", "errors.md"))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => row.Groups["id"].Value)
            .ToArray();
        var asserted = AssertedWords.Of(SourceTrees.Of("tests"));
        asserted.UnionWith(Scripts().SelectMany(PesterScript.Asserted));

        var untested = ids.Where(id => !asserted.Contains(id)).ToArray();

        Assert.True(ids.Length > 150, "The table of docs/errors.md was not read.");
        Assert.True(untested.Length == 0, $"No test asserts {string.Join(", ", untested)}. Write one, or remove the id's texts.");
    }

    [Fact]
    public void What_a_test_only_mentions_is_not_asserted()
    {
        const string Code = """
            class Tests
            {
                // Assert.Equal("InComment", id);
                const string Loose = "InField";
                public static TheoryData<string> Cases => ["InCases"];
                [Fact] void One() { var text = "InVariable"; Assert.Equal("InAssert", id); Assert.True(ok, "Not InMessage"); }
                [Theory, InlineData("InRow"), MemberData(nameof(Cases))] void Two(string id) => Refused("InHelper", id);
                void Refused(string id, string text) => Assert.Contains(errors, error => error.Id == ErrorIds.InConstant);
                void Other() => Log("InLog");
            }
            """;

        Assert.Equal(
            ["InAssert", "InCases", "InConstant", "InHelper", "InRow", "Not InMessage"],
            AssertedWords.Of([SourceTrees.Parse(Code)]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_a_Pester_file_only_mentions_is_not_asserted()
    {
        const string Script = """
            # $x | Should -Be 'InComment'
            <# 'InBlock' | Should -Be 'InBlock' #>
            It 'says InName' -ForEach @(@{ Id = 'InCase' }) { # Should -Be 'InTail'
                $loose = 'InVariable'
                $e.FullyQualifiedErrorId | Should -BeLike 'InLike,*'
                "a # b" | Should -Be 'InAfterHash'
                $e.FullyQualifiedErrorId | Should -BeLike "$Id,*"
            }
            """;

        Assert.Equal(["InAfterHash", "InCase", "InLike"], PesterScript.Asserted(Script).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Scripts() =>
        Directory.EnumerateFiles(Repository.File("tests", "PartnerSupport.Pester"), "*.ps1", SearchOption.AllDirectories).Select(File.ReadAllText);

    [GeneratedRegex(@"^\| (?<id>[A-Z][A-Za-z0-9]+) \|", RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
