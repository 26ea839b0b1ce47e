using System.Reflection;
using System.Text.RegularExpressions;

namespace PartnerSupport.Tests.Docs;

/// <summary>docs/rules.md names every rule, the place where it acts and a test of it, and all of them exist.</summary>
public sealed partial class RuleTableTests
{
    private static readonly string[] Rules = [.. Enumerable.Range(1, 25).SelectMany(number => number == 14 ? ["R14a", "R14b"] : new[] { $"R{number}" })];

    private static readonly HashSet<string> Tests =
    [
        .. typeof(RuleTableTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(IsTest).Select(method => method.Name),
    ];

    public static TheoryData<string> EveryRule => [.. Rules];

    [Fact]
    public void The_table_has_every_rule_once_and_in_order() => Assert.Equal(Rules, Rows().Select(row => row[0]));

    [Theory]
    [MemberData(nameof(EveryRule))]
    public void The_places_and_tests_of_a_rule_exist(string rule)
    {
        var row = Rows().Single(cells => cells[0] == rule);

        Assert.All(Quoted(row[2]), place => Assert.True(File.Exists(PathOf(place)), $"{place} does not exist."));
        Assert.NotEmpty(Quoted(row[2]));
        Assert.All(Quoted(row[3]), test => Assert.True(Tests.Contains(test), $"There is no test {test}."));
        Assert.Contains(Quoted(row[3]), test => test.Contains(rule, StringComparison.Ordinal));
    }

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Repository.File("docs", "rules.md"))
            .Where(line => line.StartsWith("| R", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "));

    private static string PathOf(string place) =>
        place.StartsWith("src/", StringComparison.Ordinal) ? Repository.File(place) : Repository.File("src", "PartnerSupport.Core", place);

    private static IReadOnlyList<string> Quoted(string cell) => [.. Quote().Matches(cell).Select(match => match.Groups[1].Value)];

    private static bool IsTest(MethodInfo method) => method.GetCustomAttributes<FactAttribute>().Any();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quote();
}
