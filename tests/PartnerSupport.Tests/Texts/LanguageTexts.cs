using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PartnerSupport.Tests.Texts;

/// <summary>The texts as their files have them.</summary>
internal static partial class LanguageTexts
{
    /// <summary>All English texts, by name.</summary>
    public static IReadOnlyDictionary<string, string> English { get; } = Read(file => !IsKorean(file));

    /// <summary>All Korean texts, by name.</summary>
    public static IReadOnlyDictionary<string, string> Korean { get; } = Read(IsKorean);

    /// <summary>A text without what's typed or filled in: commands, parameters, placeholders and links.</summary>
    /// <param name="text">The text.</param>
    public static string Prose(string text) => Typed().Replace(text, " ");

    private static bool IsKorean(string file) => file.EndsWith(".ko.resx", StringComparison.Ordinal);

    private static Dictionary<string, string> Read(Func<string, bool> isMeant) =>
        Directory
            .EnumerateFiles(Repository.File("src", "PartnerSupport.Core", "Texts"), "*.resx")
            .Where(isMeant)
            .SelectMany(file => XDocument.Load(file).Descendants("data"))
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}|https?://\S+|\b[A-Z][a-z]+-Csp\w+|(?<=\s)-[A-Z]\w+|about_\w+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Typed();
}
