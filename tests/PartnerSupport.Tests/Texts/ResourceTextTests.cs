using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

namespace PartnerSupport.Tests.Texts;

/// <summary>Every text exists in both languages with the same placeholders, and every id that the code names has its text.</summary>
public sealed partial class ResourceTextTests
{
    private static readonly Assembly Core = typeof(MessageText).Assembly;

    public static TheoryData<string> Rooms() =>
        new(
            Core.GetManifestResourceNames()
                .Where(name => name.StartsWith("PartnerSupport.Texts.", StringComparison.Ordinal) && name.EndsWith(".resources", StringComparison.Ordinal))
                .Select(name => name[..^".resources".Length])
        );

    [Fact]
    public void Every_room_of_texts_is_read()
    {
        // A room that the look-up does not know shows bare ids to users.
        foreach (var row in Rooms())
        {
            var (name, text) = Read(row.Data, CultureInfo.InvariantCulture).First(pair => !Placeholder().IsMatch(pair.Value));
            Assert.Equal(text, MessageText.Format(name));
        }

        Assert.Contains("PartnerSupport.Texts.RouteTexts", Rooms().Select(row => row.Data));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_text_stands_in_English_and_in_Korean_with_the_same_placeholders(string room)
    {
        var english = Read(room, CultureInfo.InvariantCulture);
        var korean = Read(room, CultureInfo.GetCultureInfo("ko"));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), korean.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in english)
        {
            Assert.False(string.IsNullOrWhiteSpace(text), name);
            Assert.False(string.IsNullOrWhiteSpace(korean[name]), name);
            Assert.True(Placeholders(text).SetEquals(Placeholders(korean[name])), $"{name}: placeholders differ");
            _ = string.Format(CultureInfo.InvariantCulture, text, new object?[10]);
            _ = string.Format(CultureInfo.InvariantCulture, korean[name], new object?[10]);
        }
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_next_step_belongs_to_a_text_of_the_same_room(string room)
    {
        var names = Read(room, CultureInfo.InvariantCulture).Keys.ToHashSet(StringComparer.Ordinal);

        Assert.All(names.Where(name => name.EndsWith("_Do", StringComparison.Ordinal)), name => Assert.Contains(name[..^3], names));
    }

    [Fact]
    public void A_name_stands_in_one_room_only()
    {
        var twice = Rooms()
            .SelectMany(row => Read(row.Data, CultureInfo.InvariantCulture).Keys)
            .GroupBy(name => name)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void Every_id_of_the_codes_lists_of_ids_has_its_text()
    {
        var known = Known();
        var lists = Core.GetTypes().Where(type => type.Name.EndsWith("Ids", StringComparison.Ordinal) && type is { IsAbstract: true, IsSealed: true });
        var ids = lists
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToArray();

        Assert.NotEmpty(ids);
        Assert.Equal([], ids.Where(id => !known.Contains(id)));
    }

    [Fact]
    public void Every_id_that_the_sources_spell_out_has_its_text()
    {
        var folder = RepositoryFolder();
        Assert.SkipWhen(folder is null, "The sources are not beside the tests.");
        var known = Known();
        var spelled = Directory
            .EnumerateFiles(Path.Combine(folder, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => SpelledId().Matches(File.ReadAllText(file)).Select(match => (Id: match.Groups[1].Value, File: Path.GetFileName(file))))
            .ToArray();

        Assert.True(spelled.Length > 40, "too few ids found: the pattern no longer fits the code");
        Assert.Equal([], spelled.Where(pair => !known.Contains(pair.Id)));
    }

    [Fact]
    public void Every_name_of_a_service_way_plan_category_and_severity_has_its_text()
    {
        var known = Known();
        string[] wanted =
        [
            .. Enum.GetNames<CspService>().Select(name => $"Service{name}_Name"),
            .. Enum.GetNames<SupportChannel>().Select(name => $"Channel{name}_Name"),
            .. Enum.GetNames<SupportPlan>().Select(name => $"Plan{name}_Name"),
            .. Enum.GetNames<PlanEvidence>().Select(name => $"Evidence{name}_Name"),
            .. Enum.GetNames<LinkVerdict>().Select(name => $"Link{name}_Name"),
            .. Enum.GetNames<RequestCategory>().Select(name => $"Category{name}_Name"),
            .. Enum.GetNames<SupportSeverity>().Select(name => $"Severity{name}_Name"),
        ];

        Assert.Equal([], wanted.Where(name => !known.Contains(name)));
    }

    [Fact]
    public void A_culture_without_texts_of_its_own_reads_English()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
            Assert.Equal("Support plan", MessageText.Format("FieldSupportPlan"));
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko-KR");
            Assert.Equal("지원 플랜", MessageText.Format("FieldSupportPlan"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static HashSet<string> Known() => Rooms().SelectMany(row => Read(row.Data, CultureInfo.InvariantCulture).Keys).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, string> Read(string room, CultureInfo culture)
    {
        var set = new ResourceManager(room, Core).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.NotNull(set);
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static HashSet<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    private static string? RepositoryFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PartnerSupport.slnx")))
                return folder.FullName;
        }

        return null;
    }

    [GeneratedRegex(@"\{[0-9]+[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?:FindingFactory\.(?:Error|Warning|Information)|MessageText\.(?:Format|Action)|new SupportException|\bAdd)\(\s*""([A-Z][A-Za-z0-9]+)""")]
    private static partial Regex SpelledId();
}
