using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace PartnerSupport.Ids;

/// <summary>The names and texts of a resx file.</summary>
internal static class ResxFile
{
    /// <summary>Reads a file's texts, in its order.</summary>
    /// <param name="xml">Its content.</param>
    /// <param name="fault">Why it cannot be read.</param>
    /// <returns>Null when it is broken, or when a name could not be a constant's.</returns>
    internal static IReadOnlyList<KeyValuePair<string, string>>? Read(string xml, out string? fault)
    {
        try
        {
            var texts = XDocument
                .Parse(xml)
                .Descendants("data")
                .Select(data => new KeyValuePair<string, string>(
                    (string?)data.Attribute("name") ?? string.Empty,
                    ((string?)data.Element("value") ?? string.Empty).Trim()
                ))
                .ToArray();
            var crooked = texts.Select(text => text.Key).Where(name => !SyntaxFacts.IsValidIdentifier(name)).ToArray();
            var doubled = texts.GroupBy(text => text.Key).Where(group => group.Count() > 1).Select(group => group.Key).ToArray();
            fault =
                crooked.Length > 0 ? $"'{crooked[0]}' cannot be the name of a constant"
                : doubled.Length > 0 ? $"'{doubled[0]}' stands there twice"
                : null;
            return fault is null ? texts : null;
        }
        catch (XmlException broken)
        {
            fault = broken.Message;
            return null;
        }
    }
}
