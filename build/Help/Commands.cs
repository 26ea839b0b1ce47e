using System.Reflection;
using PartnerSupport.PowerShell;

namespace PartnerSupport.Help;

/// <summary>Reads the cmdlets: attributes by reflection, words from the XML docs beside the assemblies.</summary>
internal static class Commands
{
    private const string Namespace = "System.Management.Automation.";

    public static IReadOnlyList<CommandHelp> Read()
    {
        var assembly = typeof(ModuleLifetime).Assembly;
        var docs = new DocFile(Path.ChangeExtension(assembly.Location, ".xml"), Path.ChangeExtension(typeof(ISupportHost).Assembly.Location, ".xml"));
        return
        [
            .. assembly
                .GetTypes()
                .Where(type => Attributes(type, "CmdletAttribute").Any())
                .Select(type => Read(type, docs))
                .OrderBy(command => command.Name, StringComparer.Ordinal),
        ];
    }

    private static CommandHelp Read(Type type, DocFile docs)
    {
        var cmdlet = Attributes(type, "CmdletAttribute").Single();
        var member = $"T:{type.FullName}";
        var parameters = type.GetProperties().Where(property => Attributes(property, "ParameterAttribute").Any()).Select(property => Read(property, docs));
        if (Named<bool>(cmdlet, "SupportsShouldProcess"))
            parameters = parameters.Concat(ShouldProcess);
        if (Named<bool>(cmdlet, "SupportsPaging"))
            parameters = parameters.Concat(Paging);
        return new CommandHelp(
            (string)cmdlet.ConstructorArguments[0].Value!,
            (string)cmdlet.ConstructorArguments[1].Value!,
            docs.Text(member, "summary"),
            [.. docs.Paragraphs(member, "remarks").DefaultIfEmpty(docs.Text(member, "summary"))],
            [.. parameters],
            docs.Examples(member),
            [
                .. Attributes(type, "OutputTypeAttribute")
                    .SelectMany(Types)
                    .Select(output => new OutputHelp(output.FullName!, docs.Text($"T:{output.FullName}", "summary"))),
            ],
            Named<string>(cmdlet, "DefaultParameterSetName")
        );
    }

    private static ParameterHelp Read(PropertyInfo property, DocFile docs)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new ParameterHelp(
            property.Name,
            TypeName(type),
            type.Name == "SwitchParameter",
            docs.Text($"P:{property.DeclaringType!.FullName}.{property.Name}", "summary"),
            [.. Attributes(property, "AliasAttribute").SelectMany(alias => Strings(alias))],
            [.. Attributes(property, "ParameterAttribute").Select(Use)]
        );
    }

    private static ParameterUse Use(CustomAttributeData parameter) =>
        new(
            Named<string>(parameter, "ParameterSetName") is { } set and not "__AllParameterSets" ? set : null,
            Named<bool>(parameter, "Mandatory"),
            parameter.NamedArguments.Any(argument => argument.MemberName == "Position") ? Named<int>(parameter, "Position") : null,
            Named<bool>(parameter, "ValueFromPipeline"),
            Named<bool>(parameter, "ValueFromPipelineByPropertyName")
        );

    // A word, a reference or a time is typed as text; that it keeps what was typed is our affair, not the user's.
    private static string TypeName(Type type) =>
        type switch
        {
            { IsArray: true } => TypeName(type.GetElementType()!) + "[]",
            { Name: "RequestNames" } => "String[]",
            { Name: "ContactArgument" or "PolicyArgument" } => "Object",
            _ when type.Assembly == typeof(ISupportHost).Assembly && type.GetConstructor([typeof(string)]) is not null => "String",
            _ => type.Name,
        };

    private static IEnumerable<ParameterHelp> ShouldProcess =>
        [
            new("WhatIf", "SwitchParameter", true, "Shows what would happen without doing it.", ["wi"], [new(null, false, null, false, false)]),
            new("Confirm", "SwitchParameter", true, "Asks for confirmation before it runs.", ["cf"], [new(null, false, null, false, false)]),
        ];

    private static IEnumerable<ParameterHelp> Paging =>
        [
            new("First", "UInt64", false, "The most results to return, counted after -Skip.", [], [new(null, false, null, false, false)]),
            new("Skip", "UInt64", false, "The number of results to skip at the start.", [], [new(null, false, null, false, false)]),
            new("IncludeTotalCount", "SwitchParameter", true, "Also returns the total number of results.", [], [new(null, false, null, false, false)]),
        ];

    private static IEnumerable<CustomAttributeData> Attributes(MemberInfo member, string name) =>
        member.GetCustomAttributesData().Where(data => data.AttributeType.FullName == Namespace + name);

    private static T? Named<T>(CustomAttributeData data, string name) =>
        data.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value is T value ? value : default;

    private static IEnumerable<Type> Types(CustomAttributeData data) => Values(data).OfType<Type>();

    private static IEnumerable<string> Strings(CustomAttributeData data) => Values(data).OfType<string>();

    private static IEnumerable<object?> Values(CustomAttributeData data) =>
        data.ConstructorArguments.SelectMany(argument =>
            argument.Value is IEnumerable<CustomAttributeTypedArgument> many ? many.Select(one => one.Value) : [argument.Value]
        );
}
