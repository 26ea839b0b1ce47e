using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PartnerSupport.Help;

/// <summary>The XML docs of an assembly, as plain text.</summary>
internal sealed partial class DocFile
{
    private readonly Dictionary<string, XElement> _members;

    public DocFile(params string[] paths) =>
        _members = paths.SelectMany(path => XDocument.Load(path).Descendants("member")).ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>A section's paragraphs; empty where it is not there.</summary>
    public IReadOnlyList<string> Paragraphs(string member, string section) =>
        _members.TryGetValue(member, out var element) && element.Element(section) is { } found ? Paragraphs(found) : [];

    /// <summary>A section as one text.</summary>
    public string Text(string member, string section) => string.Join(" ", Paragraphs(member, section));

    public IReadOnlyList<ExampleHelp> Examples(string member) =>
        _members.TryGetValue(member, out var element)
            ? [.. element.Elements("example").Select(example => new ExampleHelp(Code(example), string.Join(" ", Paragraphs(example))))]
            : [];

    private static string Code(XElement example) =>
        string.Join('\n', example.Elements("code").SelectMany(code => code.Value.Trim().Split('\n')).Select(line => line.Trim()));

    private static IReadOnlyList<string> Paragraphs(XElement section)
    {
        var own = string.Concat(section.Nodes().Where(node => node is not XElement { Name.LocalName: "para" or "code" }).Select(Plain));
        return [.. section.Elements("para").Select(para => string.Concat(para.Nodes().Select(Plain))).Prepend(own).Select(Tidy).Where(text => text.Length > 0)];
    }

    private static string Plain(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "paramref" } element => Referred(element),
            XElement element => string.Concat(element.Nodes().Select(Plain)),
            _ => string.Empty,
        };

    private static string Referred(XElement element)
    {
        var name =
            (element.Attribute("cref") ?? element.Attribute("langword") ?? element.Attribute("name") ?? element.Attribute("href"))?.Value ?? string.Empty;
        return element.Value.Length > 0 ? element.Value : name[(name.LastIndexOfAny(['.', ':']) + 1)..];
    }

    private static string Tidy(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
