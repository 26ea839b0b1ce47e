using System.Xml.Linq;

namespace PartnerSupport.Tests.Texts;

/// <summary>The names of all texts, and the class of ids that each belongs to.</summary>
internal static class TextNames
{
    private static readonly Dictionary<string, string> Rooms = Directory
        .EnumerateFiles(Repository.File("src", "PartnerSupport.Core", "Texts"), "*Texts.resx")
        .SelectMany(file => XDocument.Load(file).Descendants("data").Select(data => (Name: data.Attribute("name")!.Value, File: file)))
        .ToDictionary(
            pair => pair.Name,
            pair => Path.GetFileNameWithoutExtension(pair.File).Replace("Texts", "Ids", StringComparison.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>The names, next steps included.</summary>
    public static IReadOnlyCollection<string> All => Rooms.Keys;

    /// <summary>The class of ids; empty for a name that no text has.</summary>
    /// <param name="name">The name.</param>
    public static string Room(string name) => Rooms.GetValueOrDefault(name, string.Empty);
}
