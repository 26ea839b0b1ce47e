using System.Globalization;
using System.Xml.Linq;

namespace PartnerSupport.Help;

/// <summary>Help as Get-Help reads it.</summary>
internal static class Maml
{
    private static readonly XNamespace Root = "http://msh";
    private static readonly XNamespace Text = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static void Write(IReadOnlyList<CommandHelp> commands, string path, AboutWords words) =>
        new XDocument(new XElement(Root + "helpItems", new XAttribute("schema", "maml"), commands.Select(command => Of(command, words)))).Save(path);

    private static XElement Of(CommandHelp command, AboutWords words) =>
        new(
            Command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", Text),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            new XElement(
                Command + "details",
                new XElement(Command + "name", command.Name),
                new XElement(Command + "verb", command.Verb),
                new XElement(Command + "noun", command.Noun),
                Description([command.Synopsis])
            ),
            Description(command.Description),
            new XElement(Command + "syntax", command.Sets.Select(set => Syntax(command, set))),
            new XElement(
                Command + "parameters",
                command.Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal).Select(parameter => Parameter(parameter, parameter.Uses[0]))
            ),
            new XElement(Command + "inputTypes", Inputs(command)),
            new XElement(Command + "returnValues", command.Outputs.Select(Output)),
            new XElement(Command + "examples", command.Examples.Select((example, index) => Example(example, index, words))),
            new XElement(Command + "relatedLinks", Link("about_CspSupport_Errors"))
        );

    private static XElement Syntax(CommandHelp command, string? set) =>
        new(
            Command + "syntaxItem",
            new XElement(Text + "name", command.Name),
            command
                .Parameters.Select(parameter => (Parameter: parameter, Use: parameter.In(set)))
                .Where(pair => pair.Use is not null)
                .OrderBy(pair => pair.Use!.Position ?? int.MaxValue)
                .ThenBy(pair => pair.Use!.Mandatory ? 0 : 1)
                .Select(pair => Parameter(pair.Parameter, pair.Use!))
        );

    private static XElement Parameter(ParameterHelp parameter, ParameterUse use)
    {
        var element = new XElement(
            Command + "parameter",
            new XAttribute("required", Word(use.Mandatory)),
            new XAttribute("variableLength", Word(parameter.Type.EndsWith("[]", StringComparison.Ordinal))),
            new XAttribute("globbing", "false"),
            new XAttribute("pipelineInput", Pipeline(use)),
            new XAttribute("position", use.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
            new XAttribute("aliases", parameter.Aliases.Count > 0 ? string.Join(", ", parameter.Aliases) : "none"),
            new XElement(Text + "name", parameter.Name),
            Description([parameter.Text])
        );
        if (!parameter.IsSwitch)
            element.Add(new XElement(Command + "parameterValue", new XAttribute("required", "true"), parameter.Type));
        element.Add(new XElement(Dev + "type", new XElement(Text + "name", parameter.Type)));
        return element;
    }

    private static string Pipeline(ParameterUse use) =>
        (use.ByValue, use.ByName) switch
        {
            (true, true) => "True (ByValue, ByPropertyName)",
            (true, false) => "True (ByValue)",
            (false, true) => "True (ByPropertyName)",
            _ => "False",
        };

    private static IEnumerable<XElement> Inputs(CommandHelp command) =>
        command
            .Parameters.Where(parameter => parameter.Uses.Any(use => use.ByValue))
            .Select(parameter => new XElement(
                Command + "inputType",
                new XElement(Dev + "type", new XElement(Text + "name", parameter.Type)),
                Description([parameter.Text])
            ));

    private static XElement Output(OutputHelp output) =>
        new(Command + "returnValue", new XElement(Dev + "type", new XElement(Text + "name", output.Type)), Description([output.Text]));

    private static XElement Example(ExampleHelp example, int index, AboutWords words) =>
        new(
            Command + "example",
            new XElement(Text + "title", $"-------------------------- {words.Example} {index + 1} --------------------------"),
            new XElement(Dev + "code", example.Code),
            new XElement(Dev + "remarks", new XElement(Text + "para", example.Text))
        );

    private static XElement Link(string topic) => new(Text + "navigationLink", new XElement(Text + "linkText", topic), new XElement(Text + "uri"));

    private static XElement Description(IReadOnlyList<string> paragraphs) =>
        new(Text + "description", paragraphs.Select(paragraph => new XElement(Text + "para", paragraph)));

    private static string Word(bool value) => value ? "true" : "false";
}
