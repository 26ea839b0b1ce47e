namespace PartnerSupport.Help;

/// <summary>
/// The words of help in another language, from a file of lines (Help.ko.txt says in which form). What has no line yet stays English; the tests
/// name it, so that a new cmdlet or parameter is translated too.
/// </summary>
internal sealed class HelpTranslation
{
    private const string Shared = "*";

    private readonly Dictionary<string, Section> _sections = new(StringComparer.Ordinal);

    private HelpTranslation() { }

    public static HelpTranslation Read(string file)
    {
        var translation = new HelpTranslation();
        var section = new Section();
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)))
        {
            if (line[0] == '[')
                translation._sections.Add(line.Trim('[', ']'), section = new Section());
            else
                section.Add(line);
        }

        return translation;
    }

    /// <summary>The cmdlet's help in the other language.</summary>
    public CommandHelp Of(CommandHelp command)
    {
        var own = _sections.GetValueOrDefault(command.Name) ?? new Section();
        return command with
        {
            Synopsis = own.Synopsis ?? command.Synopsis,
            Description = own.Description.Count > 0 ? own.Description : command.Description,
            Parameters = [.. command.Parameters.Select(parameter => parameter with { Text = Word(own, $"-{parameter.Name}") ?? parameter.Text })],
            Examples = [.. command.Examples.Select((example, index) => example with { Text = own.Examples.ElementAtOrDefault(index) ?? example.Text })],
            Outputs = [.. command.Outputs.Select(output => output with { Text = Word(own, Type(output)) ?? output.Text })],
        };
    }

    /// <summary>What has no words in the other language.</summary>
    public IEnumerable<string> Missing(CommandHelp command)
    {
        if (!_sections.TryGetValue(command.Name, out var own))
            return [$"[{command.Name}]"];
        IEnumerable<string> missing = [.. command.Parameters.Select(parameter => $"-{parameter.Name}"), .. Described(command).Select(Type)];
        missing = missing.Where(key => Word(own, key) is null);
        if (own.Synopsis is null || own.Description.Count != command.Description.Count)
            missing = missing.Append("description");
        if (own.Examples.Count != command.Examples.Count)
            missing = missing.Append("examples");
        return missing.Select(what => $"{command.Name} {what}");
    }

    /// <summary>What is translated and not there any more.</summary>
    public IEnumerable<string> Unused(IReadOnlyList<CommandHelp> commands)
    {
        foreach (var (name, section) in _sections)
        {
            var meant = commands.Where(command => name is Shared || command.Name == name).ToList();
            var keys = meant.SelectMany(Keys).ToHashSet(StringComparer.Ordinal);
            foreach (var key in section.Words.Keys.Where(key => !keys.Contains(key)))
                yield return $"{name} {key}";
            if (meant.Count == 0)
                yield return $"[{name}]";
        }
    }

    private static IEnumerable<string> Keys(CommandHelp command) =>
        [.. command.Parameters.Select(parameter => $"-{parameter.Name}"), .. command.Outputs.Select(Type)];

    private static IEnumerable<OutputHelp> Described(CommandHelp command) => command.Outputs.Where(output => output.Text.Length > 0);

    private static string Type(OutputHelp output) => $">{output.Type[(output.Type.LastIndexOf('.') + 1)..]}";

    private string? Word(Section own, string key) => own.Words.GetValueOrDefault(key) ?? _sections.GetValueOrDefault(Shared)?.Words.GetValueOrDefault(key);

    private sealed class Section
    {
        public string? Synopsis { get; private set; }

        public List<string> Description { get; } = [];

        public List<string> Examples { get; } = [];

        public Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

        public void Add(string line)
        {
            var (key, text) = (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..]);
            switch (key)
            {
                case "=":
                    Synopsis = text;
                    break;
                case "+":
                    Description.Add(text);
                    break;
                case "#":
                    Examples.Add(text);
                    break;
                default:
                    Words.Add(key, text);
                    break;
            }
        }
    }
}
