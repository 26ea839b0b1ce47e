using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

namespace PartnerSupport.Tests.Texts;

/// <summary>Every text exists in both languages with the same placeholders.</summary>
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
    public void A_culture_without_texts_of_its_own_reads_English()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
            Assert.Equal("Severity", MessageText.Format(SheetIds.SheetSeverity));
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko-KR");
            Assert.Equal("심각도", MessageText.Format(SheetIds.SheetSeverity));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Dictionary<string, string> Read(string room, CultureInfo culture)
    {
        var set = new ResourceManager(room, Core).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.NotNull(set);
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static HashSet<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]+[^}]*\}")]
    private static partial Regex Placeholder();
}
