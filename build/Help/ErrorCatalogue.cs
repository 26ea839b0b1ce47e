using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PartnerSupport.Help;

/// <summary>Every id that users can meet: each text that says what to do next is one, and each that an error or a finding is made of.</summary>
internal static partial class ErrorCatalogue
{
    private const string ActionSuffix = "_Do";

    public static IReadOnlyList<ErrorEntry> Read(string root, string language = "")
    {
        var kinds = Kinds(Path.Combine(root, "src"));
        return
        [
            .. Directory
                .EnumerateFiles(Path.Combine(root, "src", "PartnerSupport.Core", "Texts"), $"*Texts{language}.resx")
                .SelectMany(file => Read(file, kinds))
                .OrderBy(entry => entry.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<ErrorEntry> Read(string file, ILookup<string, string> kinds)
    {
        var texts = XDocument.Load(file).Descendants("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value.Trim());
        var room = Path.GetFileNameWithoutExtension(file).Replace("Texts", string.Empty, StringComparison.Ordinal);
        return from text in texts
            where texts.ContainsKey(text.Key + ActionSuffix) || kinds.Contains(text.Key)
            select new ErrorEntry(
                text.Key,
                room,
                [.. kinds[text.Key].Distinct().Order(StringComparer.Ordinal)],
                text.Value,
                texts.GetValueOrDefault(text.Key + ActionSuffix, string.Empty)
            );
    }

    // An id and its category stand side by side where the error is made.
    private static ILookup<string, string> Kinds(string sources) =>
        Directory
            .EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .SelectMany(source => ErrorMade().Matches(source).Concat(FindingMade().Matches(source)))
            .ToLookup(match => match.Groups["id"].Value, match => Kind(match.Groups["id"].Value, match.Groups["kind"].Value));

    // A finding that is an error refuses the request; of which kind that is, the exception knows.
    private static string Kind(string id, string word) => word == "Error" ? Refusal(id).Kind.ToString() : word;

    private static SupportException Refusal(string id) =>
        new(
            [
                new Finding
                {
                    Id = id,
                    Severity = FindingSeverity.Error,
                    Message = id,
                },
            ],
            target: null
        );

    [GeneratedRegex("Ids\\.(?<id>[A-Z]\\w+),\\s*SupportErrorKind\\.(?<kind>\\w+)")]
    private static partial Regex ErrorMade();

    [GeneratedRegex("\\b(?<kind>Error|Warning|Information)\\(\\s*\\w+Ids\\.(?<id>[A-Z]\\w+)")]
    private static partial Regex FindingMade();
}
